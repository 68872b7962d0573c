// SPDX-License-Identifier: GPL-3.0-or-later
// Not compiled: translations.cmake must find the second text unfinished, the third one missing
// and the fourth one hidden from lupdate.
#include <QCoreApplication>

QString known() { return QCoreApplication::translate("Texts", "known"); }
QString unfinished() { return QCoreApplication::translate("Texts", "unfinished"); }
QString missing() { return QCoreApplication::translate("Texts", "missing"); }
QString hidden() { return tr(QT_TRANSLATE_NOOP("Texts", "hidden")); }
