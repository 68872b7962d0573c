// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sweepplot.h"

#include "charts/scale.h"
#include "ledger/entries.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QValueAxis>
#include <algorithm>

namespace headroom {

namespace {

constexpr double tagsAt = 0.75; ///< of the axis: right of it the memory's name stands
constexpr int mostPoints = 12;  ///< each is a step re-enacted: they fit a frame together

QString word(const char *text) { return QCoreApplication::translate("Sweep", text); }

QString labelOf(const Dimension &dimension)
{
    return QCoreApplication::translate("Dimensions", dimension.label);
}

} // namespace

SweepPlot::SweepPlot(QGraphicsItem *parent) : AreaPlot(parent)
{
    connect(&area(), &AreaItem::pointedAt, this, [this](double at) {
        if (const SweepGap *gap = gapAt(at))
            Q_EMIT pointed(sentence(*gap));
        else if (const int point = nearest(at); point >= 0)
            Q_EMIT pointed(sentence(m_sweep.points[size_t(point)]));
    });
    connect(&area(), &AreaItem::pressedAt, this, [this](double at) {
        if (gapAt(at) == nullptr)
            take(nearest(at));
    });
}

SweepPlot::Source SweepPlot::sourceOf(const ChartInput &input)
{
    const Dimension *wanted = findDimension(input.swept);
    const bool isThere = wanted != nullptr && wanted->applies(input.ledger->architecture);
    Source source{ input.ledger, isThere ? wanted : findDimension("batch") };
    for (const Pinned &pin : input.pins) // a formula is not re-enacted
        if (pin.ledger->origin == nullptr && source.dimension->applies(pin.ledger->architecture))
            source.pins.push_back(pin);
    return source;
}

SweepPlot::Made SweepPlot::makeFrom(const Source &source)
{
    const Dimension &dimension = *source.dimension;
    const Ledger &ledger = *source.ledger;
    const std::vector<std::int64_t> stops =
        sweepStops(dimension, ledger.architecture, ledger.recipe, mostPoints);
    Made made{ headroom::sweep(dimension, ledger.architecture, ledger.recipe, stops), {} };
    for (const Pinned &pin : source.pins)
        made.pins.push_back(headroom::sweep(dimension, pin.ledger->architecture, pin.ledger->recipe, stops));
    return made;
}

void SweepPlot::keep(const Source &source, Made made)
{
    m_source = source;
    m_sweep = std::move(made.sweep);
    m_pinned = std::move(made.pins);
}

Beside::Work SweepPlot::workFor(const ChartInput &input)
{
    const Source source = sourceOf(input);
    if (m_source == source)
        return {};
    return [this, source] {
        auto made = std::make_shared<Made>(makeFrom(source));
        return [this, source, made] { keep(source, std::move(*made)); };
    };
}

void SweepPlot::display(const ChartInput &input, const Formatter &format)
{
    if (const Source source = sourceOf(input); m_source != source)
        keep(source, makeFrom(source));
    std::vector<AreaColumn> shown = columns();
    showAxis();
    setNote(gapsText());
    setPins(m_source.pins, format);
    show(std::move(shown), curves(), input.capacity, format);
    if (const int now = present(); now >= 0)
        mark(shareOf(m_sweep.present), m_sweep.points[size_t(now)].peak,
            word(QT_TRANSLATE_NOOP("Sweep", "%1 %2: %3"))
                .arg(labelOf(*m_sweep.dimension), format.count(m_sweep.present),
                    format.bytes(m_sweep.points[size_t(now)].peak)));
    else
        mark(0, 0, {});
    place();
}

/// Where the points stand, between the ends of the axis that they are found with.
std::vector<AreaColumn> SweepPlot::columns()
{
    std::vector<std::int64_t> values;
    for (const SweepPoint &point : m_sweep.points)
        values.push_back(point.value);
    for (const SweepGap &gap : m_sweep.gaps)
        values.push_back(gap.value);
    std::ranges::sort(values);
    m_first = values.empty() ? 0 : values.front();
    m_last = values.empty() ? 1 : values.back();
    std::vector<AreaColumn> columns;
    auto next = values.begin();
    for (const SweepPoint &point : m_sweep.points) {
        const auto place = std::ranges::find(next, values.end(), point.value);
        columns.push_back({ shareOf(point.value), point.bytes, place != next });
        next = place + 1;
    }
    return columns;
}

/// A value that a pinned one cannot have breaks its line.
std::vector<AreaPlot::PinCurve> SweepPlot::curves() const
{
    std::vector<PinCurve> curves;
    for (std::size_t i = 0; i < m_pinned.size(); ++i) {
        PinCurve curve{ m_source.pins[i].label, {} };
        std::int64_t last = m_first;
        for (const SweepPoint &point : m_pinned[i].points) {
            const bool isBroken = std::ranges::any_of(m_pinned[i].gaps,
                [&](const SweepGap &gap) { return last < gap.value && gap.value < point.value; });
            curve.points.push_back({ shareOf(point.value), point.peak, isBroken });
            if (shareOf(point.value) <= tagsAt)
                curve.tagged = curve.points.size() - 1;
            last = point.value;
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

/// Moments and problems are words.
void SweepPlot::retranslate()
{
    AreaPlot::retranslate();
    m_source = {};
}

void SweepPlot::forgetScale()
{
    AreaPlot::forgetScale();
    m_last = 0;
}

void SweepPlot::showAxis()
{
    across().setTitleText(labelOf(*m_sweep.dimension));
    if (across().min() == double(m_first) && across().max() == double(m_last))
        return;
    across().setTickType(QValueAxis::TicksFixed); // the old interval would give the new range countless ticks
    across().setRange(double(m_first), std::max(double(m_last), double(m_first) + 1));
    across().setLabelFormat(QStringLiteral("%.0f"));
    Scale steps;
    steps.fit(double(m_last - m_first));
    across().setTickInterval(std::max(steps.step(), 1.0));
    across().setTickType(QValueAxis::TicksDynamic);
}

double SweepPlot::shareOf(std::int64_t value) const
{
    return double(value - m_first) / double(std::max<std::int64_t>(m_last - m_first, 1));
}

int SweepPlot::nearest(double at) const
{
    const auto point = std::ranges::min_element(m_sweep.points, {},
        [&](const SweepPoint &candidate) { return std::abs(shareOf(candidate.value) - at); });
    return point == m_sweep.points.end() ? -1 : int(point - m_sweep.points.begin());
}

int SweepPlot::present() const
{
    const auto point = std::ranges::find(m_sweep.points, m_sweep.present, &SweepPoint::value);
    return point == m_sweep.points.end() ? -1 : int(point - m_sweep.points.begin());
}

void SweepPlot::take(int point)
{
    if (point >= 0 && point < int(m_sweep.points.size()))
        Q_EMIT valueChosen(*m_sweep.dimension, m_sweep.points[size_t(point)].value);
}

bool SweepPlot::steer(const QKeyEvent &event)
{
    const int step = event.key() == Qt::Key_Right ? 1 : event.key() == Qt::Key_Left ? -1 : 0;
    if (step == 0)
        return false;
    take(present() + step);
    return true;
}

QString SweepPlot::sentence(const SweepPoint &point) const
{
    return word(QT_TRANSLATE_NOOP("Sweep", "%1 %2: a peak of %3, %4"))
        .arg(labelOf(*m_sweep.dimension), format().count(point.value), format().bytes(point.peak),
            point.instant);
}

QString SweepPlot::sentence(const SweepGap &gap) const
{
    return word(QT_TRANSLATE_NOOP("Sweep", "%1 %2: no peak. %3"))
        .arg(labelOf(*m_sweep.dimension), format().count(gap.value), gap.problem);
}

const SweepGap *SweepPlot::gapAt(double at) const
{
    const auto distance = [&](const auto &entry) { return std::abs(shareOf(entry.value) - at); };
    const auto gap = std::ranges::min_element(m_sweep.gaps, {}, distance);
    if (gap == m_sweep.gaps.end())
        return nullptr;
    const int point = nearest(at);
    return point < 0 || distance(*gap) < distance(m_sweep.points[size_t(point)]) ? &*gap : nullptr;
}

QString SweepPlot::gapsText() const
{
    const std::vector<SweepGap> &gaps = m_sweep.gaps;
    if (gaps.empty())
        return {};
    if (gaps.size() == 1)
        return sentence(gaps.front());
    const bool isNowhere = m_sweep.points.empty();
    return isNowhere
        ? gaps.front().problem
        : word(QT_TRANSLATE_NOOP("Sweep", "%1 from %2 to %3: no peak at %4 values. %5"))
              .arg(labelOf(*m_sweep.dimension), format().count(gaps.front().value),
                  format().count(gaps.back().value), format().count(std::ssize(gaps)), gaps.front().problem);
}

Table SweepPlot::tableOf(const Sweep &sweep)
{
    Table table{ { labelOf(*sweep.dimension) }, {} };
    for (int k = 0; k < categoryCount; ++k)
        table.head += nameOf(static_cast<Category>(k));
    table.head += { QCoreApplication::translate("Breakdown", "total bytes"),
        word(QT_TRANSLATE_NOOP("Sweep", "instant of the peak")) };
    for (const SweepPoint &point : sweep.points) {
        QStringList cells{ QString::number(point.value) };
        for (std::int64_t bytes : point.bytes)
            cells += QString::number(bytes);
        table.rows.push_back(cells << QString::number(point.peak) << point.instant);
    }
    for (const SweepGap &gap : sweep.gaps) {
        QStringList cells(table.head.size());
        cells.front() = QString::number(gap.value);
        cells.back() = gap.problem;
        table.rows.push_back(cells);
    }
    return table;
}

Table SweepPlot::table() const
{
    std::vector<NamedTable> pins;
    for (std::size_t i = 0; i < m_pinned.size(); ++i)
        pins.push_back({ m_source.pins[i].label, tableOf(m_pinned[i]) });
    return besideEachOther(tableOf(m_sweep), pins);
}

QString SweepPlot::summary() const
{
    if (m_sweep.points.empty())
        return m_sweep.gaps.empty() ? word(QT_TRANSLATE_NOOP("Sweep", "no step to show")) : gapsText();
    const QString range = word(QT_TRANSLATE_NOOP("Sweep", "From %1 to %2"))
                              .arg(sentence(m_sweep.points.front()), sentence(m_sweep.points.back()));
    return m_sweep.gaps.empty() ? range : QStringLiteral("%1. %2").arg(range, gapsText());
}

} // namespace headroom
