// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/figurelabel.h"

#include "look/figures.h"

#include <QPainter>
#include <cmath>

namespace headroom {

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

QSize FigureLabel::sizeHint() const
{
    return { int(std::ceil(figuresWidth(font(), m_text))) + 1, fontMetrics().height() };
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::WindowText));
    const auto side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    drawFigures(painter, rect(), side, m_text);
}

} // namespace headroom
