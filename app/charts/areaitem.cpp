// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/areaitem.h"

#include "look/theme.h"

#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QWidget>
#include <algorithm>

namespace headroom {

namespace {

constexpr qreal overlap = 1;
constexpr qreal seamWidth = 0.7; ///< thinner than the thinnest area that should be seen

QPolygonF reversed(QPolygonF line)
{
    std::ranges::reverse(line);
    return line;
}

} // namespace

AreaItem::AreaItem(QGraphicsItem *parent) : QGraphicsObject(parent), m_theme(&lightTheme())
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setZValue(5);
}

void AreaItem::setColumns(std::vector<AreaColumn> columns)
{
    m_columns = std::move(columns);
    update();
}

void AreaItem::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void AreaItem::place(const QRectF &area, double top)
{
    if (area == m_area && top == m_top)
        return;
    prepareGeometryChange();
    m_area = area;
    m_top = top;
    update();
}

QPointF AreaItem::pointAt(double at, std::int64_t bytes) const
{
    const double share = m_top > 0 ? std::min(double(bytes) / m_top, 1.0) : 0; // an SVG does not clip
    return { m_area.left() + at * m_area.width(), m_area.bottom() - share * m_area.height() };
}

void AreaItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *window)
{
    // Where pixels are that small, smooth edges are not seen, and cost as much as all else in the window.
    if (window != nullptr && window->devicePixelRatioF() >= 2)
        painter->setRenderHint(QPainter::Antialiasing, false);
    auto first = m_columns.begin();
    while (first != m_columns.end()) {
        const auto last = std::ranges::find(first + 1, m_columns.end(), true, &AreaColumn::begins);
        paintStretch(*painter, { first, last });
        first = last;
    }
}

/// From the top of the stack down, each area a little into the next, so that none of them lets the slide
/// shine through where they meet; then the seams.
void AreaItem::paintStretch(QPainter &painter, std::span<const AreaColumn> columns) const
{
    if (columns.size() < 2)
        return;
    std::vector<QPolygonF> tops(categoryCount);
    for (const AreaColumn &column : columns) {
        std::int64_t sum = 0;
        for (std::size_t k = 0; k < categoryCount; ++k)
            tops[k] << pointAt(column.at, sum += column.bytes[k]);
    }
    const QPolygonF ground{ pointAt(columns.front().at, 0), pointAt(columns.back().at, 0) };
    painter.setPen(Qt::NoPen);
    for (std::size_t k = categoryCount; k-- > 0;) {
        if (k > 0 && tops[k] == tops[k - 1])
            continue;
        painter.setBrush(m_theme->categories[k]);
        painter.drawPolygon(tops[k] + reversed(k > 0 ? tops[k - 1].translated(0, overlap) : ground));
    }
    QColor seam = m_theme->slide;
    seam.setAlphaF(0.7F);
    painter.setBrush(seam); // a band: a stroke of a thousand corners takes longer than all the areas
    for (std::size_t k = 0; k + 1 < categoryCount; ++k)
        if (tops[k] != tops[k + 1])
            painter.drawPolygon(tops[k] + reversed(tops[k].translated(0, seamWidth)));
}

double AreaItem::shareOf(const QPointF &point) const
{
    return std::clamp((point.x() - m_area.left()) / std::max(m_area.width(), 1.0), 0.0, 1.0);
}

void AreaItem::hoverMoveEvent(QGraphicsSceneHoverEvent *event) { Q_EMIT pointedAt(shareOf(event->pos())); }

void AreaItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *) { Q_EMIT left(); }

void AreaItem::mousePressEvent(QGraphicsSceneMouseEvent *event) { Q_EMIT pressedAt(shareOf(event->pos())); }

void AreaItem::mouseMoveEvent(QGraphicsSceneMouseEvent *event) { Q_EMIT pressedAt(shareOf(event->pos())); }

} // namespace headroom
