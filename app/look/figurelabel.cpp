// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/figurelabel.h"

#include "look/figures.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr int leastElided = 48; ///< pixels

} // namespace

FigureLabel::FigureLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    const bool sameWidth =
        m_text.size() == text.size(); // then the layout may rest: the common case of a tick
    m_text = text;
    setAccessibleDescription(text);
    if (!sameWidth)
        updateGeometry();
    update();
}

void FigureLabel::reserve(const QStringList &texts)
{
    if (m_reserved == texts)
        return;
    m_reserved = texts;
    m_room = -1;
    updateGeometry();
}

void FigureLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void FigureLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
}

int FigureLabel::widthOf(const QString &text) const { return int(std::ceil(figuresWidth(font(), text))) + 1; }

QSize FigureLabel::sizeHint() const
{
    if (m_room < 0) {
        m_room = 0;
        for (const QString &text : m_reserved)
            m_room = std::max(m_room, widthOf(text));
    }
    return { std::max(m_room, widthOf(m_text)), fontMetrics().height() };
}

QSize FigureLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return m_elided ? hint.boundedTo({ leastElided, hint.height() }) : hint;
}

void FigureLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_room = -1;
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::WindowText));
    QString shown = m_text;
    if (m_elided && widthOf(m_text) > width()) {
        const double share = double(width()) / widthOf(m_text); // figures are wider than the font's own
        shown = fontMetrics().elidedText(
            m_text, Qt::ElideRight, int(fontMetrics().horizontalAdvance(m_text) * share));
    }
    drawFigures(painter, rect(), QStyle::visualAlignment(layoutDirection(), m_alignment), shown);
}

} // namespace headroom
