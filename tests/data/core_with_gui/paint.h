// SPDX-License-Identifier: GPL-3.0-or-later
// Not compiled: what core_stays_gui_free.cmake must complain about, and the first three lines it must not.
#include "units/bytes.h"
#include <QJsonObject>
#include <QtCore/qstring.h>
#include <QColor>
#include <QtGui/QImage>
#include <qfont.h>
