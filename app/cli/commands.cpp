// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/chart.h"
#include "cli/check.h"
#include "cli/compare.h"
#include "cli/run_options.h"
#include "cli/solve.h"
#include "cli/tables.h"
#include "methods/difference.h"
#include "model/presets.h"
#include "step/estimate.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <array>
#include <cstdio>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("CommandLine", text); }

/// Where the method departs from the step; empty without a method, or where the step is not re-enacted.
std::vector<MomentDifference> departuresOf(const RunOptions &run, const Ledger &ledger)
{
    if (!run.method)
        return {};
    try {
        return differences(ledger, estimate(run.architecture, run.recipe));
    } catch (const InputError &) {
        return {};
    }
}

int runEstimate(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addRunOptions(parser);
    addFormat(parser,
        { QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv"),
            QStringLiteral("markdown") });
    parseArguments(parser, name, arguments);
    const QString form = oneOf(parser, QStringLiteral("format"),
        { QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv"),
            QStringLiteral("markdown") });
    const RunOptions run = readRunOptions(parser, onlyArgument(parser));
    const Ledger ledger = ledgerOf(run);
    const std::vector<MomentDifference> departures = departuresOf(run, ledger);
    const Formatter format;
    if (form == QLatin1String("json")) {
        QJsonObject json = reportJson(ledger, run.capacity, run.allowances);
        if (run.method)
            json[QStringLiteral("difference")] = differenceJson(departures);
        print(QString::fromUtf8(QJsonDocument(json).toJson()));
    } else if (form == QLatin1String("csv"))
        print(QString::fromUtf8(reportCsv(ledger)));
    else if (form == QLatin1String("markdown"))
        print(reportMarkdown(ledger, format, run.capacity, run.allowances)
            + differenceText(departures, format, true));
    else
        print(reportText(ledger, format, run.capacity, run.allowances) + differenceText(departures, format));
    return 0;
}

constexpr std::array<Command, 12> table{ {
    { "estimate", "CONFIG [run options] [--format text|json|csv|markdown]",
        QT_TRANSLATE_NOOP("CommandLine", "what a step of the model holds in memory"), false, runEstimate },
    { "count", "CONFIG... [--as MODEL_TYPE] [--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "the exact number of parameters, a line a model"), false, runCount },
    { "chart",
        "CONFIG [run options] [picture options] --view "
        "breakdown|components|timeline|sweep|fit|compare|parameters "
        "-o FILE.png|.svg|.pdf|.csv|.md",
        QT_TRANSLATE_NOOP("CommandLine", "the picture of it"), true, runChart },
    { "compare", "A B [run options] [--format text|json|markdown]",
        QT_TRANSLATE_NOOP("CommandLine", "why two runs differ at the peak, cause by cause"), false,
        runCompare },
    { "effects", "CONFIG [run options] [--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "what each choice of the run would change at the peak"), false,
        runEffects },
    { "solve",
        "CONFIG [run options] --gpu NAME|--memory SIZE [--for batch|sequence|layers|…] [--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine",
            "the largest batch, sequence, … that still fits; without --for all of them, and what would make "
            "the run fit"),
        false, runSolve },
    { "check", "FILE|FOLDER [CONFIG] [--as MODEL_TYPE] [--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "whether a safetensors or GGUF file holds just the model's tensors"),
        false, runCheck },
    { "models", "[WORDS] [--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "the built-in models, or those that WORDS are of: mixtral \"<50b\""),
        false, runModels },
    { "gpus", "[--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "the memories that a run can be held against"), false, runGpus },
    { "optimizers", "[--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "the optimizers, and what they keep"), false, runOptimizers },
    { "formulas", "[--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "the published formulas that --method takes, and their sources"),
        false, runFormulas },
    { "lessons", "[ID...] [--format text|json]",
        QT_TRANSLATE_NOOP("CommandLine", "three documents, figure by figure: claim, arithmetic and truth"),
        false, runLessons },
} };

/// How a command is called, and what it does.
QString usageOf(const Command &command)
{
    return QStringLiteral("  headroom %1 %2\n      %3\n")
        .arg(QString::fromLatin1(command.name), QString::fromUtf8(command.usage), word(command.help));
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "headroom: %s\n", sentence.toUtf8().constData());
}

} // namespace

std::span<const Command> commands() { return table; }

const Command *findCommand(const QStringList &arguments)
{
    for (const Command &command : table)
        if (!arguments.isEmpty() && arguments.constFirst() == QLatin1String(command.name))
            return &command;
    return nullptr;
}

int runCommand(const Command &command, const QStringList &arguments)
{
    try {
        return command.run(QString::fromLatin1(command.name), arguments);
    } catch (const HelpWanted &help) {
        print(usageOf(command) + QLatin1Char('\n') + help.options);
        return 0;
    } catch (const UsageError &error) {
        complain(error.message());
        complain(QStringLiteral("usage: headroom %1 %2")
                     .arg(QString::fromLatin1(command.name), QString::fromUtf8(command.usage)));
        return 2;
    } catch (const InputError &error) {
        complain(error.message());
        return 1;
    }
}

int complainAbout(const QString &argument)
{
    const bool isPath = looksLikePath(argument);
    const char *text = isPath ? QT_TRANSLATE_NOOP("CommandLine", "There is no file or folder “%1”.")
                              : QT_TRANSLATE_NOOP("CommandLine",
                                  "There is no command “%1”: `headroom --help` shows those there are.");
    complain(word(text).arg(argument));
    return isPath ? 1 : 2;
}

bool asksForHelp(const QStringList &arguments)
{
    return arguments.value(0) == QLatin1String("help") || arguments.contains(QLatin1String("--help"))
        || arguments.contains(QLatin1String("-h"));
}

int printHelp(const QStringList &arguments)
{
    if (arguments.value(0) == QLatin1String("help") && arguments.size() > 1) {
        const Command *command = findCommand(arguments.mid(1));
        return command ? runCommand(*command, { QStringLiteral("--help") }) : complainAbout(arguments[1]);
    }
    QString text = word(QT_TRANSLATE_NOOP("CommandLine",
        "headroom: what a transformer holds in memory through a training step\n\nWithout arguments it opens "
        "the window; with a file, the window and the file in it. Commands:\n\n"));
    for (const Command &command : table)
        text += usageOf(command);
    text += word(QT_TRANSLATE_NOOP("CommandLine",
        "\nCONFIG is a built-in model, a config.json, a folder holding one, a saved scenario, a picture that "
        "Headroom exported, or - for standard input. A scenario brings its run and its dimensions along; "
        "options come after it. What --from names has the run of its scenario, or the defaults: options are "
        "CONFIG's. `headroom COMMAND --help` shows every option of a command. Run "
        "options:\n\n"));
    QCommandLineParser parser;
    addRunOptions(parser);
    print(text + optionsText(parser));
    return 0;
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

} // namespace headroom
