// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <span>

namespace headroom {

/// A command of the command line: a row of a table.
struct Command {
    const char *name;
    const char *usage; ///< what follows the name
    const char *help;  ///< context "CommandLine", to be translated
    bool draws;        ///< needs a QApplication, though no display
    int (*run)(const QString &name, const QStringList &arguments);
};

[[nodiscard]] std::span<const Command> commands();

/// The command that the program's arguments name, or null: then the window is meant.
[[nodiscard]] const Command *findCommand(const QStringList &arguments);

/// Runs a command and turns what it throws into a line on stderr and an exit status: 0, 1 (input) or 2
/// (usage).
int runCommand(const Command &command, const QStringList &arguments);

/// Says that the first argument names neither a command nor a file; the exit status 2.
int complainAbout(const QString &argument);
/// `help [COMMAND]`, -h or --help; what the program, or that command, can do.
[[nodiscard]] bool asksForHelp(const QStringList &arguments);
int printHelp(const QStringList &arguments);

/// To stdout, as UTF-8.
void print(const QString &text);

} // namespace headroom
