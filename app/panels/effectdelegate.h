// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace headroom {

/// An option of a choice in its open list, with what it would change at the right end of the line.
class EffectDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Where an item keeps the words for its change.
    static constexpr int EffectRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace headroom
