// SPDX-License-Identifier: GPL-3.0-or-later
// Not compiled: translations.cmake must find the second text unfinished and the third one missing.
#include <QCoreApplication>

QString known() { return QCoreApplication::translate("Texts", "known"); }
QString unfinished() { return QCoreApplication::translate("Texts", "unfinished"); }
QString missing() { return QCoreApplication::translate("Texts", "missing"); }
