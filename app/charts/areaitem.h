// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/kinds.h"

#include <QGraphicsObject>
#include <span>
#include <vector>

namespace headroom {

struct Theme;

/// What is held at one place of an axis.
struct AreaColumn {
    double at = 0; ///< 0 is the left end of the plot, 1 the right
    CategoryBytes bytes{};
    bool begins = false; ///< nothing is known between it and the one before
};

/// Stacked areas, a colour a category, painted by hand inside a chart's plot area: Qt's own area series are
/// too slow to follow a slider. Steered by pointer, it says where.
class AreaItem : public QGraphicsObject {
    Q_OBJECT

public:
    explicit AreaItem(QGraphicsItem *parent = nullptr);

    void setColumns(std::vector<AreaColumn> columns);
    void setTheme(const Theme &theme);
    /// Its place, and the bytes at the top of it.
    void place(const QRectF &area, double top);

    [[nodiscard]] QPointF pointAt(double at, std::int64_t bytes) const;
    [[nodiscard]] QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void pointedAt(double at);
    void pressedAt(double at); ///< and dragged to
    void left();

protected:
    void hoverMoveEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;

private:
    [[nodiscard]] double shareOf(const QPointF &point) const;
    void paintStretch(QPainter &painter, std::span<const AreaColumn> columns) const;

    std::vector<AreaColumn> m_columns;
    QRectF m_area;
    double m_top = 1;
    const Theme *m_theme;
};

} // namespace headroom
