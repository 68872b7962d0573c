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
/// beside them. The first and the last layer are like no other; and what layers of a kind share, as masks,
/// dies in backward with the first of them. So at the front stands every kind for the first time and then a
/// whole period, at the back a whole period and the last layer: between the instants of these periods all
/// others lie. As many layers more at each side as what one of them hands on reaches (`reach`) keep them from
/// what those in the middle, counted many times, hand on.
[[nodiscard]] std::vector<LayerSlot> layerSlots(
    std::int64_t first, std::int64_t count, std::span<const int> kinds, std::int64_t reach = 1);

/// The same with a slot for each.
[[nodiscard]] std::vector<LayerSlot> everyLayerSlot(std::int64_t first, std::int64_t count);

} // namespace headroom
