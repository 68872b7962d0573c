// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

namespace headroom {

/// What a chart shows as numbers: words and exact integers, in the C locale, for programs and for pasting.
struct Table {
    QStringList head;
    std::vector<QStringList> rows;
};

[[nodiscard]] QString tabSeparated(const Table &table);
/// RFC 4180: what holds a comma, a quote or a line's end is quoted.
[[nodiscard]] QString commaSeparated(const Table &table);
[[nodiscard]] QString markdown(const Table &table);

} // namespace headroom
