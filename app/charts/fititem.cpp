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

void FitItem::place(const QRectF &area, const QPointF &mark)
{
    if (area == m_area && mark == m_mark)
        return;
    prepareGeometryChange();
    m_area = area;
    m_mark = mark;
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
        isRaster || m_image.isNull() ? m_image : m_image.scaled(m_image.size() * upscaled));
    painter->setRenderHint(QPainter::Antialiasing, isSmooth);
    for (const FitLine &line : m_lines)
        paintLine(*painter, line);
    for (const Label &label : labels())
        paintLabel(*painter, label);
}

/// The strong lines' first.
std::vector<FitItem::Label> FitItem::labels() const
{
    const QPointF mark = pointAt(m_mark);
    std::vector<QRectF> taken{ QRectF(QPointF(mark.x(), m_area.top()), mark).normalized(),
        QRectF(QPointF(m_area.left(), mark.y()), mark).normalized() };
    for (QRectF &line : taken)
        line.adjust(-1, -1, 1, 1);
    std::vector<Label> labels;
    for (bool strong : { true, false })
        for (const FitLine &line : m_lines)
            if (line.strong == strong)
                if (const QRectF ground = labelGround(line, taken); !ground.isNull()) {
                    taken.push_back(ground);
                    labels.push_back({ &line, ground });
                }
    return labels;
}

std::vector<QRectF> FitItem::labelRects() const
{
    std::vector<QRectF> rects;
    for (const Label &label : labels())
        rects.push_back(label.ground);
    return rects;
}

QFont FitItem::fontOf(const FitLine &line) const
{
    QFont font = m_font;
    font.setBold(line.strong || line.pinned);
    return font;
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

/// At the first place along the line, from the middle outwards, where nothing else is; none: null.
QRectF FitItem::labelGround(const FitLine &line, const std::vector<QRectF> &taken) const
{
    const QFontMetricsF metrics(fontOf(line));
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
        if (isFree && m_area.contains(ground.adjusted(-2, -2, 2, 2)))
            return ground;
    }
    return {};
}

void FitItem::paintLabel(QPainter &painter, const Label &label) const
{
    const auto &[line, ground] = label;
    const QFont font = fontOf(*line);
    painter.setPen(line->pinned ? QPen(m_theme->ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(m_theme->slide);
    painter.drawRoundedRect(ground, 3, 3);
    painter.setFont(font);
    painter.setPen(m_theme->ink);
    painter.drawText(
        QPointF(ground.left() + padding, ground.top() + padding / 4 + QFontMetricsF(font).ascent()),
        line->label);
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
