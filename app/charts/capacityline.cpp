// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/capacityline.h"

#include "look/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace headroom {

namespace {

constexpr double longestReach = 3; ///< times the data: beyond it bars would shrink to stumps

} // namespace

std::int64_t axisReach(std::int64_t largest, const std::optional<Capacity> &capacity)
{
    const bool near = capacity && double(capacity->bytes) <= longestReach * double(largest);
    return near ? std::max(largest, capacity->bytes) : largest;
}

void CapacityLine::setCapacity(const std::optional<Capacity> &capacity, const Formatter &format)
{
    m_capacity = capacity;
    m_label =
        capacity ? QStringLiteral("%1: %2").arg(capacity->name, format.bytes(capacity->bytes)) : QString();
    setVisible(isSet());
    update();
}

void CapacityLine::setTheme(const Theme &theme)
{
    m_pen = QPen(theme.ink, 1.4, Qt::DashLine, Qt::FlatCap);
    m_ground = theme.slide;
    update();
}

void CapacityLine::setFont(const QFont &font)
{
    m_font = font;
    update();
}

qreal CapacityLine::labelHeight() const { return isSet() ? QFontMetricsF(m_font).height() + 4 : 0; }

void CapacityLine::place(const QRectF &area, Qt::Orientation orientation, double share)
{
    if (m_area == area && m_orientation == orientation && m_share == share)
        return;
    prepareGeometryChange();
    m_area = area;
    m_orientation = orientation;
    m_share = share;
    m_bounds = area.adjusted(-4, -labelHeight() - 2, 200, 4);
}

/// Bordered by the ground, so that it is seen on every colour.
void CapacityLine::drawLine(QPainter &painter, const QPointF &from, const QPointF &to) const
{
    painter.setPen(QPen(m_ground, m_pen.widthF() + 2.4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to);
    painter.setPen(m_pen);
    painter.drawLine(from, to);
}

void CapacityLine::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QFontMetricsF metrics(m_font);
    const bool isOnAxis = m_share <= 1;
    const QString text = isOnAxis ? m_label : QStringLiteral("%1 →").arg(m_label);
    const qreal width = metrics.horizontalAdvance(text);
    painter->setFont(m_font);
    if (m_orientation == Qt::Vertical) {
        const qreal x = m_area.left() + std::min(m_share, 1.0) * m_area.width();
        if (isOnAxis)
            drawLine(*painter, QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        const qreal left =
            std::clamp(x - width / 2, m_area.left(), std::max(m_area.left(), m_area.right() - width));
        painter->setPen(m_pen.color());
        painter->drawText(QPointF(left, m_area.top() - 4 - metrics.descent()), text);
        return;
    }
    const qreal y = m_area.bottom() - std::min(m_share, 1.0) * m_area.height();
    if (isOnAxis)
        drawLine(*painter, QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    const QString named = isOnAxis ? m_label : QStringLiteral("%1 ↑").arg(m_label);
    const bool hasRoom = y - labelHeight() > m_area.top(); // above the line; else beneath it
    const QPointF baseline(m_area.right() - 8 - metrics.horizontalAdvance(named),
        hasRoom ? y - 6 - metrics.descent() : y + 6 + metrics.ascent());
    QRectF ground(baseline - QPointF(4, metrics.ascent() + 1),
        QSizeF(metrics.horizontalAdvance(named) + 8, metrics.height() + 2));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_ground);
    painter->drawRoundedRect(ground, 3, 3);
    painter->setPen(m_pen.color());
    painter->drawText(baseline, named);
}

} // namespace headroom
