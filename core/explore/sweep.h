// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "model/dimensions.h"

#include <QString>

namespace headroom {

/// The peak with another value of the swept dimension.
struct SweepPoint {
    std::int64_t value = 0;
    std::int64_t peak = 0;
    CategoryBytes bytes{}; ///< at the peak; add up to it
    Moment moment = Moment::PeakForward;
    QString instant; ///< words for it
};

/// A value that cannot be, and the sentence that says why.
struct SweepGap {
    std::int64_t value = 0;
    QString problem;
};

/// The peak along a dimension, all else adapted as its slider would.
struct Sweep {
    const Dimension *dimension = nullptr;
    std::int64_t present = 0; ///< the value it has now
    std::vector<SweepPoint> points;
    std::vector<SweepGap> gaps;
};

/// At most `count` (2 or more) stops of the dimension's slider, ascending: evenly spread from the smallest to
/// two to four times the present value, both and the present value among them.
[[nodiscard]] std::vector<std::int64_t> sweepStops(
    const Dimension &dimension, const Architecture &architecture, const Recipe &recipe, int count);

/// Re-enacts a step at each value: a fraction of a millisecond each.
[[nodiscard]] Sweep sweep(const Dimension &dimension, const Architecture &architecture, const Recipe &recipe,
    const std::vector<std::int64_t> &values);

} // namespace headroom
