// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace headroom {

/// The cells of a printed table, line by line: the first line is the header; the first column holds words,
/// the others numbers.
using Cells = QList<QStringList>;

[[nodiscard]] QString aligned(const Cells &cells);
[[nodiscard]] QString markdown(const Cells &cells);

} // namespace headroom
