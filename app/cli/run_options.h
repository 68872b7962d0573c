// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/report.h"
#include "methods/method.h"
#include "run/allowance.h"
#include "scenario/scenario.h"

#include <QCommandLineParser>
#include <QStringList>
#include <optional>

namespace headroom {

/// The command line itself is wrong: exit status 2.
class UsageError : public std::exception {
public:
    explicit UsageError(QString message) : m_message(std::move(message)) { }
    [[nodiscard]] const QString &message() const { return m_message; }

private:
    QString m_message;
};

/// What the run options say.
struct RunOptions {
    Architecture architecture;
    Recipe recipe;
    std::optional<Capacity> capacity;
    const Method *method = nullptr; ///< null: the step is re-enacted
    Devices devices;                ///< that a method divides over
    Allowances allowances;
    Pinboard pinboard; ///< what a scenario has beside it
};

void addRunOptions(QCommandLineParser &parser);
/// The one of them that is about reading CONFIG: --as.
void addAs(QCommandLineParser &parser);
/// --format, and the forms it takes; the first is the default.
void addFormat(QCommandLineParser &parser, const QStringList &forms);

/// The options of a parser as they are printed.
[[nodiscard]] QString optionsText(const QCommandLineParser &parser);

/// What a command can do is asked, not that it does it: its options, a line or two each.
struct HelpWanted {
    QString options;
};

/// Parses; THROWS UsageError where QCommandLineParser would leave the program, and HelpWanted.
void parseArguments(QCommandLineParser &parser, const QString &command, const QStringList &arguments);

/// THROWS UsageError for a value that an option does not take, InputError for a model or a size that cannot
/// be.
[[nodiscard]] RunOptions readRunOptions(const QCommandLineParser &parser, const QString &config);

/// The one CONFIG of a command that takes one. THROWS UsageError if there is none, or several.
[[nodiscard]] QString onlyArgument(const QCommandLineParser &parser);

/// By the method that the options name. THROWS InputError.
[[nodiscard]] Ledger ledgerOf(const RunOptions &run);
/// What CONFIG names, read --as another model_type where that is given. THROWS InputError.
[[nodiscard]] Scenario openConfig(const QCommandLineParser &parser, const QString &config);

/// One of the words that an option takes. THROWS UsageError naming them all.
[[nodiscard]] QString oneOf(
    const QCommandLineParser &parser, const QString &option, const QStringList &words);

} // namespace headroom
