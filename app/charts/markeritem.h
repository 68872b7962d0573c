// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

namespace headroom {

struct Theme;

/// A place of a chart that has a name: a dot on it, a thin line through it, and the name, above the plot or,
/// for a cursor, beside the line on a ground of its own.
class MarkerItem : public QGraphicsItem {
public:
    using QGraphicsItem::QGraphicsItem;

    void setMark(double at, std::int64_t bytes, const QString &text);
    void setTheme(const Theme &theme);
    void setFont(const QFont &font);
    void setInside(bool inside) { m_inside = inside; }
    /// A second line, from the left.
    void setCrossed(bool crossed) { m_crossed = crossed; }
    void place(const QRectF &area, const QPointF &point);

    [[nodiscard]] double at() const { return m_at; }
    [[nodiscard]] QPointF point() const { return m_point; } ///< where it is painted
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QRectF textRect() const;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    double m_at = 0;
    std::int64_t m_bytes = 0;
    QString m_text;
    QFont m_font;
    QColor m_ink;
    QColor m_ground;
    QColor m_edge;
    QRectF m_area;
    QPointF m_point;
    bool m_inside = false;
    bool m_crossed = false;
};

} // namespace headroom
