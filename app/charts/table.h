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

/// What is pinned beside the present one: tables of the same columns under a first one that names them.
struct NamedTable {
    QString name;
    Table table;
};
[[nodiscard]] Table besideEachOther(const Table &present, const std::vector<NamedTable> &pinned);

[[nodiscard]] QString tabSeparated(const Table &table);
/// RFC 4180: what holds a comma, a quote or a line's end is quoted.
[[nodiscard]] QString commaSeparated(const Table &table);
[[nodiscard]] QString markdown(const Table &table);

} // namespace headroom
