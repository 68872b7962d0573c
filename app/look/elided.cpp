// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/elided.h"

#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace headroom {

namespace {

constexpr int leastWidth = 36; ///< pixels: a letter and an ellipsis

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return { qMin(hint.width(), leastWidth), hint.height() };
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = contentsRect();
    style()->drawItemText(&painter, room, int(QStyle::visualAlignment(layoutDirection(), alignment())),
        palette(), isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, room.width()),
        foregroundRole());
}

ElidedButton::ElidedButton(QWidget *parent) : QToolButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedButton::minimumSizeHint() const
{
    const QSize hint = QToolButton::sizeHint();
    return { qMin(hint.width(), leastWidth), hint.height() };
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const int missing = sizeHint().width() - width();
    if (missing > 0) {
        const int room = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width() - missing;
        option.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    }
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace headroom
