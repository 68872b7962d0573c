// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explore/peaksurface.h"

#include <optional>
#include <vector>

namespace headroom {

/// What a run needs over a grid of batches and sequences.
struct FitMap {
    std::vector<std::int64_t> batches;   ///< ascending
    std::vector<std::int64_t> sequences; ///< ascending
    std::vector<std::int64_t> peaks;     ///< batch by batch
    std::vector<std::int64_t> allowed;   ///< set aside besides, likewise

    [[nodiscard]] std::int64_t at(std::size_t batch, std::size_t sequence) const
    {
        return peaks[batch * sequences.size() + sequence];
    }
    [[nodiscard]] std::int64_t needed(std::size_t batch, std::size_t sequence) const
    {
        return at(batch, sequence) + allowed[batch * sequences.size() + sequence];
    }
};

/// THROWS InputError for numbers that the surface does not have, and where a peak exceeds 2^63 bytes.
[[nodiscard]] FitMap fitMap(
    const PeakSurface &surface, std::vector<std::int64_t> batches, std::vector<std::int64_t> sequences);

/// For each sequence the batch up to which the run needs no more than so many bytes, between the map's
/// batches by a straight line; 0 where not even the first fits, none where all do.
[[nodiscard]] std::vector<std::optional<double>> frontier(const FitMap &map, std::int64_t bytes);

/// Whole numbers of a range, evenly spread by their logarithms, ascending, at most so many, the ends among
/// them.
[[nodiscard]] std::vector<std::int64_t> logarithmicSteps(Range range, int count);

} // namespace headroom
