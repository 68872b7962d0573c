// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharedelegate.h"

#include "look/figures.h"
#include "look/theme.h"
#include "models/ledgermodel.h"

#include <QApplication>
#include <QPainter>

namespace headroom {

namespace {

void drawBar(QPainter &painter, const QRectF &room, const Shares &shares, const Theme &theme)
{
    painter.fillRect(room, theme.line);
    if (shares.whole <= 0)
        return;
    double x = room.left();
    for (size_t k = 0; k < shares.bytes.size(); ++k) {
        const double width = room.width() * double(shares.bytes[k]) / double(shares.whole);
        painter.fillRect(QRectF(x, room.top(), width, room.height()), theme.categories[k]);
        x += width;
    }
}

} // namespace

void ShareDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (index.column() == LedgerModel::Share) {
        const double height = 8;
        const QRectF room = QRectF(option.rect).adjusted(6, 0, -6, 0);
        painter->setRenderHint(QPainter::Antialiasing);
        drawBar(*painter, { room.left(), room.center().y() - height / 2, room.width(), height },
            index.data(LedgerModel::SharesRole).value<Shares>(), themeOf(option.palette));
    } else {
        painter->setFont(option.font);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        drawFigures(
            *painter, QRectF(option.rect).adjusted(2, 0, -4, 0), Qt::AlignRight, index.data().toString());
    }
    painter->restore();
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index).expandedTo({ 0, option.fontMetrics.height() + 8 });
}

} // namespace headroom
