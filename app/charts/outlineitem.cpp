// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/outlineitem.h"

#include "look/theme.h"

#include <QPainter>

namespace headroom {

OutlineItem::OutlineItem(QGraphicsItem *parent) : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(14);
    setTheme(lightTheme());
}

void OutlineItem::setTheme(const Theme &theme, bool isAccented)
{
    m_ink = isAccented ? theme.accent : theme.ink;
    m_ground = theme.slide;
    update();
}

void OutlineItem::setFrame(const QRectF &frame)
{
    if (frame == m_frame)
        return;
    prepareGeometryChange();
    m_frame = frame;
    update();
}

void OutlineItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_frame.isEmpty())
        return;
    painter->setBrush(Qt::NoBrush);
    for (const auto &[color, width] : { std::pair(m_ground, 5.0), std::pair(m_ink, 2.0) }) {
        painter->setPen(QPen(color, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(m_frame);
    }
}

} // namespace headroom
