// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/start.h"

#include "window/application.h"
#include "window/mainwindow.h"
#include "window/tour.h"

#include <QIcon>

namespace headroom {

int runWindow(Application &application, const QString &file)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Headroom"));
    QApplication::setDesktopFileName(QStringLiteral("org.headroom.Headroom"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.headroom.Headroom.svg")));
    MainWindow window;
    QObject::connect(&application, &Application::refused, &window.document(), &Document::refused);
    window.show();
    if (!file.isEmpty())
        window.open(file);
    else if (!isTourSeen())
        window.showTour();
    return application.exec();
}

} // namespace headroom
