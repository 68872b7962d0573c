// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/start.h"

#include "window/mainwindow.h"

#include <QApplication>
#include <QIcon>

namespace headroom {

int runWindow(QApplication &application)
{
    QApplication::setApplicationName(QStringLiteral("headroom"));
    QApplication::setApplicationDisplayName(QStringLiteral("Headroom"));
    QApplication::setApplicationVersion(QStringLiteral(HEADROOM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.headroom.Headroom"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.headroom.Headroom.svg")));
    MainWindow window;
    window.show();
    return application.exec();
}

} // namespace headroom
