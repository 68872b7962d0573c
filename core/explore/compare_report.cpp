// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/compare_report.h"

#include "ledger/entries.h"
#include "run/run_text.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Compare", text); }

QJsonObject bytesJson(const CategoryBytes &bytes)
{
    QJsonObject json;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] != 0)
            json[utf8(categories[i].key)] = static_cast<qint64>(bytes[i]);
    return json;
}

QJsonObject sideJson(const Ledger &ledger, const CategoryBytes &bytes)
{
    return { { QStringLiteral("model"), ledger.architecture.name },
        { QStringLiteral("parameters"), static_cast<qint64>(ledger.parameters) },
        { QStringLiteral("verified"), ledger.stepVerified },
        { QStringLiteral("peak"), static_cast<qint64>(peakOf(ledger)) },
        { QStringLiteral("at"), instantText(ledger, ledger.at(peakMoment(ledger))) },
        { QStringLiteral("categories"), bytesJson(bytes) } };
}

CategoryBytes changes(const Comparison &comparison)
{
    CategoryBytes bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = comparison.bytesAfter[i] - comparison.bytesBefore[i];
    return bytes;
}

Cells categoryCells(const Comparison &comparison, const Formatter &format)
{
    Cells cells{ { word(QT_TRANSLATE_NOOP("Compare", "at the peak")), QStringLiteral("A"),
        QStringLiteral("B"), word(QT_TRANSLATE_NOOP("Compare", "difference")) } };
    const CategoryBytes change = changes(comparison);
    for (std::size_t i = 0; i < change.size(); ++i)
        if (comparison.bytesBefore[i] != 0 || comparison.bytesAfter[i] != 0)
            cells << QStringList{ nameOf(static_cast<Category>(i)), format.bytes(comparison.bytesBefore[i]),
                format.bytes(comparison.bytesAfter[i]), format.change(change[i]) };
    cells << QStringList{ word(QT_TRANSLATE_NOOP("Compare", "total")), format.bytes(comparison.before),
        format.bytes(comparison.after), format.change(comparison.after - comparison.before) };
    return cells;
}

Cells causeCells(const Comparison &comparison, const Formatter &format)
{
    Cells cells{ { word(QT_TRANSLATE_NOOP("Compare", "from A to B, one change after the other")),
        word(QT_TRANSLATE_NOOP("Compare", "change")), word(QT_TRANSLATE_NOOP("Compare", "peak")) } };
    cells << QStringList{ QStringLiteral("A"), {}, format.bytes(comparison.before) };
    for (const Cause &cause : comparison.causes)
        cells << QStringList{ causeText(cause), format.change(cause.change), format.bytes(cause.peak) };
    cells << QStringList{ QStringLiteral("B"), format.change(comparison.after - comparison.before),
        format.bytes(comparison.after) };
    return cells;
}

} // namespace

QJsonObject compareJson(const Ledger &before, const Ledger &after, const Comparison &comparison)
{
    QJsonArray causes;
    for (const Cause &cause : comparison.causes) {
        QJsonArray differences;
        for (const Difference &difference : cause.differences)
            differences.append(QJsonObject{ { QStringLiteral("what"), difference.what },
                { QStringLiteral("before"), difference.before },
                { QStringLiteral("after"), difference.after } });
        causes.append(QJsonObject{ { QStringLiteral("cause"), causeText(cause) },
            { QStringLiteral("differences"), differences },
            { QStringLiteral("change"), static_cast<qint64>(cause.change) },
            { QStringLiteral("peak"), static_cast<qint64>(cause.peak) } });
    }
    return { { QStringLiteral("a"), sideJson(before, comparison.bytesBefore) },
        { QStringLiteral("b"), sideJson(after, comparison.bytesAfter) },
        { QStringLiteral("difference"),
            QJsonObject{
                { QStringLiteral("parameters"), static_cast<qint64>(after.parameters - before.parameters) },
                { QStringLiteral("peak"), static_cast<qint64>(comparison.after - comparison.before) },
                { QStringLiteral("categories"), bytesJson(changes(comparison)) } } },
        { QStringLiteral("waterfall"), causes } };
}

QString compareText(const Ledger &before, const Ledger &after, const Comparison &comparison,
    const Formatter &format, QString (*table)(const Cells &))
{
    QString text;
    for (const auto &[name, ledger] : { std::pair{ "A", &before }, std::pair{ "B", &after } })
        text += word(QT_TRANSLATE_NOOP("Compare", "%1: %2, %3 parameters, %4"))
                    .arg(QLatin1String(name), ledger->architecture.name, format.count(ledger->parameters),
                        runText(ledger->recipe, ledger->architecture, format))
            + (table == markdown ? QStringLiteral("  \n") : QStringLiteral("\n"));
    return text + QLatin1Char('\n') + table(categoryCells(comparison, format)) + QLatin1Char('\n')
        + table(causeCells(comparison, format));
}

} // namespace headroom
