// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsItem>

namespace headroom {

struct Theme;

/// A frame around a piece of a chart that is looked at, seen on every colour; an empty one is none.
class OutlineItem : public QGraphicsItem {
public:
    explicit OutlineItem(QGraphicsItem *parent);

    /// In its ink, or in the accent: what keys have come to.
    void setTheme(const Theme &theme, bool isAccented = false);
    void setFrame(const QRectF &frame);

    [[nodiscard]] const QRectF &frame() const { return m_frame; }
    [[nodiscard]] QRectF boundingRect() const override { return m_frame.adjusted(-4, -4, 4, 4); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_frame;
    QColor m_ink;
    QColor m_ground;
};

} // namespace headroom
