// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timelineplot.h"

#include "ledger/entries.h"
#include "ledger/verified.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPen>
#include <QValueAxis>
#include <algorithm>

namespace headroom {

namespace {

constexpr int mostPoints = 256;
constexpr double narrowest = 0.05; ///< of the plot: a phase that is narrower goes unnamed

QString word(const char *text) { return QCoreApplication::translate("Timeline", text); }

} // namespace

TimelinePlot::TimelinePlot(QGraphicsItem *parent) : AreaPlot(parent)
{
    across().setRange(0, 1);
    across().setVisible(false);
    connect(&area(), &AreaItem::pointedAt, this, [this](double at) {
        const int point = nearest(at);
        if (point < 0)
            return;
        const TimelinePoint &there = m_timeline.points[size_t(point)];
        Q_EMIT pointed(m_cursor == there.instant ? QString() : reading(there)); // the cursor says its own
    });
    connect(&area(), &AreaItem::pressedAt, this, [this](double at) { moveTo(nearest(at)); });
    TimelinePlot::setTheme(lightTheme());
}

void TimelinePlot::setTheme(const Theme &theme)
{
    AreaPlot::setTheme(theme);
    for (QGraphicsSimpleTextItem *name : m_phaseNames)
        name->setBrush(theme.quiet);
    for (QGraphicsLineItem *end : m_phaseEnds)
        end->setPen(QPen(theme.groove, 1));
}

void TimelinePlot::setFonts(const QFont &text, const QFont &small)
{
    AreaPlot::setFonts(text, small);
    for (QGraphicsSimpleTextItem *name : m_phaseNames)
        name->setFont(small);
}

double TimelinePlot::shareOf(const Instant &instant) const
{
    return double(instant.position) / double(std::max<std::int64_t>(m_timeline.length - 1, 1));
}

void TimelinePlot::display(const ChartInput &input, const Formatter &format)
{
    m_ledger = input.ledger;
    m_course = Course(*m_ledger);
    m_timeline = headroom::timeline(*m_ledger, m_course, mostPoints);
    std::vector<AreaColumn> columns;
    columns.reserve(m_timeline.points.size());
    for (const TimelinePoint &point : m_timeline.points)
        columns.push_back({ shareOf(point.instant), point.bytes });
    showPhases();
    setPins(input.pins, format);
    keepPins(input.pins);
    std::vector<PinCurve> curves;
    for (const PinCourse &pin : m_pinned)
        curves.push_back(curveOf(pin));
    show(std::move(columns), std::move(curves), input.capacity, format);
    if (const int peak = peakPoint(); peak >= 0) {
        const TimelinePoint &point = m_timeline.points[size_t(peak)];
        mark(shareOf(point.instant), point.total,
            word(QT_TRANSLATE_NOOP("Timeline", "%1, %2"))
                .arg(format.bytes(point.total), instantText(*m_ledger, point.instant.sample)));
    } else {
        mark(0, 0, {});
    }
    setNote(hasStep(*m_ledger) ? QString() : noStepText(m_ledger->architecture));
    showCursor();
}

void TimelinePlot::keepPins(const std::vector<Pinned> &pins)
{
    std::vector<PinCourse> kept;
    for (const Pinned &pin : pins) {
        const auto known = std::ranges::find(m_pinned, pin, &PinCourse::pin);
        if (known != m_pinned.end()) {
            kept.push_back(std::move(*known));
            continue;
        }
        Course course(*pin.ledger);
        Timeline line = headroom::timeline(*pin.ledger, course, mostPoints);
        kept.push_back({ pin, std::move(course), std::move(line) });
    }
    m_pinned = std::move(kept);
}

/// Phase by phase as wide as the present one's; what the present step has no phase for is left out.
AreaPlot::PinCurve TimelinePlot::curveOf(const PinCourse &pin) const
{
    PinCurve curve{ pin.pin.label, {} };
    std::int64_t highest = -1;
    for (const TimelinePoint &point : pin.timeline.points) {
        const std::int64_t position = point.instant.position;
        const auto from = std::ranges::find_if(pin.timeline.phases,
            [&](const PhaseSpan &span) { return span.begin <= position && position < span.end; });
        const auto to = std::ranges::find(m_timeline.phases, from->phase, &PhaseSpan::phase);
        if (to == m_timeline.phases.end())
            continue;
        const double part =
            double(position - from->begin) / double(std::max<std::int64_t>(from->end - 1 - from->begin, 1));
        if (point.total > highest) {
            highest = point.total;
            curve.tagged = curve.points.size();
        }
        const double place = double(to->begin) + part * double(to->end - 1 - to->begin);
        curve.points.push_back(
            { place / double(std::max<std::int64_t>(m_timeline.length - 1, 1)), point.total });
    }
    return curve;
}

void TimelinePlot::showFocus(const Focus &focus)
{
    if (!focus.instant && !m_cursor)
        return; // as in most ticks
    m_cursor = focus.instant;
    showCursor();
}

TimelinePoint TimelinePlot::pointOf(const Instant &instant) const
{
    return { instant, m_course.totalAt(instant), m_course.categoriesAt(instant) };
}

int TimelinePlot::peakPoint() const
{
    return m_timeline.points.empty() ? -1 : m_timeline.marks[size_t(peakMoment(*m_ledger))];
}

void TimelinePlot::showPhases()
{
    const size_t count = m_timeline.phases.size();
    while (m_phaseNames.size() < count) {
        m_phaseNames.push_back(new QGraphicsSimpleTextItem(this));
        m_phaseNames.back()->setFont(smallFont());
        m_phaseNames.back()->setBrush(theme().quiet);
        m_phaseEnds.push_back(new QGraphicsLineItem(this));
        m_phaseEnds.back()->setPen(QPen(theme().groove, 1));
    }
    for (size_t i = 0; i < m_phaseNames.size(); ++i)
        m_phaseNames[i]->setText(i < count ? nameOf(m_timeline.phases[i].phase) : QString());
}

qreal TimelinePlot::roomBelow() const { return QFontMetricsF(smallFont()).height() + 14; }

/// Each phase's name beneath its middle, a tick where it ends.
void TimelinePlot::placeMore()
{
    const QRectF plot = plotArea();
    const auto xOf = [&](std::int64_t position) {
        return plot.left()
            + plot.width() * double(position) / double(std::max<std::int64_t>(m_timeline.length - 1, 1));
    };
    for (size_t i = 0; i < m_phaseNames.size(); ++i) {
        const bool isThere = i < m_timeline.phases.size();
        const double begin = isThere ? xOf(m_timeline.phases[i].begin) : 0;
        const double end = isThere ? std::min(xOf(m_timeline.phases[i].end), plot.right()) : 0;
        const double width = m_phaseNames[i]->boundingRect().width();
        m_phaseNames[i]->setVisible(
            isThere && end - begin > narrowest * plot.width() && width < end - begin + 24);
        m_phaseNames[i]->setPos(
            std::clamp((begin + end - width) / 2, plot.left(), plot.right() - width), plot.bottom() + 7);
        m_phaseEnds[i]->setVisible(isThere && end < plot.right() - 1);
        m_phaseEnds[i]->setLine(end, plot.top(), end, plot.bottom() + 6);
    }
}

int TimelinePlot::nearest(double at) const
{
    const auto next = std::ranges::lower_bound(
        m_timeline.points, at, {}, [this](const TimelinePoint &point) { return shareOf(point.instant); });
    if (next == m_timeline.points.end())
        return int(m_timeline.points.size()) - 1;
    const auto index = next - m_timeline.points.begin();
    const bool before = index > 0 && at - shareOf(next[-1].instant) < shareOf(next->instant) - at;
    return int(before ? index - 1 : index);
}

void TimelinePlot::moveTo(int point)
{
    if (point < 0 || point >= int(m_timeline.points.size()))
        return;
    m_cursor = m_timeline.points[size_t(point)].instant;
    showCursor();
    Q_EMIT pointed({}); // the cursor says it
    Q_EMIT chosen({ {}, m_cursor, {}, {} });
}

void TimelinePlot::showCursor()
{
    if (!m_cursor)
        return steerTo(0, 0, {});
    const TimelinePoint point = pointOf(*m_cursor);
    steerTo(shareOf(point.instant), point.total, reading(point));
}

/// An instant by words: what happens, what it holds, and for what.
QString TimelinePlot::reading(const TimelinePoint &point) const
{
    QStringList lines{ instantText(*m_ledger, point.instant),
        word(QT_TRANSLATE_NOOP("Timeline", "%1 held")).arg(format().bytes(point.total)) };
    for (std::size_t k = 0; k < point.bytes.size(); ++k)
        if (point.bytes[k] > 0)
            lines += word(QT_TRANSLATE_NOOP("Timeline", "%1: %2"))
                         .arg(nameOf(static_cast<Category>(k)), format().bytes(point.bytes[k]));
    return lines.join(QLatin1Char('\n'));
}

/// Left and right go an instant, with Ctrl a tenth of the way; Home and End to the ends, P to the peak,
/// Escape away.
bool TimelinePlot::steer(const QKeyEvent &event)
{
    const int last = int(m_timeline.points.size()) - 1;
    if (last < 0)
        return false;
    const int from = m_cursor ? nearest(shareOf(*m_cursor)) : peakPoint();
    const int far = event.modifiers().testFlag(Qt::ControlModifier) ? std::max(last / 10, 1) : 1;
    switch (event.key()) {
    case Qt::Key_Left:
        moveTo(std::max(from - far, 0));
        return true;
    case Qt::Key_Right:
        moveTo(std::min(from + far, last));
        return true;
    case Qt::Key_Home:
        moveTo(0);
        return true;
    case Qt::Key_End:
        moveTo(last);
        return true;
    case Qt::Key_P:
        moveTo(peakPoint());
        return true;
    case Qt::Key_Escape:
        if (!m_cursor)
            return false;
        Q_EMIT chosen({});
        return true;
    default:
        return false;
    }
}

Table TimelinePlot::tableOf(const Ledger &ledger, const Course &course)
{
    Table table{ { word(QT_TRANSLATE_NOOP("Timeline", "operator")),
                     word(QT_TRANSLATE_NOOP("Timeline", "instant")) },
        {} };
    for (int k = 0; k < categoryCount; ++k)
        table.head += nameOf(static_cast<Category>(k));
    table.head += QCoreApplication::translate("Breakdown", "total bytes");
    for (std::int64_t position = 0; position < course.length(); ++position) {
        const Instant instant = course.at(position);
        QStringList cells{ QString::number(position), instantText(ledger, instant) };
        for (std::int64_t bytes : course.categoriesAt(instant))
            cells += QString::number(bytes);
        table.rows.push_back(cells << QString::number(course.totalAt(instant)));
    }
    return table;
}

/// Every instant: only the picture is thinned.
Table TimelinePlot::table() const
{
    std::vector<NamedTable> pins;
    for (const PinCourse &pin : m_pinned)
        pins.push_back({ pin.pin.label, tableOf(*pin.pin.ledger, pin.course) });
    return besideEachOther(tableOf(*m_ledger, m_course), pins);
}

QString TimelinePlot::summary() const
{
    const int peak = peakPoint();
    if (peak < 0)
        return word(QT_TRANSLATE_NOOP("Timeline", "no step to show"));
    const TimelinePoint &point = m_timeline.points[size_t(peak)];
    return word(QT_TRANSLATE_NOOP("Timeline", "%1 operators; the peak is %2, %3"))
        .arg(format().count(m_timeline.length), format().bytes(point.total),
            instantText(*m_ledger, point.instant.sample));
}

} // namespace headroom
