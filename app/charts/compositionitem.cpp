// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compositionitem.h"

#include "look/theme.h"

#include <QFontMetricsF>
#include <QGraphicsSceneHoverEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double thickest = 60; ///< pixels of a bar
constexpr double widestBand = 130;
constexpr double gap = 6;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Of black and white the ink that contrasts more with a colour (WCAG 2, relative luminance).
QColor inkOn(const QColor &ground)
{
    const double luminance =
        0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF()) + 0.0722 * linear(ground.blueF());
    return luminance > 0.179 ? QColor(0x12, 0x15, 0x1A) : QColor(Qt::white);
}

QColor pale(const QColor &colour, const QColor &ground)
{
    const auto part = [](int a, int b) { return (2 * a + 3 * b) / 5; };
    return { part(colour.red(), ground.red()), part(colour.green(), ground.green()),
        part(colour.blue(), ground.blue()) };
}

} // namespace

CompositionItem::CompositionItem(QGraphicsItem *parent)
    : QGraphicsObject(parent)
    , m_outline(new OutlineItem(this))
    , m_steered(new OutlineItem(this))
    , m_theme(&lightTheme())
{
    setAcceptHoverEvents(true);
}

void CompositionItem::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_outline->setTheme(theme);
    m_steered->setTheme(theme, true);
    update();
}

void CompositionItem::setFont(const QFont &font)
{
    m_font = font;
    placeOutlines();
    update();
}

void CompositionItem::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    placeOutlines();
    update();
}

void CompositionItem::setMarked(const std::optional<Piece> &piece)
{
    m_marked = piece;
    placeOutlines();
}

void CompositionItem::setSteered(const std::optional<Piece> &piece)
{
    m_steeredPiece = piece;
    placeOutlines();
}

void CompositionItem::placeOutlines()
{
    const auto frameOf = [this](const std::optional<Piece> &piece) {
        return piece && piece->bar < m_bars.size() ? pieceRect(*piece) : QRectF();
    };
    m_outline->setFrame(frameOf(m_marked));
    m_steered->setFrame(frameOf(m_steeredPiece));
}

void CompositionItem::place(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
    placeOutlines();
}

/// Beneath the line with its label.
QRectF CompositionItem::barRect(std::size_t bar) const
{
    const double line = QFontMetricsF(m_font).height() + gap;
    const double band = std::min(widestBand, m_area.height() / double(m_bars.size()));
    const double height = std::clamp(band - line - 2 * gap, 4.0, thickest);
    return { m_area.left(), m_area.top() + double(bar) * band + line, m_area.width(), height };
}

QRectF CompositionItem::pieceRect(const Piece &piece) const
{
    const QRectF bar = barRect(piece.bar);
    double left = 0;
    for (std::size_t k = 0; k < static_cast<std::size_t>(piece.component); ++k)
        left += m_bars[piece.bar].shares[k];
    const double share = m_bars[piece.bar].shares[static_cast<std::size_t>(piece.component)];
    return { bar.left() + left * bar.width(), bar.top(), share * bar.width(), bar.height() };
}

void CompositionItem::paintPiece(QPainter &painter, const Piece &piece) const
{
    const QRectF room = pieceRect(piece);
    if (room.width() <= 0)
        return;
    const QColor colour = m_bars[piece.bar].isPale ? pale(m_theme->of(piece.component), m_theme->slide)
                                                   : m_theme->of(piece.component);
    painter.fillRect(room, colour);
    painter.fillRect(QRectF(room.right() - 0.5, room.top(), 0.5, room.height()), m_theme->slide);
    const QFontMetricsF metrics(m_font);
    const auto k = static_cast<std::size_t>(piece.component);
    painter.setPen(inkOn(colour));
    for (const QString &text : { m_bars[piece.bar].texts[k], m_bars[piece.bar].shortTexts[k] })
        if (metrics.horizontalAdvance(text) + 2 * gap <= room.width() && metrics.height() <= room.height())
            return painter.drawText(room, Qt::AlignCenter, text);
}

void CompositionItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double line = QFontMetricsF(m_font).height() + gap;
    for (std::size_t bar = 0; bar < m_bars.size(); ++bar) {
        const QRectF room = barRect(bar);
        const QRectF above(room.left(), room.top() - line, room.width(), line - gap / 2);
        painter->setFont(m_font);
        painter->setPen(m_theme->ink);
        painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter, m_bars[bar].label);
        painter->setPen(m_theme->quiet);
        painter->drawText(above, Qt::AlignRight | Qt::AlignVCenter, m_bars[bar].figure);
        for (int k = 0; k < componentCount; ++k)
            paintPiece(*painter, { bar, static_cast<Component>(k) });
    }
}

std::optional<CompositionItem::Piece> CompositionItem::pieceAt(const QPointF &point) const
{
    for (std::size_t bar = 0; bar < m_bars.size(); ++bar)
        for (int k = 0; k < componentCount; ++k) {
            const Piece piece{ bar, static_cast<Component>(k) };
            if (pieceRect(piece).contains(point))
                return piece;
        }
    return std::nullopt;
}

void CompositionItem::hoverMoveEvent(QGraphicsSceneHoverEvent *event)
{
    Q_EMIT pointedAt(pieceAt(event->pos()));
}

void CompositionItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *) { Q_EMIT pointedAt(std::nullopt); }

void CompositionItem::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    if (const std::optional<Piece> piece = pieceAt(event->pos()))
        Q_EMIT pressed(*piece);
}

} // namespace headroom
