// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/chart.h"

#include "charts/exportchart.h"
#include "charts/methodpin.h"
#include "charts/views.h"
#include "cli/run_options.h"
#include "document/state.h"
#include "model/dimensions.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("CommandLine", text); }

/// The row of a table whose key an option gives. THROWS UsageError naming all keys.
template <class Table>
const auto &chosenRow(const QCommandLineParser &parser, const QString &option, const Table &table)
{
    QStringList keys;
    for (const auto &row : table)
        keys += utf8(row.key);
    return table[size_t(keys.indexOf(oneOf(parser, option, keys)))];
}

struct ChartOption {
    const char *name;
    QString value; ///< what it takes
    const char *help;
    const char *otherwise = nullptr;
};

template <class Table> QString keysOf(const Table &table)
{
    QStringList keys;
    for (const auto &row : table)
        keys += utf8(row.key);
    return keys.join(QLatin1Char('|'));
}

void addChartOptions(QCommandLineParser &parser)
{
    const std::array<ChartOption, 8> options{ {
        { "view", QStringLiteral("VIEW"), QT_TRANSLATE_NOOP("CommandLine", "What is drawn (breakdown)."),
            "breakdown" },
        { "along", QStringLiteral("DIMENSION"),
            QT_TRANSLATE_NOOP("CommandLine", "What varies along a sweep, as --set names it (batch)."),
            "batch" },
        { "from", QStringLiteral("CONFIG"),
            QT_TRANSLATE_NOOP(
                "CommandLine", "What is pinned beside the step, and compared with it (none).") },
        { "ratio", keysOf(pictureShapes), QT_TRANSLATE_NOOP("CommandLine", "Shape of the picture (16:9)."),
            "16:9" },
        { "style", keysOf(pictureStyles), QT_TRANSLATE_NOOP("CommandLine", "Look of the picture (slide)."),
            "slide" },
        { "scale", QStringLiteral("1|2|4"),
            QT_TRANSLATE_NOOP("CommandLine", "Pixels of a PNG for each of the layout (2)."), "2" },
        { "background", QStringLiteral("white|transparent"),
            QT_TRANSLATE_NOOP("CommandLine", "What is behind the picture (white)."), "white" },
        { "unit", QStringLiteral("GiB|GB"),
            QT_TRANSLATE_NOOP("CommandLine", "Unit of bytes: 2^30 or 10^9 (GiB)."), "GiB" },
    } };
    for (const auto &[name, value, help, otherwise] : options)
        parser.addOption({ QString::fromLatin1(name), word(help), value, QString::fromLatin1(otherwise) });
    parser.addOption({ { QStringLiteral("o"), QStringLiteral("output") },
        word(QT_TRANSLATE_NOOP("CommandLine", "The file: .png, .svg, .pdf, .csv or .md says of which kind.")),
        QStringLiteral("FILE") });
}

Picture readPicture(const QCommandLineParser &parser)
{
    Picture picture;
    picture.size = chosenRow(parser, QStringLiteral("ratio"), pictureShapes).size;
    picture.style = chosenRow(parser, QStringLiteral("style"), pictureStyles);
    picture.scale = oneOf(
        parser, QStringLiteral("scale"), { QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("4") })
                        .toDouble();
    picture.transparent = oneOf(parser, QStringLiteral("background"),
                              { QStringLiteral("white"), QStringLiteral("transparent") })
        == QLatin1String("transparent");
    return picture;
}

/// The dimension along a sweep. THROWS InputError naming those that the model has.
const Dimension &readSwept(const QCommandLineParser &parser, const Architecture &architecture)
{
    const QString id = parser.value(QStringLiteral("along"));
    QStringList known;
    for (const Dimension &dimension : dimensions())
        if (dimension.applies(architecture)) {
            known += utf8(dimension.id);
            if (known.constLast() == id)
                return dimension;
        }
    throw InputError(word(
        QT_TRANSLATE_NOOP("CommandLine", "--along %1: this model has no dimension of that name; it has %2."))
                         .arg(id, known.join(QStringLiteral(", "))));
}

/// What stands beside the step: a formula, what --from names, or what the scenario has pinned.
void addPins(ChartInput &input, const QCommandLineParser &parser, const RunOptions &run)
{
    const std::string_view key = run.pinboard.method;
    const Method *method = run.method;
    if (!method && !key.empty())
        method = &findMethod(utf8(key));
    if (method && (run.method || method->applies(run.architecture, run.recipe)))
        input.pins.push_back(pinOf(*method, run.architecture, run.recipe, run.devices));
    if (const QString from = parser.value(QStringLiteral("from")); !from.isEmpty()) {
        QCommandLineParser its; // run options are the named model's; this one has its scenario's, or defaults
        addRunOptions(its);
        parseArguments(its, QStringLiteral("chart"), {});
        const RunOptions pinned = readRunOptions(its, from);
        input.pins.push_back({ titleOf(pinned.architecture),
            std::make_shared<const Ledger>(estimate(pinned.architecture, pinned.recipe)) });
        return;
    }
    for (const PinnedState &pin : run.pinboard.states)
        input.pins.push_back({ pin.label, ledgerOf(pin.state) });
    input.compared = run.pinboard.compared;
}

} // namespace

int runChart(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addRunOptions(parser);
    addChartOptions(parser);
    parseArguments(parser, name, arguments);
    const View &view = chosenRow(parser, QStringLiteral("view"), views());
    const Picture picture = readPicture(parser);
    const bool decimal =
        oneOf(parser, QStringLiteral("unit"), { QStringLiteral("GiB"), QStringLiteral("GB") })
        == QLatin1String("GB");
    const QString path = parser.value(QStringLiteral("o"));
    if (path.isEmpty())
        throw UsageError(
            word(QT_TRANSLATE_NOOP("CommandLine", "-o FILE.png, .svg, .pdf, .csv or .md is needed.")));
    const RunOptions run = readRunOptions(parser, onlyArgument(parser));
    ChartInput input;
    input.ledger = std::make_shared<const Ledger>(estimate(run.architecture, run.recipe));
    addPins(input, parser, run);
    input.capacity = run.capacity;
    input.allowances = run.allowances;
    input.swept = readSwept(parser, run.architecture).id;
    exportChart({ view, input, Formatter(decimal ? ByteUnit::Decimal : ByteUnit::Binary), picture }, path);
    return 0;
}

} // namespace headroom
