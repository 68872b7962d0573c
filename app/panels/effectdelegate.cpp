// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/effectdelegate.h"

#include "look/figures.h"
#include "look/theme.h"

#include <QApplication>
#include <QPainter>

namespace headroom {

namespace {

constexpr int inset = 10;
constexpr int gap = 24; ///< between the option's name and its change

} // namespace

void EffectDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString text = index.data(EffectRole).toString();
    if (text.isEmpty())
        return;
    const bool isOn = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(isOn ? option.palette.color(QPalette::HighlightedText) : themeOf(option.palette).quiet);
    drawFigures(
        *painter, QRectF(option.rect).adjusted(0, 0, -inset, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

QSize EffectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString text = index.data(EffectRole).toString();
    size.rheight() += 5;
    size.rwidth() += text.isEmpty() ? 0 : gap + inset + int(figuresWidth(option.font, text));
    return size;
}

} // namespace headroom
