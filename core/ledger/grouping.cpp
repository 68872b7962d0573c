// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/grouping.h"

#include "ledger/entries.h"

#include <QCoreApplication>
#include <map>

namespace headroom {

namespace {

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
        const LayerSlot &slot = ledger.layers[static_cast<std::size_t>(row.layer)];
        visit(row, slot.index, byLayer ? row.bytes : row.bytes * row.count);
        if (byLayer)
            for (std::int64_t other : slot.others)
                visit(row, other, row.bytes);
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
