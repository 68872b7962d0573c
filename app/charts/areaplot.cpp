// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/areaplot.h"

#include "look/theme.h"

#include <QFontMetricsF>
#include <QLineSeries>
#include <QValueAxis>
#include <algorithm>
#include <numeric>

namespace headroom {

namespace {

constexpr std::int64_t emptyAxis = std::int64_t{ 1 } << 30; ///< where there is nothing to show

} // namespace

AreaPlot::AreaPlot(QGraphicsItem *parent)
    : Plot(parent)
    , m_pinMarks(new PinMarks(this))
    , m_anchor(new QLineSeries(this))
    , m_across(new QValueAxis(this))
    , m_bytes(new QValueAxis(this))
    , m_axis(*m_bytes)
    , m_area(new AreaItem(this))
    , m_limit(new CapacityLine(this))
    , m_marker(new MarkerItem(this))
    , m_cursor(new MarkerItem(this))
{
    addSeries(m_anchor);
    addAxis(m_across, Qt::AlignBottom);
    addAxis(m_bytes, Qt::AlignLeft);
    m_anchor->attachAxis(m_across);
    m_anchor->attachAxis(m_bytes);
    m_anchor->setVisible(false);
    for (QValueAxis *axis : { m_across, m_bytes })
        axis->setLineVisible(false);
    m_across->setGridLineVisible(false);
    m_limit->setZValue(15);
    m_marker->setZValue(20);
    m_cursor->setZValue(21);
    m_cursor->setInside(true);
    m_cursor->hide();
    connect(this, &QChart::plotAreaChanged, this, &AreaPlot::place);
    connect(m_area, &AreaItem::left, this, [this] { Q_EMIT pointed({}); });
    AreaPlot::setTheme(lightTheme());
}

void AreaPlot::setTheme(const Theme &theme)
{
    Plot::setTheme(theme);
    m_area->setTheme(theme);
    m_limit->setTheme(theme);
    m_pinMarks->setTheme(theme);
    m_marker->setTheme(theme);
    m_cursor->setTheme(theme);
    for (QValueAxis *axis : { m_across, m_bytes }) {
        axis->setLabelsColor(theme.quiet);
        axis->setTitleBrush(theme.quiet);
        axis->setGridLineColor(theme.line);
    }
    setMarks(categoryMarks(theme, m_most, m_largest));
}

void AreaPlot::setFonts(const QFont &text, const QFont &small)
{
    Plot::setFonts(text, small);
    for (QValueAxis *axis : { m_across, m_bytes }) {
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
    }
    m_limit->setFont(small);
    m_pinMarks->setFont(small);
    m_marker->setFont(sized(text, 1, true));
    m_cursor->setFont(small);
    place();
}

void AreaPlot::show(std::vector<AreaColumn> columns, std::vector<PinCurve> curves,
    const std::optional<Capacity> &capacity, const Formatter &format)
{
    m_format = format;
    m_curves = std::move(curves);
    m_most = {};
    m_largest = 0;
    for (const AreaColumn &column : columns) {
        m_largest =
            std::max(m_largest, std::accumulate(column.bytes.begin(), column.bytes.end(), std::int64_t(0)));
        for (std::size_t k = 0; k < m_most.size(); ++k)
            m_most[k] = std::max(m_most[k], column.bytes[k]);
    }
    for (const PinCurve &curve : m_curves)
        for (const PinCurve::Point &point : curve.points)
            m_largest = std::max(m_largest, point.total);
    m_limit->setCapacity(capacity, format);
    m_area->setColumns(std::move(columns));
    m_axis.fit(m_largest > 0 ? axisReach(m_largest, capacity) : emptyAxis, format);
    setMarks(categoryMarks(theme(), m_most, m_largest));
    place();
}

void AreaPlot::mark(double at, std::int64_t bytes, const QString &text)
{
    m_marker->setMark(at, bytes, text);
}

void AreaPlot::steerTo(double at, std::int64_t bytes, const QString &text)
{
    m_cursor->setMark(at, bytes, text);
    m_cursor->setVisible(!text.isEmpty());
    place();
}

void AreaPlot::place()
{
    placeLegend(2 * margin, margin + QFontMetricsF(textFont()).height() + 6, roomBelow());
    const QRectF plot = plotArea();
    const double top = m_axis.max() * m_axis.unit().bytes;
    m_area->place(plot, top);
    m_limit->place(plot, Qt::Horizontal, top > 0 ? double(m_limit->bytes()) / top : 0);
    for (MarkerItem *marker : { m_marker, m_cursor })
        marker->place(plot, m_area->pointAt(marker->at(), marker->bytes()));
    placePins();
    placeMore();
}

void AreaPlot::placePins()
{
    std::vector<PinMarks::Mark> marks;
    for (const PinCurve &curve : m_curves) {
        if (curve.points.empty())
            continue;
        PinMarks::Mark mark{ curve.label, {}, {} };
        for (const PinCurve::Point &point : curve.points) {
            if (mark.lines.empty() || point.begins)
                mark.lines.emplace_back();
            mark.lines.back() << m_area->pointAt(point.at, point.total);
        }
        const PinCurve::Point &tagged = curve.points[curve.tagged];
        mark.tag = m_area->pointAt(tagged.at, tagged.total) - QPointF(0, 4);
        marks.push_back(std::move(mark));
    }
    m_pinMarks->place(std::move(marks), plotArea());
}

} // namespace headroom
