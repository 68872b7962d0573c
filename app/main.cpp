// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "document/freedmemory.h"
#include "window/application.h"
#include "window/start.h"

#include <QApplication>
#include <QCoreApplication>
#include <QTemporaryDir>

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
        return runCommand(command, arguments);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir runtime; // where a login has not made one, Qt would complain on stderr
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    QApplication application(argc, argv);
    name(application);
    return runCommand(command, arguments);
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
    if (!arguments.isEmpty() && !arguments.constFirst().startsWith(QLatin1Char('-')))
        return complainAbout(arguments.constFirst());
    if (arguments.contains(QLatin1String("--help")) || arguments.contains(QLatin1String("-h"))) {
        printHelp();
        return 0;
    }
    if (arguments.contains(QLatin1String("--version"))) {
        print(QStringLiteral("headroom " HEADROOM_VERSION "\n"));
        return 0;
    }
    Application application(argc, argv);
    name(application);
    return runWindow(application);
}
