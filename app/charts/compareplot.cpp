// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compareplot.h"

#include "charts/waterfallitem.h"
#include "ledger/verified.h"
#include "look/theme.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>

namespace headroom {

namespace {

constexpr double leastShown = 0.1; ///< of a unit

QString word(const char *text) { return QCoreApplication::translate("Compare", text); }

/// With nothing to compare with.
Comparison same(std::int64_t peak)
{
    Comparison comparison;
    comparison.before = comparison.after = peak;
    return comparison;
}

std::int64_t largestOf(const Comparison &comparison)
{
    std::int64_t largest = std::max<std::int64_t>({ comparison.before, comparison.after, 1 });
    for (const Cause &cause : comparison.causes)
        largest = std::max(largest, cause.peak);
    return largest;
}

/// The largest total's unit, or the next smaller one where a change would be lost in it.
Formatter inOneUnit(const Comparison &comparison, const Formatter &format)
{
    const std::int64_t largest = largestOf(comparison);
    std::int64_t smallest = largest;
    for (const Cause &cause : comparison.causes)
        if (cause.change != 0)
            smallest = std::min(smallest, std::abs(cause.change));
    const AxisUnit unit = axisUnit(format, largest);
    return format.inUnitOf(unit.of(smallest) < leastShown ? std::int64_t(unit.bytes) - 1 : largest);
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

ComparePlot::ComparePlot(QGraphicsItem *parent)
    : Plot(parent)
    , m_waterfall(new WaterfallItem(this))
    , m_limit(new CapacityLine(this))
{
    m_waterfall->setZValue(10);
    m_limit->setZValue(15);
    connect(this, &QChart::plotAreaChanged, this, &ComparePlot::place);
    connect(m_waterfall, &WaterfallItem::pointedAt, this,
        [this](int row) { Q_EMIT pointed(row < 0 ? QString() : sentence(row)); });
    connect(m_waterfall, &WaterfallItem::pressedAt, this, [this](int row) {
        steerTo(row);
        take(row);
    });
    ComparePlot::setTheme(lightTheme());
}

void ComparePlot::setTheme(const Theme &theme)
{
    Plot::setTheme(theme);
    m_waterfall->setTheme(theme);
    m_limit->setTheme(theme);
}

void ComparePlot::setFonts(const QFont &text, const QFont &small)
{
    Plot::setFonts(text, small);
    m_waterfall->setFonts(text, small);
    m_limit->setFont(small);
    place();
}

void ComparePlot::display(const ChartInput &input, const Formatter &format)
{
    const Pinned *pin = comparedPin(input);
    const std::int64_t now = peakOf(*input.ledger);
    m_from = pin ? pin->label : QString();
    m_problem = hasStep(*input.ledger) ? QString() : noStepText(input.ledger->architecture);
    try {
        m_comparison = pin ? compare(*pin->ledger, *input.ledger, format) : same(now);
    } catch (const InputError &error) {
        m_comparison = same(now);
        m_problem = error.message();
        m_from.clear();
    }
    m_format = inOneUnit(m_comparison, format);
    m_limit->setCapacity(input.capacity, m_format);
    showRows();
    showNote();
    place();
}

void ComparePlot::showRows()
{
    std::int64_t largest = largestOf(m_comparison);
    if (m_limit->isSet())
        largest = axisReach(largest, Capacity{ {}, m_limit->bytes() });
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
    const QString now = m_from.isEmpty() && !isStill()
        ? word(QT_TRANSLATE_NOOP("Compare", "now: pin it, change something, compare"))
        : word(QT_TRANSLATE_NOOP("Compare", "now"));
    rows.push_back({ now, m_format.bytes(m_comparison.after), 0, unit.of(m_comparison.after), true });
    m_waterfall->setRows(std::move(rows), m_scale, unit.name);
    m_waterfall->setLimit(m_limit->isSet() ? std::optional(unit.of(m_limit->bytes())) : std::nullopt);
}

/// The row's that keys or a click have come to; else the whole difference.
void ComparePlot::showNote()
{
    const int row = m_waterfall->steered();
    if (row >= 0 || m_from.isEmpty())
        return setNote(row >= 0 ? sentence(row) : m_problem);
    setNote(word(QT_TRANSLATE_NOOP("Compare", "from %1, %2, to %3: %4"))
                .arg(m_from, m_format.bytes(m_comparison.before), m_format.bytes(m_comparison.after),
                    m_format.change(m_comparison.after - m_comparison.before)));
}

const Cause *ComparePlot::causeOf(int row) const
{
    const int cause = m_from.isEmpty() ? -1 : row - 1; // the pin is the first row
    return cause >= 0 && cause < int(m_comparison.causes.size()) ? &m_comparison.causes[size_t(cause)]
                                                                 : nullptr;
}

QString ComparePlot::sentence(int row) const
{
    if (const Cause *cause = causeOf(row))
        return sentenceOf(*cause, m_format);
    const WaterfallItem::Row &total = m_waterfall->rows()[size_t(row)];
    return word(QT_TRANSLATE_NOOP("Compare", "%1: a peak of %2")).arg(total.label, total.figure);
}

void ComparePlot::steerTo(int row)
{
    m_waterfall->setSteered(row);
    showNote();
    place();
}

/// The pin's own tensors are not in the ledger: only the present ones are.
void ComparePlot::take(int row)
{
    const Cause *cause = causeOf(row);
    if (cause == nullptr) {
        if (row + 1 == int(m_waterfall->rows().size()))
            Q_EMIT chosen({});
        return;
    }
    if (const std::optional<Category> mostly = cause->mostly())
        Q_EMIT chosen({ .moment = {}, .instant = {}, .category = *mostly, .component = {} });
    for (const Difference &difference : cause->differences)
        if (!difference.control.empty())
            return Q_EMIT controlWanted(utf8(difference.control));
}

bool ComparePlot::steer(const QKeyEvent &event)
{
    const int last = int(m_waterfall->rows().size()) - 1;
    const int row = m_waterfall->steered();
    switch (event.key()) {
    case Qt::Key_Up:
        steerTo(row < 0 ? last : std::max(row - 1, 0));
        return true;
    case Qt::Key_Down:
        steerTo(std::min(row + 1, last));
        return true;
    case Qt::Key_Home:
        steerTo(0);
        return true;
    case Qt::Key_End:
        steerTo(last);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            take(row);
        return row >= 0;
    case Qt::Key_Escape:
        if (row < 0)
            return false;
        steerTo(-1);
        return true;
    default:
        return false;
    }
}

void ComparePlot::place()
{
    placeLegend(margin, margin + m_limit->labelHeight());
    m_waterfall->place(plotArea());
    const double share = m_scale.max() > 0 ? m_unit.of(m_limit->bytes()) / m_scale.max() : 0;
    m_limit->place(m_waterfall->plotRect(), Qt::Vertical, share);
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
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_from.isEmpty())
        return word(QT_TRANSLATE_NOOP("Compare", "nothing is pinned to compare with"));
    if (m_waterfall->steered() >= 0)
        return sentence(m_waterfall->steered());
    QStringList parts{ word(QT_TRANSLATE_NOOP("Compare", "from %1, %2, to %3: %4"))
                           .arg(m_from, m_format.bytes(m_comparison.before),
                               m_format.bytes(m_comparison.after),
                               m_format.change(m_comparison.after - m_comparison.before)) };
    for (const Cause &cause : m_comparison.causes)
        parts += QStringLiteral("%1 %2").arg(causeText(cause), m_format.change(cause.change));
    return parts.join(QStringLiteral("; "));
}

} // namespace headroom
