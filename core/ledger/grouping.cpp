// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/grouping.h"

#include "ledger/entries.h"

#include <QCoreApplication>
#include <map>

namespace headroom {

namespace {

/// After how many layers those that a slot stands for repeat: as many as there are such slots side by side.
std::int64_t strideOf(const Ledger &ledger, std::size_t slot)
{
    const auto standsForMany = [&](std::size_t i) {
        return i < ledger.layers.size() && ledger.layers[i].count > 1;
    };
    std::int64_t stride = 1;
    for (std::size_t i = slot + 1; standsForMany(i); ++i)
        ++stride;
    for (std::size_t i = slot; i > 0 && standsForMany(i - 1); --i)
        ++stride;
    return stride;
}

std::int64_t valueOf(const Ledger &ledger, const Row &row, std::int64_t layer, GroupKey key)
{
    switch (key) {
    case GroupKey::Category:
        return static_cast<std::int64_t>(row.category);
    case GroupKey::Component:
        return static_cast<std::int64_t>(componentOf(ledger, row));
    case GroupKey::Phase:
        return static_cast<std::int64_t>(ledger.samples[static_cast<std::size_t>(row.born)].phase);
    case GroupKey::Module:
        return row.module;
    case GroupKey::Layer:
        break;
    }
    return layer;
}

/// Calls visit(row, layer, bytes) for everything alive; layer by layer, or for all layers of a slot at once.
template <class Visit>
void forEachAlive(const Ledger &ledger, std::int32_t sample, bool byLayer, const Visit &visit)
{
    for (const Row &row : ledger.rows) {
        if (row.born > sample || sample >= row.died || row.bytes == 0)
            continue;
        const auto slot = static_cast<std::size_t>(row.layer);
        const std::int64_t first = ledger.layers[slot].index;
        if (!byLayer || row.count == 1) {
            visit(row, first, row.bytes * row.count);
            continue;
        }
        const std::int64_t stride = strideOf(ledger, slot);
        for (std::int64_t i = 0; i < row.count; ++i)
            visit(row, first + i * stride, row.bytes);
    }
}

using Sums = std::map<std::int64_t, std::int64_t>;

std::vector<Group> groupsOf(const Sums &sums)
{
    std::vector<Group> groups;
    for (const auto &[value, bytes] : sums)
        groups.push_back({ value, bytes });
    return groups;
}

std::size_t placeOf(const Sums &sums, std::int64_t value)
{
    return static_cast<std::size_t>(std::distance(sums.begin(), sums.find(value)));
}

} // namespace

ComponentBytes componentsAt(const Ledger &ledger, std::int32_t sample)
{
    ComponentBytes bytes{};
    for (const Row &row : ledger.rows)
        if (row.born <= sample && sample < row.died)
            bytes[static_cast<std::size_t>(componentOf(ledger, row))]
                 [static_cast<std::size_t>(row.category)] += row.bytes * row.count;
    return bytes;
}

Grouping groupAt(const Ledger &ledger, std::int32_t sample, GroupKey rowKey, GroupKey columnKey)
{
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> cells;
    Sums rows;
    Sums columns;
    const bool byLayer = rowKey == GroupKey::Layer || columnKey == GroupKey::Layer;
    forEachAlive(ledger, sample, byLayer, [&](const Row &row, std::int64_t layer, std::int64_t bytes) {
        const std::int64_t down = valueOf(ledger, row, layer, rowKey);
        const std::int64_t across = valueOf(ledger, row, layer, columnKey);
        rows[down] += bytes;
        columns[across] += bytes;
        cells[{ down, across }] += bytes;
    });
    Grouping grouping{ groupsOf(rows), groupsOf(columns), {} };
    grouping.cells.resize(rows.size() * columns.size());
    for (const auto &[at, bytes] : cells)
        grouping.cells[placeOf(rows, at.first) * columns.size() + placeOf(columns, at.second)] = bytes;
    return grouping;
}

QString groupName(const Ledger &ledger, GroupKey key, std::int64_t value)
{
    switch (key) {
    case GroupKey::Category:
        return nameOf(static_cast<Category>(value));
    case GroupKey::Component:
        return nameOf(static_cast<Component>(value));
    case GroupKey::Phase:
        return nameOf(static_cast<Phase>(value));
    case GroupKey::Module:
        return QString::fromStdString(ledger.modules[static_cast<std::size_t>(value)].path);
    case GroupKey::Layer:
        break;
    }
    return value < 0 ? QCoreApplication::translate("Groups", "outside the layers")
                     : QCoreApplication::translate("Groups", "layer %1").arg(value);
}

} // namespace headroom
