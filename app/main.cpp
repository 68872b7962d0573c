// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/language.h"
#include "document/freedmemory.h"
#include "window/application.h"
#include "window/start.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <array>
#include <functional>

using namespace headroom;

namespace {

void name(QCoreApplication &application)
{
    application.setApplicationName(QStringLiteral("Headroom"));
    application.setApplicationVersion(QStringLiteral(HEADROOM_VERSION));
    application.setOrganizationName(QStringLiteral("Headroom"));
}

/// Commands need no display: those that draw do so offscreen. Their options are theirs, not Qt's, which would
/// take --style for its own.
int runWithoutWindow(const Command &command, char **argv, const QStringList &arguments)
{
    int argc = 1;
    if (!command.draws) {
        QCoreApplication application(argc, argv);
        name(application);
        Languages languages;
        speakFor(arguments, languages);
        return runCommand(command, arguments);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir runtime; // where a login has not made one, Qt would complain on stderr
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    QApplication application(argc, argv);
    name(application);
    Languages languages;
    speakFor(arguments, languages);
    return runCommand(command, arguments);
}

/// What is said about the program itself, or about a first argument that names nothing.
int answer(char **argv, const std::function<int()> &words)
{
    int argc = 1;
    const QCoreApplication application(argc, argv);
    Languages languages;
    speakFor({}, languages);
    return words();
}

/// A display, or a platform that was asked for.
bool canShowWindow()
{
    return std::ranges::any_of(std::array{ "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" },
        [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); });
}

int showWindow(int argc, char **argv, const QString &file = {})
{
    Application application(argc, argv);
    name(application);
    return runWindow(application, file);
}

} // namespace

int main(int argc, char **argv)
{
    keepFreedMemory();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (const Command *command = findCommand(arguments))
        return runWithoutWindow(*command, argv, arguments.mid(1));
    if (asksForHelp(arguments))
        return answer(argv, [&] { return printHelp(arguments); });
    const QString first = arguments.value(0);
    if (!first.isEmpty() && !first.startsWith(QLatin1Char('-'))) {
        if (!QFileInfo::exists(first))
            return answer(argv, [&] { return complainAbout(first); });
        if (!canShowWindow())
            return runWithoutWindow(*findCommand({ QStringLiteral("estimate") }), argv, arguments);
        return showWindow(argc, argv, first);
    }
    if (arguments.contains(QLatin1String("--version"))) {
        print(QStringLiteral("headroom " HEADROOM_VERSION "\n"));
        return 0;
    }
    return showWindow(argc, argv);
}
