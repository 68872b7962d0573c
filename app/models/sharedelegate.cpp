// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharedelegate.h"

#include "look/figures.h"
#include "look/theme.h"
#include "models/shares.h"

#include <QApplication>
#include <QPainter>

namespace headroom {

namespace {

/// A piece for each part, in the colour of its Kind.
template <class Kind, class Parts>
void drawBar(
    QPainter &painter, const QRectF &room, const Parts &parts, std::int64_t whole, const Theme &theme)
{
    painter.fillRect(room, theme.line);
    if (whole <= 0)
        return;
    double x = room.left();
    for (size_t k = 0; k < parts.size(); ++k) {
        const double width = room.width() * double(parts[k]) / double(whole);
        painter.fillRect(QRectF(x, room.top(), width, room.height()), theme.of(static_cast<Kind>(k)));
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
    const QVariant shares = index.data(SharesRole);
    if (shares.isValid()) {
        const double height = 8;
        const QRectF cell = QRectF(option.rect).adjusted(6, 0, -6, 0);
        const QRectF room(cell.left(), cell.center().y() - height / 2, cell.width(), height);
        painter->setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(option.palette);
        if (shares.canConvert<CategoryShares>()) {
            const auto by = shares.value<CategoryShares>();
            drawBar<Category>(*painter, room, by.parts, by.whole, theme);
        } else {
            const auto by = shares.value<ComponentShares>();
            drawBar<Component>(*painter, room, by.parts, by.whole, theme);
        }
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
