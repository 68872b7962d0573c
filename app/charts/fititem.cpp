// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fititem.h"

#include "look/theme.h"

#include <QFontMetricsF>
#include <QGraphicsSceneMouseEvent>
#include <QPaintEngine>
#include <QPainter>
#include <algorithm>

namespace headroom {

namespace {

constexpr qreal padding = 4; ///< of a name from its ground's edge
constexpr int upscaled = 2;  ///< in files: viewers blur small images

} // namespace

FitItem::FitItem(QGraphicsItem *parent) : QGraphicsObject(parent), m_theme(&lightTheme())
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setZValue(5);
}

void FitItem::show(QImage image, std::vector<FitLine> lines)
{
    m_image = std::move(image);
    m_lines = std::move(lines);
    update();
}

void FitItem::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void FitItem::setFont(const QFont &font)
{
    m_font = font;
    update();
}

void FitItem::place(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
    update();
}

QPointF FitItem::pointAt(const QPointF &share) const
{
    return { m_area.left() + share.x() * m_area.width(), m_area.bottom() - share.y() * m_area.height() };
}

void FitItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const bool isRaster = painter->paintEngine()->type() == QPaintEngine::Raster;
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    const bool isSmooth = painter->testRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::Antialiasing, false); // an image with edges between pixels is far slower
    painter->drawImage(isRaster ? QRectF(m_area.toAlignedRect()) : m_area,
        isRaster ? m_image : m_image.scaled(m_image.size() * upscaled));
    painter->setRenderHint(QPainter::Antialiasing, isSmooth);
    for (const FitLine &line : m_lines)
        paintLine(*painter, line);
    std::vector<QRectF> taken;
    painter->setFont(m_font);
    for (const FitLine &line : m_lines)
        if (line.strong)
            paintLabel(*painter, line, taken);
    for (const FitLine &line : m_lines)
        if (!line.strong)
            paintLabel(*painter, line, taken);
}

/// Bordered by the ground, so that it is seen on every colour.
void FitItem::paintLine(QPainter &painter, const FitLine &line) const
{
    QPolygonF path;
    for (const QPointF &point : line.points)
        path << pointAt(point);
    const qreal width = line.strong ? 2.2 : 1;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->slide, width + 1.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(path);
    painter.setPen(QPen(m_theme->ink, width, line.strong || line.pinned ? Qt::SolidLine : Qt::DashLine,
        Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(path);
}

/// At the first place along the line, from the middle outwards, where no other name is.
void FitItem::paintLabel(QPainter &painter, const FitLine &line, std::vector<QRectF> &taken) const
{
    if (line.points.empty())
        return;
    QFont font = m_font;
    font.setBold(line.strong || line.pinned);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(line.label) + 2 * padding, metrics.height() + padding / 2);
    const int count = int(line.points.size());
    for (int k = 0; k < count; ++k) {
        const int index = count / 2 + (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
        if (index < 0 || index >= count)
            continue;
        const QPointF at = pointAt(line.points[size_t(index)]);
        const QRectF ground(at - QPointF(size.width() / 2, size.height() / 2), size);
        const bool isFree = std::ranges::none_of(
            taken, [&](const QRectF &other) { return other.adjusted(-6, -4, 6, 4).intersects(ground); });
        if (!isFree || !m_area.contains(ground.adjusted(-2, -2, 2, 2)))
            continue;
        taken.push_back(ground);
        painter.setPen(line.pinned ? QPen(m_theme->ink, 1) : QPen(Qt::NoPen));
        painter.setBrush(m_theme->slide);
        painter.drawRoundedRect(ground, 3, 3);
        painter.setFont(font);
        painter.setPen(m_theme->ink);
        painter.drawText(
            QPointF(ground.left() + padding, ground.top() + padding / 4 + metrics.ascent()), line.label);
        return;
    }
}

QPointF FitItem::shareOf(const QPointF &point) const
{
    return { std::clamp((point.x() - m_area.left()) / std::max(m_area.width(), 1.0), 0.0, 1.0),
        std::clamp((m_area.bottom() - point.y()) / std::max(m_area.height(), 1.0), 0.0, 1.0) };
}

void FitItem::hoverMoveEvent(QGraphicsSceneHoverEvent *event) { Q_EMIT pointedAt(shareOf(event->pos())); }

void FitItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *) { Q_EMIT left(); }

void FitItem::mousePressEvent(QGraphicsSceneMouseEvent *event) { Q_EMIT pressedAt(shareOf(event->pos())); }

} // namespace headroom
