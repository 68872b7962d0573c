// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QString>
#include <vector>

namespace headroom {

class Formatter;

/// What is held, and for what, at the moments of the step: the breakdown chart as numbers.
struct Breakdown {
    struct Bar {
        Moment moment = Moment::Steady;
        CategoryBytes bytes{};
        std::int64_t total = 0;
    };

    std::vector<Bar> bars; ///< in the order of the step; only the moments that the run has
    Moment peak = Moment::Steady;

    [[nodiscard]] std::int64_t largest() const;
};

[[nodiscard]] Breakdown breakdownOf(const Ledger &ledger);

/// Translated words for a moment: "peak of forward".
[[nodiscard]] QString momentText(Moment moment);

/// What hovering over a piece says: "At the peak of backward, activations hold 12.34 GiB, 41.0 % of 30.10
/// GiB."
[[nodiscard]] QString sentenceOf(const Breakdown::Bar &bar, Category category, const Formatter &format);

} // namespace headroom
