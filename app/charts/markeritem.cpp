// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/markeritem.h"

#include "look/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace headroom {

namespace {

constexpr qreal dot = 4;
constexpr qreal inset = 7; ///< of a cursor's text from its ground's edge

} // namespace

void MarkerItem::setMark(double at, std::int64_t bytes, const QString &text)
{
    prepareGeometryChange();
    m_at = at;
    m_bytes = bytes;
    m_text = text;
    update();
}

void MarkerItem::setTheme(const Theme &theme)
{
    m_ink = theme.ink;
    m_ground = theme.slide;
    m_edge = theme.edge;
    update();
}

void MarkerItem::setFont(const QFont &font)
{
    prepareGeometryChange();
    m_font = font;
}

void MarkerItem::place(const QRectF &area, const QPointF &point)
{
    if (area == m_area && point == m_point)
        return;
    prepareGeometryChange();
    m_area = area;
    m_point = point;
    update();
}

/// A cursor's text lies on the side of its line that has more room.
QRectF MarkerItem::textRect() const
{
    const QRectF text = QFontMetricsF(m_font).boundingRect(QRectF(0, 0, 4000, 4000), Qt::AlignLeft, m_text);
    const QSizeF size = text.size();
    if (!m_inside) {
        const qreal right = std::max(m_area.left(), m_area.right() - size.width());
        return { { std::clamp(m_point.x() - size.width() / 2, m_area.left(), right),
                     m_area.top() - size.height() - 6 },
            size };
    }
    const bool toTheRight = m_point.x() < m_area.center().x();
    const qreal x = toTheRight ? m_point.x() + 10 + inset : m_point.x() - 10 - inset - size.width();
    return { { x, m_area.top() + 10 + inset }, size };
}

QRectF MarkerItem::boundingRect() const
{
    return (m_area | textRect()).adjusted(-inset - 2, -inset - 2, inset + 2, inset + 2);
}

void MarkerItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_text.isEmpty())
        return;
    const QPointF top(m_point.x(), m_area.top());
    const QPointF bottom(m_point.x(), m_area.bottom());
    const QPointF end = m_inside ? bottom : m_point; // what a mark stands on stays in sight beneath it
    const QPointF left(m_area.left(), m_point.y());
    for (const QPen &pen : { QPen(m_ground, 3), QPen(m_ink, 1) }) {
        painter->setPen(pen);
        painter->drawLine(top, end);
        if (m_crossed)
            painter->drawLine(left, m_point);
    }
    painter->setBrush(m_ink);
    painter->setPen(QPen(m_ground, 1.5));
    painter->drawEllipse(m_point, dot, dot);
    const QRectF text = textRect();
    if (m_inside) {
        painter->setBrush(m_ground);
        painter->setPen(QPen(m_edge, 1));
        painter->drawRoundedRect(text.adjusted(-inset, -inset, inset, inset), 4, 4);
    }
    painter->setPen(m_ink);
    painter->setFont(m_font);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, m_text);
}

} // namespace headroom
