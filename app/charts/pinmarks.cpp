// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/pinmarks.h"

#include "look/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace headroom {

namespace {

constexpr qreal padding = 3; ///< of a letter from its tag's edge
constexpr qreal apart = 2;   ///< pixels between two tags

/// A curve of many points is a band: as a stroke it would take longer than all else in the chart.
void paintLine(QPainter &painter, const QPolygonF &line, const QColor &color, qreal width)
{
    constexpr qsizetype many = 32;
    if (line.size() < many) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        painter.drawPolyline(line);
        return;
    }
    QPolygonF back = line.translated(0, width / 2);
    std::ranges::reverse(back);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(line.translated(0, -width / 2) + back);
}

} // namespace

PinMarks::PinMarks(QGraphicsItem *parent) : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(13);
    setTheme(lightTheme());
}

void PinMarks::setTheme(const Theme &theme)
{
    m_ink = theme.ink;
    m_ground = theme.slide;
    update();
}

void PinMarks::setFont(const QFont &font) { m_font = sized(font, 0.85, true); }

qreal PinMarks::tagHeight() const { return QFontMetricsF(m_font).height(); }

void PinMarks::place(std::vector<Mark> marks, const QRectF &area)
{
    if (marks.empty() && m_marks.empty())
        return;
    prepareGeometryChange();
    m_marks = std::move(marks);
    m_tags.clear();
    m_bounds = area;
    const QFontMetricsF metrics(m_font);
    for (const Mark &mark : m_marks) {
        const qreal width = std::max(metrics.horizontalAdvance(mark.label) + 2 * padding, tagHeight());
        QRectF tag(mark.tag.x() - width / 2, mark.tag.y() - tagHeight(), width, tagHeight());
        tag.moveLeft(std::clamp(tag.left(), area.left(), std::max(area.left(), area.right() - width)));
        const auto isInTheWay = [&](const QRectF &other) {
            return other.adjusted(-apart, 0, apart, 0).intersects(tag);
        };
        for (auto other = std::ranges::find_if(m_tags, isInTheWay); other != m_tags.end();
             other = std::ranges::find_if(m_tags, isInTheWay))
            tag.moveLeft(other->right() + apart + 0.5);
        m_tags.push_back(tag);
        m_bounds |= tag;
        for (const QPolygonF &line : mark.lines)
            m_bounds |= line.boundingRect();
    }
    m_bounds.adjust(-3, -3, 3, 3);
    update();
}

void PinMarks::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    for (const auto &[color, width] : { std::pair(m_ground, 3.6), std::pair(m_ink, 1.6) })
        for (const Mark &mark : m_marks)
            for (const QPolygonF &line : mark.lines)
                paintLine(*painter, line, color, width);
    painter->setFont(m_font);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        painter->setBrush(m_ground);
        painter->setPen(QPen(m_ink, 1));
        painter->drawRoundedRect(m_tags[i], 3, 3);
        painter->drawText(m_tags[i], Qt::AlignCenter, m_marks[i].label);
    }
}

} // namespace headroom
