// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/legend.h"

#include <QFontMetricsF>
#include <QPainter>

namespace headroom {

namespace {

constexpr double gap = 1.4; ///< between marks, in lines of text

} // namespace

void Legend::setMarks(std::vector<Mark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    arrange();
}

void Legend::setFont(const QFont &font)
{
    m_font = font;
    arrange();
}

void Legend::setInk(const QColor &ink)
{
    m_ink = ink;
    update();
}

void Legend::setWidth(qreal width)
{
    if (qFuzzyCompare(width, m_width))
        return;
    m_width = width;
    arrange();
}

qreal Legend::widthOnOneLine() const
{
    const QFontMetricsF metrics(m_font);
    qreal width = 0;
    for (const Mark &mark : m_marks)
        width += metrics.height() * (1 + gap) + metrics.horizontalAdvance(mark.text);
    return width - metrics.height() * gap;
}

void Legend::arrange()
{
    prepareGeometryChange();
    const QFontMetricsF metrics(m_font);
    const qreal line = metrics.height() * 1.5;
    m_places.clear();
    QPointF place;
    for (const Mark &mark : m_marks) {
        const qreal width = metrics.height() + metrics.horizontalAdvance(mark.text);
        if (place.x() > 0 && place.x() + width > m_width)
            place = { 0, place.y() + line };
        m_places.push_back(place);
        place.rx() += width + metrics.height() * gap;
    }
    m_bounds = QRectF(0, 0, m_width, place.y() + line);
    update();
}

void Legend::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QFontMetricsF metrics(m_font);
    const qreal side = metrics.ascent() * 0.8;
    painter->setFont(m_font);
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const QPointF baseline = m_places[i] + QPointF(0, metrics.ascent());
        const qreal line = m_marks[i].isLine ? side / 2 - 0.8 : 0;
        painter->fillRect(QRectF(baseline.x(), baseline.y() - side, side, side).adjusted(line, 0, -line, 0),
            m_marks[i].color);
        painter->setPen(m_ink);
        painter->drawText(baseline + QPointF(metrics.height(), 0), m_marks[i].text);
    }
}

} // namespace headroom
