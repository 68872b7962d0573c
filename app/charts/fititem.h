// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGraphicsObject>
#include <QImage>
#include <vector>

namespace headroom {

struct Theme;

/// A line of the map along which a memory is just full.
struct FitLine {
    QString label;
    bool strong = false;
    bool pinned = false;              ///< of a pinned state, whose letter is the label
    std::vector<QPointF> points = {}; ///< 0 … 1 from the left and from the bottom
    bool operator==(const FitLine &) const = default;
};

/// The heat map, painted by hand inside a chart's plot area: an image of it, and lines with their names,
/// which keep out of each other's way. Steered by pointer, it says where.
class FitItem : public QGraphicsObject {
    Q_OBJECT

public:
    explicit FitItem(QGraphicsItem *parent = nullptr);

    void show(QImage image, std::vector<FitLine> lines);
    void setTheme(const Theme &theme);
    void setFont(const QFont &font);
    /// Names keep clear of the lines through `mark`, 0 … 1 each way.
    void place(const QRectF &area, const QPointF &mark);

    /// From 0 … 1 to the plot's coordinates.
    [[nodiscard]] QPointF pointAt(const QPointF &share) const;
    [[nodiscard]] const std::vector<FitLine> &lines() const { return m_lines; }
    /// Where the names stand, those of the strong lines first.
    [[nodiscard]] std::vector<QRectF> labelRects() const;
    [[nodiscard]] QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void pointedAt(const QPointF &share);
    void pressedAt(const QPointF &share);
    void left();

protected:
    void hoverMoveEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;

private:
    void paintLine(QPainter &painter, const FitLine &line) const;
    /// A name that has found its place.
    struct Label {
        const FitLine *line;
        QRectF ground;
    };
    [[nodiscard]] std::vector<Label> labels() const;
    [[nodiscard]] QRectF labelGround(const FitLine &line, const std::vector<QRectF> &taken) const;
    [[nodiscard]] QFont fontOf(const FitLine &line) const;
    void paintLabel(QPainter &painter, const Label &label) const;
    [[nodiscard]] QPointF shareOf(const QPointF &point) const;

    QImage m_image;
    std::vector<FitLine> m_lines;
    QFont m_font;
    QRectF m_area;
    QPointF m_mark;
    const Theme *m_theme;
};

} // namespace headroom
