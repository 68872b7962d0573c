// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/entries.h"

#include <QCoreApplication>
#include <algorithm>
#include <unordered_map>
#include <utility>

namespace headroom {

namespace {

/// What makes two tensors alike.
struct Key {
    const Row *row;

    bool operator==(const Key &other) const
    {
        const Row &a = *row;
        const Row &b = *other.row;
        return a.module == b.module && a.op == b.op && a.category == b.category && a.dtype == b.dtype
            && a.part == b.part && a.bytes == b.bytes && a.keptFor == b.keptFor && a.shape == b.shape;
    }
};

struct KeyHash {
    std::size_t operator()(const Key &key) const
    {
        const Row &row = *key.row;
        std::size_t hash = static_cast<std::size_t>(row.bytes);
        for (std::size_t part : { std::size_t{ row.module }, static_cast<std::size_t>(row.op),
                 static_cast<std::size_t>(row.category), std::hash<const char *>()(row.part) })
            hash = hash * 0x9E3779B97F4A7C15ULL + part;
        return hash ^ (hash >> 29);
    }
};

bool isAlive(const Row &row, std::int32_t sample) { return row.born <= sample && sample < row.died; }

} // namespace

std::vector<Entry> entriesAt(const Ledger &ledger, std::int32_t sample)
{
    return entriesAt(ledger, Instant{ .sample = sample });
}

/// Each row counts as often as the instant is near to the sample at which it is alive: the sum of a kind is a
/// multiple of `parts`.
std::vector<Entry> entriesAt(const Ledger &ledger, const Instant &instant)
{
    std::vector<Entry> entries;
    std::vector<std::int16_t> lastLayers; // of each entry: the rows of a layer follow each other
    std::unordered_map<Key, std::size_t, KeyHash> places;
    places.reserve(256);
    for (const Row &row : ledger.rows) {
        const std::int64_t weight = (isAlive(row, instant.sample) ? instant.parts - instant.part : 0)
            + (isAlive(row, instant.towards) ? instant.part : 0);
        if (weight == 0)
            continue;
        const auto [place, isNew] = places.try_emplace(Key{ &row }, entries.size());
        Entry &entry = isNew ? entries.emplace_back(Entry{ row }) : entries[place->second];
        entry.count += row.count * weight;
        if (isNew)
            lastLayers.push_back(-1);
        const LayerSlot &slot = ledger.layers[static_cast<std::size_t>(row.layer)];
        if (slot.index >= 0 && std::exchange(lastLayers[place->second], row.layer) != row.layer)
            entry.layers += slot.count * weight;
    }
    for (Entry &entry : entries) {
        entry.count /= instant.parts;
        entry.layers /= instant.parts;
        entry.bytes = entry.row.bytes * entry.count;
    }
    std::stable_sort(
        entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.bytes > b.bytes; });
    return entries;
}

QString nameOf(Category category) { return QCoreApplication::translate("Kinds", info(category).label); }

QString nameOf(Component component) { return QCoreApplication::translate("Kinds", info(component).label); }

QString nameOf(Phase phase) { return QCoreApplication::translate("Kinds", info(phase).label); }

Component componentOf(const Ledger &ledger, const Row &row)
{
    return row.category == Category::Inputs ? Component::Model : ledger.modules[row.module].component;
}

} // namespace headroom
