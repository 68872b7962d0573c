// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <span>

namespace headroom {

/// The layers of a run that are traced: those numbered from `first`, of which the i-th is of the kind
/// kinds[i % kinds.size()]; layers of one kind are alike. All of them if they are few. Otherwise those at the
/// ends, and one of each kind that counts for all of it in between.
///
/// Exact, because every total is affine in the number of like layers between two that are like in what stands
/// beside them. What layers of a kind share dies with the first of them in backward, and is born with the
/// last. So each end has its first (or last) layer of every kind, a whole period after (or before) that,
/// whose instants are those between which all others lie, and one layer that keeps these from what the layers
/// in the middle, counted many times, hand on.
[[nodiscard]] std::vector<LayerSlot> layerSlots(
    std::int64_t first, std::int64_t count, std::span<const int> kinds);

/// The same with a slot for each.
[[nodiscard]] std::vector<LayerSlot> everyLayerSlot(std::int64_t first, std::int64_t count);

} // namespace headroom
