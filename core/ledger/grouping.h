// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QString>

namespace headroom {

/// Exact bytes of each category in each part of the model.
using ComponentBytes = std::array<CategoryBytes, componentCount>;

/// What each part of the model holds at a sample; all of it together is the sample's total.
[[nodiscard]] ComponentBytes componentsAt(const Ledger &ledger, std::int32_t sample);

/// By what tensors can be told apart: what they are for, which part of the model holds them, the phase in
/// which they were made, the layer and the module they belong to.
enum class GroupKey : std::uint8_t { Category, Component, Phase, Layer, Module };

/// A group of a key: a category, component, phase or module by its number, a layer by its index (-1: outside
/// every layer).
struct Group {
    std::int64_t value = 0;
    std::int64_t bytes = 0;
    bool operator==(const Group &) const = default;
};

/// What is alive at a sample by two keys. Rows and columns are in the order of their values, none of them
/// empty; the cells of a row add up to it, those of a column to it, and all of them to the sample's total.
struct Grouping {
    std::vector<Group> rows;
    std::vector<Group> columns;
    std::vector<std::int64_t> cells; ///< rows × columns, row by row

    [[nodiscard]] std::int64_t at(std::size_t row, std::size_t column) const
    {
        return cells[row * columns.size() + column];
    }
};

/// One traced layer that stands for many is told apart into all of them.
[[nodiscard]] Grouping groupAt(const Ledger &ledger, std::int32_t sample, GroupKey rows, GroupKey columns);

/// The name of a group, for people.
[[nodiscard]] QString groupName(const Ledger &ledger, GroupKey key, std::int64_t value);

} // namespace headroom
