// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/chart.h"

#include "charts/exportchart.h"
#include "charts/methodpin.h"
#include "charts/views.h"
#include "cli/run_options.h"
#include "document/state.h"
#include "ledger/estimate.h"
#include "model/dimensions.h"
#include "units/error.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("CommandLine", text); }

/// The row of a table whose key an option gives. THROWS UsageError naming all keys.
template <class Table>
const auto &chosenRow(const QCommandLineParser &parser, const QString &option, const Table &table)
{
    QStringList keys;
    for (const auto &row : table)
        keys += utf8(row.key);
    return table[size_t(keys.indexOf(oneOf(parser, option, keys)))];
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
    throw InputError(tr(
        QT_TRANSLATE_NOOP("CommandLine", "--along %1: this model has no dimension of that name; it has %2."))
                         .arg(id, known.join(QStringLiteral(", "))));
}

} // namespace

int runChart(const QString &name, const QStringList &arguments)
{
    QCommandLineParser parser;
    addRunOptions(parser);
    parser.addOption({ QStringLiteral("view"), {}, QStringLiteral("VIEW"), QStringLiteral("breakdown") });
    parser.addOption({ QStringLiteral("along"), {}, QStringLiteral("DIMENSION"), QStringLiteral("batch") });
    parser.addOption({ QStringLiteral("from"), {}, QStringLiteral("CONFIG") });
    parser.addOption({ QStringLiteral("ratio"), {}, QStringLiteral("W:H"), QStringLiteral("16:9") });
    parser.addOption({ QStringLiteral("style"), {}, QStringLiteral("STYLE"), QStringLiteral("slide") });
    parser.addOption({ QStringLiteral("scale"), {}, QStringLiteral("N"), QStringLiteral("2") });
    parser.addOption({ QStringLiteral("background"), {}, QStringLiteral("COLOUR"), QStringLiteral("white") });
    parser.addOption({ QStringLiteral("unit"), {}, QStringLiteral("GiB|GB"), QStringLiteral("GiB") });
    parser.addOption({ { QStringLiteral("o"), QStringLiteral("output") }, {}, QStringLiteral("FILE") });
    parseArguments(parser, name, arguments);
    const View &view = chosenRow(parser, QStringLiteral("view"), views());
    const Picture picture = readPicture(parser);
    const bool decimal =
        oneOf(parser, QStringLiteral("unit"), { QStringLiteral("GiB"), QStringLiteral("GB") })
        == QLatin1String("GB");
    const QString path = parser.value(QStringLiteral("o"));
    if (path.isEmpty())
        throw UsageError(
            tr(QT_TRANSLATE_NOOP("CommandLine", "-o FILE.png, .svg, .pdf, .csv or .md is needed.")));
    const RunOptions run = readRunOptions(parser, onlyArgument(parser));
    ChartInput input;
    input.ledger = std::make_shared<const Ledger>(estimate(run.architecture, run.recipe));
    if (run.method) // beside the step, not in its place
        input.pins.push_back(pinOf(*run.method, run.architecture, run.recipe, run.devices));
    input.capacity = run.capacity;
    if (const QString from = parser.value(QStringLiteral("from")); !from.isEmpty()) {
        const RunOptions pinned = readRunOptions(parser, from);
        input.pins.push_back({ titleOf(pinned.architecture),
            std::make_shared<const Ledger>(estimate(pinned.architecture, pinned.recipe)) });
    }
    input.swept = readSwept(parser, run.architecture).id;
    exportChart({ view, input, Formatter(decimal ? ByteUnit::Decimal : ByteUnit::Binary), picture }, path);
    return 0;
}

} // namespace headroom
