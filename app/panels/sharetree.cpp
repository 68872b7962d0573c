// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sharetree.h"

#include "models/sharedelegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace headroom {

void setUpShareTree(QTreeView &tree, int numbersWidth, int sharesWidth)
{
    enum Column { Name, Numbers, Shares };
    tree.setFrameShape(QFrame::NoFrame);
    tree.setUniformRowHeights(true);
    tree.setIndentation(12);
    tree.setAllColumnsShowFocus(true);
    tree.viewport()->setBackgroundRole(QPalette::Window); // opaque: nothing beneath it is painted
    auto *delegate = new ShareDelegate(&tree);
    tree.setItemDelegateForColumn(Numbers, delegate);
    tree.setItemDelegateForColumn(Shares, delegate);
    QHeaderView &header = *tree.header();
    header.setStretchLastSection(false);
    header.setSectionsClickable(false);
    header.setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const auto &[column, width] : { std::pair(Numbers, numbersWidth), std::pair(Shares, sharesWidth) }) {
        header.setSectionResizeMode(column, QHeaderView::Fixed);
        header.resizeSection(column, width);
    }
}

} // namespace headroom
