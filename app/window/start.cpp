// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/start.h"

#include "window/mainwindow.h"

#include <QApplication>
#include <QIcon>

namespace headroom {

int runWindow(QApplication &application)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Headroom"));
    QApplication::setDesktopFileName(QStringLiteral("org.headroom.Headroom"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.headroom.Headroom.svg")));
    MainWindow window;
    window.show();
    return application.exec();
}

} // namespace headroom
