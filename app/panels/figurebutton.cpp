// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figurebutton.h"

#include "look/figures.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <cmath>

namespace headroom {

namespace {

constexpr int inset = 3;

} // namespace

FigureButton::FigureButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy kept = sizePolicy();
    kept.setRetainSizeWhenHidden(true); // what stands beside it keeps its width
    setSizePolicy(kept);
    setFixedWidth(int(std::ceil(figuresWidth(font(), QStringLiteral("\u2212000.00 GiB")))) + 2 * inset);
}

QSize FigureButton::sizeHint() const { return { width(), fontMetrics().height() + 9 }; }

void FigureButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    painter.setPen(palette().color(QPalette::ButtonText));
    const auto end = layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    drawFigures(painter, rect().adjusted(inset, 0, -inset, 0), end | Qt::AlignVCenter, text());
}

} // namespace headroom
