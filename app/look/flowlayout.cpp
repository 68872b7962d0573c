// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/flowlayout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace headroom {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) { }

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.push_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return layOut({ 0, 0, width, 0 }, false); }

QSize FlowLayout::minimumSize() const
{
    QSize widest;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            widest = widest.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return widest + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    QSize line;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            line = { line.width() + hint.width() + (line.width() > 0 ? spacing() : 0),
                std::max(line.height(), hint.height()) };
        }
    const QMargins margins = contentsMargins();
    return line + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

int FlowLayout::layOut(const QRect &rect, bool places) const
{
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    QPoint at = room.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({ std::max(room.width(), 0), QWIDGETSIZE_MAX });
        if (lineHeight > 0 && at.x() + size.width() > room.right() + 1) {
            at = { room.left(), at.y() + lineHeight + spacing() };
            lineHeight = 0;
        }
        if (places)
            item->setGeometry(QStyle::visualRect(
                parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, rect, { at, size }));
        at.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return at.y() + lineHeight - rect.top() + margins.bottom();
}

} // namespace headroom
