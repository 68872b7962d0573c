// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/solve.h"

#include "cli/commands.h"
#include "cli/run_options.h"
#include "explore/remedies.h"
#include "explore/solver.h"
#include "ledger/verified.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("CommandLine", text); }

/// THROWS UsageError if the model has no dimension of that name.
const Dimension &dimensionNamed(const QString &id, const Architecture &architecture)
{
    const Dimension *dimension = findDimension(id.toStdString());
    if (dimension && dimension->applies(architecture))
        return *dimension;
    QStringList known;
    for (const Dimension &row : dimensions())
        if (row.applies(architecture))
            known << utf8(row.id);
    throw UsageError(word(QT_TRANSLATE_NOOP("CommandLine", "--for takes %1, not “%2”."))
                         .arg(known.join(QStringLiteral(", ")), id));
}

Solution solved(const Dimension &dimension, const RunOptions &run)
{
    return solve(dimension, run.architecture, run.recipe, *run.capacity, run.allowances);
}

/// THROWS InputError for a model of which only the parameters are known.
Verdict verdictOn(const RunOptions &run)
{
    const Ledger ledger = estimate(run.architecture, run.recipe);
    if (!hasStep(ledger))
        throw InputError(noStepText(run.architecture));
    return verdictOf(ledger, *run.capacity, run.allowances);
}

std::vector<Solution> allSolutions(const RunOptions &run)
{
    std::vector<Solution> solutions;
    for (const Dimension &dimension : dimensions())
        if (dimension.applies(run.architecture))
            solutions.push_back(solved(dimension, run));
    return solutions;
}

QJsonObject everythingJson(const RunOptions &run)
{
    const Verdict verdict = verdictOn(run);
    QJsonArray solutions;
    for (const Solution &solution : allSolutions(run))
        solutions.append(solutionJson(solution, run.architecture.name));
    QJsonArray changes;
    for (const Remedy &remedy : remedies(run.architecture, run.recipe, *run.capacity, run.allowances))
        changes.append(remedyJson(remedy));
    return {
        { QStringLiteral("model"), run.architecture.name },
        { QStringLiteral("gpu"), run.capacity->name },
        { QStringLiteral("capacity"), static_cast<qint64>(verdict.capacity) },
        { QStringLiteral("peak"), static_cast<qint64>(verdict.peak) },
        { QStringLiteral("allowances"), static_cast<qint64>(verdict.allowed) },
        { QStringLiteral("free"), static_cast<qint64>(verdict.free()) },
        { QStringLiteral("solutions"), solutions },
        { QStringLiteral("remedies"), changes },
    };
}

QString remedyLine(const Remedy &remedy, const RunOptions &run, const Formatter &format)
{
    const char *text = remedy.verdict.fits()
        ? QT_TRANSLATE_NOOP("CommandLine", "  ✓ %1: %2 at the peak, %3 free (%4)\n")
        : QT_TRANSLATE_NOOP("CommandLine", "  ✗ %1: %2 at the peak, %3 missing (%4)\n");
    return word(text).arg(nameOf(remedy, run.recipe, format), format.bytes(remedy.verdict.peak),
        format.bytes(std::abs(remedy.verdict.free())),
        QCoreApplication::translate("Options", labelOf(remedy.sacrifice())));
}

QString everythingText(const RunOptions &run)
{
    const Formatter format;
    const Verdict verdict = verdictOn(run);
    QString text = run.architecture.name + QStringLiteral(": ")
        + verdictText(verdict, run.capacity->name, format) + QStringLiteral("\n\n");
    for (const Solution &solution : allSolutions(run))
        text += solutionText(solution, format) + QLatin1Char('\n');
    if (verdict.fits())
        return text;
    text += QLatin1Char('\n') + word(QT_TRANSLATE_NOOP("CommandLine", "What would make it fit:"))
        + QLatin1Char('\n');
    for (const Remedy &remedy : remedies(run.architecture, run.recipe, *run.capacity, run.allowances))
        text += remedyLine(remedy, run, format);
    return text;
}

} // namespace

int runSolve(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addRunOptions(parser);
    parser.addOption({ QStringLiteral("for"),
        word(QT_TRANSLATE_NOOP("CommandLine", "The dimension whose largest value is looked for (all).")),
        QStringLiteral("DIMENSION") });
    addFormat(parser, { QStringLiteral("text"), QStringLiteral("json") });
    parseArguments(parser, name, arguments);
    const bool json =
        oneOf(parser, QStringLiteral("format"), { QStringLiteral("text"), QStringLiteral("json") })
        == QLatin1String("json");
    const RunOptions run = readRunOptions(parser, onlyArgument(parser));
    if (!run.capacity)
        throw UsageError(
            word(QT_TRANSLATE_NOOP("CommandLine", "A memory is needed: --gpu NAME or --memory SIZE.")));
    const auto printed = [&](const QJsonObject &object, const QString &text) {
        print(json ? QString::fromUtf8(QJsonDocument(object).toJson()) : text);
    };
    if (!parser.isSet(QStringLiteral("for"))) {
        printed(json ? everythingJson(run) : QJsonObject(), json ? QString() : everythingText(run));
        return 0;
    }
    const Dimension &dimension = dimensionNamed(parser.value(QStringLiteral("for")), run.architecture);
    static_cast<void>(verdictOn(run));
    const Solution solution = solved(dimension, run);
    printed(solutionJson(solution, run.architecture.name),
        solutionText(solution, Formatter()) + QLatin1Char('\n'));
    return 0;
}

} // namespace headroom
