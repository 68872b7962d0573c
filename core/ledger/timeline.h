// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/course.h"

namespace headroom {

/// What is alive at one instant of the step.
struct TimelinePoint {
    Instant instant;
    std::int64_t total = 0;
    CategoryBytes bytes{}; ///< add up to the total
};

/// Bytes by category after the operators of the step, in order, thinned without losing an extreme.
struct Timeline {
    std::int64_t length = 0;           ///< operators of the whole step
    std::vector<PhaseSpan> phases;     ///< positions
    std::vector<TimelinePoint> points; ///< ascending positions
    std::array<int, momentCount>
        marks{}; ///< index into points of each moment; -1: the run has no such moment
};

/// The fewest points that a timeline can be thinned to: the ends of the phases and the moments.
inline constexpr int fewestPoints = 16;

/// At most `points` (or fewestPoints) of the step's instants. The step is cut into stretches of equal length
/// of which each keeps its smallest and its largest total; the first and the last instant of each phase and
/// the ledger's moments are always there.
[[nodiscard]] Timeline timeline(const Ledger &ledger, const Course &course, int points);

} // namespace headroom
