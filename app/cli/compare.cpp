// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/compare.h"

#include "cli/commands.h"
#include "cli/run_options.h"
#include "explore/compare_report.h"
#include "explore/effects.h"
#include "step/estimate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("CommandLine", text); }

Ledger estimated(const RunOptions &run) { return estimate(run.architecture, run.recipe); }

QJsonObject effectJson(const Effect &effect)
{
    const auto option = static_cast<std::size_t>(effect.option);
    QJsonObject json{ { QStringLiteral("choice"), QString::fromLatin1(effect.choice->id) },
        { QStringLiteral("option"), effect.choice->words()[option] },
        { QStringLiteral("chosen"), effect.chosen } };
    if (effect.change)
        json[QStringLiteral("change")] = static_cast<qint64>(*effect.change);
    else
        json[QStringLiteral("problem")] = effect.problem;
    return json;
}

QStringList effectCells(const Effect &effect, const Formatter &format)
{
    const auto option = static_cast<std::size_t>(effect.option);
    return { QStringLiteral("%1: %2").arg(QCoreApplication::translate("Parameters", effect.choice->label),
                 effect.choice->options()[option]),
        effect.chosen       ? word(QT_TRANSLATE_NOOP("CommandLine", "chosen"))
            : effect.change ? format.change(*effect.change)
                            : effect.problem };
}

} // namespace

int runCompare(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addRunOptions(parser);
    addFormat(parser, { QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("markdown") });
    parseArguments(parser, name, arguments);
    const QString form = oneOf(parser, QStringLiteral("format"),
        { QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("markdown") });
    const QStringList sides = parser.positionalArguments();
    if (sides.size() != 2)
        throw UsageError(word(QT_TRANSLATE_NOOP("CommandLine",
            "Two CONFIGs are needed: presets, config.json files, folders holding one, or scenarios.")));
    const Ledger before = estimated(readRunOptions(parser, sides[0]));
    const Ledger after = estimated(readRunOptions(parser, sides[1]));
    const Formatter format;
    const Comparison comparison = compare(before, after, format);
    if (form == QLatin1String("json"))
        print(QString::fromUtf8(QJsonDocument(compareJson(before, after, comparison)).toJson()));
    else
        print(compareText(
            before, after, comparison, format, form == QLatin1String("text") ? aligned : markdown));
    return 0;
}

int runEffects(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addRunOptions(parser);
    addFormat(parser, { QStringLiteral("text"), QStringLiteral("json") });
    parseArguments(parser, name, arguments);
    const bool json =
        oneOf(parser, QStringLiteral("format"), { QStringLiteral("text"), QStringLiteral("json") })
        == QLatin1String("json");
    const RunOptions run = readRunOptions(parser, onlyArgument(parser));
    const Formatter format;
    QJsonArray rows;
    Cells cells{ { word(QT_TRANSLATE_NOOP("CommandLine", "what if")),
        word(QT_TRANSLATE_NOOP("CommandLine", "change of the peak")) } };
    for (const Effect &effect : effects(run.architecture, run.recipe)) {
        rows.append(effectJson(effect));
        cells << effectCells(effect, format);
    }
    print(json ? QString::fromUtf8(QJsonDocument(rows).toJson()) : aligned(cells));
    return 0;
}

} // namespace headroom
