// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "explore/fitmap.h"

namespace headroom {

/// A pinned state's peaks over the batches and sequences of a fit map.
struct FitPin {
    Pinned pin;
    Range batches;
    Range sequences;
    Allowances allowances;
    PeakSurface surface;
    FitMap map; ///< a few sequences of it: lines are nearly straight
};
using FitPins = std::vector<std::shared_ptr<const FitPin>>;

/// Those of the pins that have a step, taken from `known` where nothing changed: they take as long as the
/// map.
[[nodiscard]] FitPins fitPins(const std::vector<Pinned> &pins, const Range &batches, const Range &sequences,
    const Allowances &allowances, const FitPins &known);

} // namespace headroom
