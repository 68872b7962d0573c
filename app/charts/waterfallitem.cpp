// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfallitem.h"

#include "look/theme.h"

#include <QFontMetricsF>
#include <QGraphicsSceneHoverEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double widestLabels = 0.36; ///< of the whole width: what is longer is wrapped
constexpr double thickest = 40;       ///< pixels of a bar
constexpr double barShare = 0.58;     ///< of a bar's band
constexpr double gap = 8;

constexpr double hatchEvery = 6;

QColor mixed(const QColor &colour, const QColor &ground)
{
    const auto half = [](int a, int b) { return (a + b) / 2; };
    return { half(colour.red(), ground.red()), half(colour.green(), ground.green()),
        half(colour.blue(), ground.blue()) };
}

/// By hand: a brush's pattern is no vector, and an SVG does not clip.
void paintHatch(QPainter &painter, const QRectF &room)
{
    for (double x = room.left() - room.height() + hatchEvery / 2; x < room.right(); x += hatchEvery) {
        const double from = std::max(x, room.left());
        const double to = std::min(x + room.height(), room.right());
        painter.drawLine(QPointF(from, room.bottom() - (from - x)), QPointF(to, room.bottom() - (to - x)));
    }
}

} // namespace

WaterfallItem::WaterfallItem(QGraphicsItem *parent) : QGraphicsObject(parent), m_theme(&lightTheme())
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
}

void WaterfallItem::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void WaterfallItem::setFonts(const QFont &text, const QFont &small)
{
    m_text = text;
    m_small = small;
    update();
}

void WaterfallItem::setRows(std::vector<Row> rows, const Scale &scale, const QString &unit)
{
    m_rows = std::move(rows);
    if (m_steered >= int(m_rows.size()))
        m_steered = -1;
    m_scale = scale;
    m_unit = unit;
    const QFontMetricsF metrics(sized(m_text, 1, true));
    m_labels = m_figures = 0;
    for (const Row &row : m_rows) {
        m_labels = std::max(m_labels, metrics.horizontalAdvance(row.label));
        m_figures = std::max(m_figures, metrics.horizontalAdvance(row.figure));
    }
    update();
}

void WaterfallItem::place(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
}

void WaterfallItem::setSteered(int row)
{
    m_steered = row;
    update();
}

void WaterfallItem::setLimit(std::optional<double> limit)
{
    m_limit = limit;
    update();
}

QRectF WaterfallItem::plotRect() const
{
    const double labels = std::min(m_labels, widestLabels * m_area.width());
    const double scale = 2 * QFontMetricsF(m_small).height() + 10;
    return m_area.adjusted(labels + gap, 0, -m_figures - gap, -scale);
}

double WaterfallItem::bandHeight() const
{
    return plotRect().height() / double(std::max<std::size_t>(m_rows.size(), 1));
}

QRectF WaterfallItem::barRect(std::size_t row) const
{
    const QRectF plot = plotRect();
    const double perUnit = m_scale.max() > 0 ? plot.width() / m_scale.max() : 0;
    const auto [left, right] = std::minmax(m_rows[row].from, m_rows[row].to);
    const double height = std::min(thickest, barShare * bandHeight());
    return { plot.left() + left * perUnit, plot.top() + bandHeight() * (double(row) + 0.5) - height / 2,
        std::max((right - left) * perUnit, 1.0), height };
}

void WaterfallItem::paintScale(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const double line = QFontMetricsF(m_small).height();
    painter.setFont(m_small);
    for (int tick = 0; tick < m_scale.ticks(); ++tick) {
        const double value = m_scale.step() * tick;
        const double x = plot.left() + plot.width() * value / m_scale.max();
        painter.setPen(QPen(m_theme->line, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(m_theme->quiet);
        painter.drawText(QRectF(x - 60, plot.bottom() + 5, 120, line), Qt::AlignCenter,
            QLocale().toString(value, 'f', m_scale.decimals()));
    }
    painter.drawText(
        QRectF(plot.left(), plot.bottom() + 7 + line, plot.width(), line), Qt::AlignCenter, m_unit);
}

/// Right of the bar; beyond the memory's line if it would lie on it.
double WaterfallItem::figureLeft(const QRectF &bar, double width) const
{
    const double left = bar.right() + gap;
    if (!m_limit)
        return left;
    const double line = plotRect().left() + *m_limit / m_scale.max() * plotRect().width();
    return left - gap < line && line < left + width + gap / 2 ? line + gap : left;
}

/// More is filled, less is hatched, in inks that no category has: the sign is told without colour.
void WaterfallItem::paintRow(QPainter &painter, std::size_t index) const
{
    const Row &row = m_rows[index];
    const QRectF bar = barRect(index);
    const QRectF plot = plotRect();
    const bool isLess = !row.isTotal && row.to < row.from;
    const QColor fill = row.isTotal ? m_theme->quiet
        : isLess                    ? m_theme->slide
                                    : mixed(m_theme->quiet, m_theme->slide);
    if (int(index) == m_steered) {
        painter.setPen(QPen(m_theme->accent, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(m_area.left(), bar.center().y() - bandHeight() / 2, m_area.width(), bandHeight())
                .adjusted(1, 2, -1, -2),
            4, 4);
    }
    painter.setPen(QPen(m_theme->quiet, 1.2));
    painter.setBrush(fill);
    painter.drawRect(bar);
    if (isLess)
        paintHatch(painter, bar);
    if (index + 1 < m_rows.size()) { // where the next one begins
        const double x = row.to >= row.from ? bar.right() : bar.left();
        painter.setPen(QPen(m_theme->quiet, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, barRect(index + 1).top()));
    }
    const QFont font = row.isTotal ? sized(m_text, 1, true) : m_text;
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_theme->ink);
    const double room = plot.left() - gap - m_area.left();
    const int wrapped = Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap;
    const QRectF place(m_area.left(), bar.center().y() - bandHeight() / 2, room, bandHeight());
    const bool isFitting = metrics.boundingRect(place, wrapped, row.label).height() <= place.height();
    painter.drawText(
        place, wrapped, isFitting ? row.label : metrics.elidedText(row.label, Qt::ElideRight, room));
    painter.drawText(QRectF(figureLeft(bar, metrics.horizontalAdvance(row.figure)),
                         bar.center().y() - metrics.height(), m_figures + gap, 2 * metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, row.figure);
}

void WaterfallItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_scale.max() <= 0)
        return;
    paintScale(*painter);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        paintRow(*painter, row);
}

int WaterfallItem::rowAt(const QPointF &point) const
{
    const double band = (point.y() - plotRect().top()) / std::max(bandHeight(), 1.0);
    return band >= 0 && band < double(m_rows.size()) ? int(band) : -1;
}

void WaterfallItem::hoverMoveEvent(QGraphicsSceneHoverEvent *event) { Q_EMIT pointedAt(rowAt(event->pos())); }

void WaterfallItem::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    if (const int row = rowAt(event->pos()); row >= 0)
        Q_EMIT pressedAt(row);
}

void WaterfallItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *) { Q_EMIT pointedAt(-1); }

} // namespace headroom
