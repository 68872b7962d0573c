// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>
#include <QPolygonF>
#include <vector>

namespace headroom {

struct Theme;

/// What is pinned, on any chart: a thin line in the ink, and on it the letter of the pin on a tag of its own.
/// Tags keep out of each other's way. Colour means nothing here: categories have it.
class PinMarks : public QGraphicsItem {
public:
    struct Mark {
        QString label;
        std::vector<QPolygonF> lines; ///< in the parent's coordinates
        QPointF tag;                  ///< its bottom's middle
    };

    explicit PinMarks(QGraphicsItem *parent);

    void setTheme(const Theme &theme);
    void setFont(const QFont &font);
    /// Tags keep within this area.
    void place(std::vector<Mark> marks, const QRectF &area);

    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const std::vector<QRectF> &tags() const { return m_tags; }
    /// What a tag needs above its line.
    [[nodiscard]] qreal tagHeight() const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::vector<Mark> m_marks;
    std::vector<QRectF> m_tags;
    QRectF m_bounds;
    QFont m_font;
    QColor m_ink;
    QColor m_ground;
};

} // namespace headroom
