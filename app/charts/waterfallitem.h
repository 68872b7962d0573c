// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/scale.h"

#include <QFont>
#include <QGraphicsObject>
#include <QString>
#include <optional>
#include <vector>

namespace headroom {

struct Theme;

/// Bars from the left that begin where the one above them ended: what is there at first, each change, and
/// what is there at last; with a scale beneath.
class WaterfallItem : public QGraphicsObject {
    Q_OBJECT

public:
    struct Row {
        QString label;
        QString figure;
        double from = 0; ///< in units of the scale
        double to = 0;
        bool isTotal = false; ///< from the ground up, and named in bold
    };

    explicit WaterfallItem(QGraphicsItem *parent);

    void setTheme(const Theme &theme);
    void setFonts(const QFont &text, const QFont &small);
    void setRows(std::vector<Row> rows, const Scale &scale, const QString &unit);
    void place(const QRectF &area);
    /// The row that keys have come to; -1: none.
    void setSteered(int row);
    /// Where figures are not to lie, in units of the scale.
    void setLimit(std::optional<double> limit);

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] QRectF barRect(std::size_t row) const;
    [[nodiscard]] int steered() const { return m_steered; }
    /// Where the bars are, from the ground to the end of the scale.
    [[nodiscard]] QRectF plotRect() const;

    [[nodiscard]] QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void pointedAt(int row); ///< -1: at none
    void pressedAt(int row);

protected:
    void hoverMoveEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;

private:
    [[nodiscard]] int rowAt(const QPointF &point) const;
    [[nodiscard]] double figureLeft(const QRectF &bar, double width) const;
    [[nodiscard]] double bandHeight() const;
    void paintScale(QPainter &painter) const;
    void paintRow(QPainter &painter, std::size_t row) const;

    std::vector<Row> m_rows;
    int m_steered = -1;
    std::optional<double> m_limit;
    Scale m_scale;
    QString m_unit;
    QRectF m_area;
    QFont m_text;
    QFont m_small;
    const Theme *m_theme;
    double m_labels = 0;  ///< pixels that the longest label takes
    double m_figures = 0; ///< and the longest figure
};

} // namespace headroom
