// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;

namespace headroom {

/// Sets up a tree of names, of numbers, so many pixels wide, and of their shares as bars: the ledger's and
/// the model's. Its model is set before.
void setUpShareTree(QTreeView &tree, int numbersWidth, int sharesWidth);

} // namespace headroom
