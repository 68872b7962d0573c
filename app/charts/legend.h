// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGraphicsItem>
#include <vector>

namespace headroom {

/// A chart's colours and what they mean, in the order in which they are stacked, from the left; it wraps.
/// (Qt Charts' own cannot be aligned with the plot.)
class Legend : public QGraphicsItem {
public:
    struct Mark {
        QColor color;
        QString text;
        bool isLine = false; ///< as what is pinned
        bool operator==(const Mark &) const = default;
    };

    using QGraphicsItem::QGraphicsItem;

    void setMarks(std::vector<Mark> marks);
    void setFont(const QFont &font);
    void setInk(const QColor &ink);
    void setWidth(qreal width);
    [[nodiscard]] qreal widthOnOneLine() const;

    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] qreal height() const { return m_bounds.height(); }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void arrange();

    std::vector<Mark> m_marks;
    std::vector<QPointF> m_places; ///< of each mark's top left
    QFont m_font;
    QColor m_ink;
    qreal m_width = 0;
    QRectF m_bounds;
};

} // namespace headroom
