// SPDX-License-Identifier: GPL-3.0-or-later
// The window's tests run alike everywhere: no display, C locale, Fusion, one font, settings of their own. A
// warning from Qt is a failure, because a bad connect() or a font set to -1 points says nothing louder than
// that.
#include "window/application.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace {

bool isHarmless(const QString &message)
{
    constexpr std::array harmless{
        "This plugin does not support propagateSizeHints()", // offscreen has no window manager to tell
        "does not support raise()",                          // offscreen again
    };
    return std::any_of(harmless.begin(), harmless.end(),
        [&](const char *part) { return message.contains(QLatin1String(part)); });
}

void onMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg || isHarmless(message))
        return;
    if (type == QtFatalMsg)
        qInstallMessageHandler(nullptr); // Qt aborts next: let it say why
    ADD_FAILURE() << "Qt says: " << qPrintable(message);
}

} // namespace

int main(int argc, char **argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    // A home of their own, or tests that run side by side would share one settings file.
    const QTemporaryDir own;
    const QByteArray shared = qgetenv("HEADROOM_TEST_HOME"); // of a test that starts another one
    const QByteArray home = shared.isEmpty() ? own.path().toUtf8() : shared;
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR" })
        qputenv(name, home);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QPA_PLATFORMTHEME", "generic");
    QLocale::setDefault(QLocale::c());
    QApplication::setStyle(QStringLiteral("Fusion"));
    headroom::Application app(argc, argv);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(12);
    QApplication::setFont(font);
    qInstallMessageHandler(onMessage);
    return RUN_ALL_TESTS();
}
