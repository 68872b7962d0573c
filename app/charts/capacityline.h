// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/hardware.h"
#include "units/format.h"

#include <QFont>
#include <QGraphicsItem>
#include <QPen>
#include <optional>

namespace headroom {

struct Theme;

/// The memory that a run must fit, as a dashed line with its name; where it lies beyond the axis, only the
/// name, with an arrow towards it.
class CapacityLine : public QGraphicsItem {
public:
    using QGraphicsItem::QGraphicsItem;

    void setCapacity(const std::optional<Capacity> &capacity, const Formatter &format);
    void setTheme(const Theme &theme);
    void setFont(const QFont &font);
    /// Where it runs, in the parent's coordinates: across this area, at this share of its extent (beyond 1:
    /// it is not on the axis).
    void place(const QRectF &area, Qt::Orientation orientation, double share);

    [[nodiscard]] bool isSet() const { return m_capacity.has_value(); }
    [[nodiscard]] std::int64_t bytes() const { return m_capacity ? m_capacity->bytes : 0; }
    /// The pixels that its name needs beside the area.
    [[nodiscard]] qreal labelHeight() const;
    [[nodiscard]] const QString &label() const { return m_label; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void drawLine(QPainter &painter, const QPointF &from, const QPointF &to) const;

    std::optional<Capacity> m_capacity;
    QString m_label;
    QFont m_font;
    QPen m_pen;
    QColor m_ground;
    QRectF m_area;
    QRectF m_bounds;
    Qt::Orientation m_orientation = Qt::Vertical;
    double m_share = 0;
};

/// The largest value that an axis should reach: that of the data, and the memory's if the data would not be
/// lost before it.
[[nodiscard]] std::int64_t axisReach(std::int64_t largest, const std::optional<Capacity> &capacity);

} // namespace headroom
