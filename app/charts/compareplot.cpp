// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compareplot.h"

#include "charts/waterfallitem.h"
#include "look/theme.h"
#include "units/error.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Compare", text); }

/// With nothing to compare with.
Comparison same(std::int64_t peak)
{
    Comparison comparison;
    comparison.before = comparison.after = peak;
    return comparison;
}

/// The pin that the comparison starts from.
const Pinned *comparedPin(const ChartInput &input)
{
    const auto pin = std::ranges::find(input.pins, input.compared, &Pinned::label);
    if (pin != input.pins.end())
        return &*pin;
    return input.pins.empty() ? nullptr : &input.pins.front();
}

} // namespace

ComparePlot::ComparePlot(QGraphicsItem *parent) : Plot(parent), m_waterfall(new WaterfallItem(this))
{
    m_waterfall->setZValue(10);
    connect(this, &QChart::plotAreaChanged, this, &ComparePlot::place);
    connect(m_waterfall, &WaterfallItem::pointedAt, this, [this](int row) {
        const auto &rows = m_waterfall->rows();
        Q_EMIT pointed(row < 0
                ? QString()
                : QStringLiteral("%1: %2").arg(rows[size_t(row)].label, rows[size_t(row)].figure));
    });
    ComparePlot::setTheme(lightTheme());
}

void ComparePlot::setTheme(const Theme &theme)
{
    Plot::setTheme(theme);
    m_waterfall->setTheme(theme);
}

void ComparePlot::setFonts(const QFont &text, const QFont &small)
{
    Plot::setFonts(text, small);
    m_waterfall->setFonts(text, small);
    place();
}

void ComparePlot::display(const ChartInput &input, const Formatter &format)
{
    m_format = format;
    const Pinned *pin = comparedPin(input);
    const std::int64_t now = peakOf(*input.ledger);
    m_from = pin ? pin->label : QString();
    try {
        m_comparison = pin ? compare(*pin->ledger, *input.ledger, format) : same(now);
    } catch (const InputError &) {
        m_comparison = same(now); // no step: summary() says so
        m_from.clear();
    }
    showRows();
    place();
}

void ComparePlot::showRows()
{
    std::int64_t largest = std::max<std::int64_t>({ m_comparison.before, m_comparison.after, 1 });
    for (const Cause &cause : m_comparison.causes)
        largest = std::max(largest, cause.peak);
    const AxisUnit unit = axisUnit(m_format, largest);
    if (unit.name != m_unit.name)
        m_scale.reset();
    m_unit = unit;
    m_scale.fit(unit.of(largest));
    std::vector<WaterfallItem::Row> rows;
    if (!m_from.isEmpty())
        rows.push_back(
            { m_from, m_format.bytes(m_comparison.before), 0, unit.of(m_comparison.before), true });
    for (const Cause &cause : m_comparison.causes)
        rows.push_back({ causeText(cause), m_format.change(cause.change), unit.of(cause.peak - cause.change),
            unit.of(cause.peak), false });
    const QString now = m_from.isEmpty()
        ? word(QT_TRANSLATE_NOOP("Compare", "now: pin it, change something, compare"))
        : word(QT_TRANSLATE_NOOP("Compare", "now"));
    rows.push_back({ now, m_format.bytes(m_comparison.after), 0, unit.of(m_comparison.after), true });
    m_waterfall->setRows(std::move(rows), m_scale, unit.name);
}

void ComparePlot::place()
{
    placeLegend();
    m_waterfall->place(plotArea());
}

Table ComparePlot::table() const
{
    Table table{ { word(QT_TRANSLATE_NOOP("Compare", "cause")),
                     word(QT_TRANSLATE_NOOP("Compare", "change in bytes")),
                     word(QT_TRANSLATE_NOOP("Compare", "peak in bytes")) },
        {} };
    if (!m_from.isEmpty())
        table.rows.push_back({ m_from, {}, QString::number(m_comparison.before) });
    for (const Cause &cause : m_comparison.causes)
        table.rows.push_back(
            { causeText(cause), QString::number(cause.change), QString::number(cause.peak) });
    table.rows.push_back({ word(QT_TRANSLATE_NOOP("Compare", "now")),
        QString::number(m_comparison.after - m_comparison.before), QString::number(m_comparison.after) });
    return table;
}

QString ComparePlot::summary() const
{
    if (m_from.isEmpty())
        return word(QT_TRANSLATE_NOOP("Compare", "nothing is pinned to compare with"));
    QStringList parts{ word(QT_TRANSLATE_NOOP("Compare", "from %1, %2, to %3: %4"))
                           .arg(m_from, m_format.bytes(m_comparison.before),
                               m_format.bytes(m_comparison.after),
                               m_format.change(m_comparison.after - m_comparison.before)) };
    for (const Cause &cause : m_comparison.causes)
        parts += QStringLiteral("%1 %2").arg(causeText(cause), m_format.change(cause.change));
    return parts.join(QStringLiteral("; "));
}

} // namespace headroom
