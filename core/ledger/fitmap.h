// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/peaksurface.h"

namespace headroom {

/// The peak over a grid of batches and sequences.
struct FitMap {
    std::vector<std::int64_t> batches;   ///< ascending
    std::vector<std::int64_t> sequences; ///< ascending
    std::vector<std::int64_t> peaks;     ///< batch by batch

    [[nodiscard]] std::int64_t at(std::size_t batch, std::size_t sequence) const
    {
        return peaks[batch * sequences.size() + sequence];
    }
};

/// THROWS InputError for numbers that the surface does not have, and where a peak exceeds 2^63 bytes.
[[nodiscard]] FitMap fitMap(
    const PeakSurface &surface, std::vector<std::int64_t> batches, std::vector<std::int64_t> sequences);

/// Whole numbers of a range, evenly spread by their logarithms, ascending, at most so many, the ends among
/// them.
[[nodiscard]] std::vector<std::int64_t> logarithmicSteps(Range range, int count);

} // namespace headroom
