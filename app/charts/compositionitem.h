// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/outlineitem.h"
#include "ledger/kinds.h"

#include <QFont>
#include <QGraphicsObject>
#include <QString>
#include <optional>
#include <vector>

namespace headroom {

struct Theme;

/// Bars of the whole width, each told apart into the parts of the model: shares, so that a layer can be read
/// beside the model. Label and total stand above each bar, a part's name and share in its piece if there is
/// room.
class CompositionItem : public QGraphicsObject {
    Q_OBJECT

public:
    struct Bar {
        QString label;
        QString figure;
        bool isPale = false;                         ///< a pinned state's
        std::array<double, componentCount> shares{}; ///< of 1
        std::array<QString, componentCount> texts;   ///< "attention 17.4 %", and where that is too long
        std::array<QString, componentCount> shortTexts;
    };
    /// A piece of a bar.
    struct Piece {
        std::size_t bar = 0;
        Component component{};
        bool operator==(const Piece &) const = default;
    };

    explicit CompositionItem(QGraphicsItem *parent);

    void setTheme(const Theme &theme);
    void setFont(const QFont &font);
    void setBars(std::vector<Bar> bars);
    void place(const QRectF &area);
    /// Frames a piece; none: nothing is looked at.
    void setMarked(const std::optional<Piece> &piece);
    /// The same for the piece that keys have come to.
    void setSteered(const std::optional<Piece> &piece);

    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }
    [[nodiscard]] QRectF pieceRect(const Piece &piece) const;
    [[nodiscard]] const std::optional<Piece> &marked() const { return m_marked; }
    [[nodiscard]] const std::optional<Piece> &steered() const { return m_steeredPiece; }

    [[nodiscard]] QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void pointedAt(const std::optional<headroom::CompositionItem::Piece> &piece);
    void pressed(const headroom::CompositionItem::Piece &piece);

protected:
    void hoverMoveEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;

private:
    void placeOutlines();
    [[nodiscard]] QRectF barRect(std::size_t bar) const;
    [[nodiscard]] std::optional<Piece> pieceAt(const QPointF &point) const;
    void paintPiece(QPainter &painter, const Piece &piece) const;

    std::vector<Bar> m_bars;
    std::optional<Piece> m_marked;
    OutlineItem *m_outline;
    std::optional<Piece> m_steeredPiece;
    OutlineItem *m_steered;
    QRectF m_area;
    QFont m_font;
    const Theme *m_theme;
};

} // namespace headroom
