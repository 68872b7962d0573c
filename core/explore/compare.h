// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "units/format.h"

#include <QString>
#include <optional>
#include <string_view>

namespace headroom {

/// Something in which two runs differ, in words: "batch", "1", "4".
struct Difference {
    QString what;
    QString before;
    QString after;
    std::string_view
        control = {}; ///< what sets it: a dimension's id, a choice's, or "preset"; empty: nothing does
    bool operator==(const Difference &) const = default;
};

/// A step on the way from one run to the other: what is changed in it (several things where one alone could
/// not be), and what that does to the peak.
struct Cause {
    std::vector<Difference> differences;
    std::int64_t change = 0;
    std::int64_t peak = 0;      ///< after it
    CategoryBytes categories{}; ///< the change of each at the peak; they add up to `change`

    /// The category that changed most in the direction of the peak; none where the peak stayed.
    [[nodiscard]] std::optional<Category> mostly() const;
};

/// Why two runs hold what they hold. The changes of the causes add up exactly to the difference of the peaks.
struct Comparison {
    std::int64_t before = 0; ///< peak of the first
    std::int64_t after = 0;  ///< peak of the second
    CategoryBytes bytesBefore{};
    CategoryBytes bytesAfter{};
    std::vector<Cause> causes;
};

/// Walks from one run to the other, one difference after the other, in this order: from a published formula
/// to the step that is re-enacted, the family, the dimensions
/// in the order of their sliders, what else differs in the model; batch and sequence, the choices in the
/// order of runChoices(), what else differs in the run. A step that cannot be, such as heads that do not
/// divide d_model, is taken together with the next. A cause's share depends on the order, the sum does not.
/// THROWS InputError if the step of one of the two models is not re-enacted.
[[nodiscard]] Comparison compare(const Ledger &before, const Ledger &after, const Formatter &format);

/// "batch: 1 → 4: +1.20 GiB, mostly activations (+1.10 GiB); the peak becomes 3.40 GiB", translated.
[[nodiscard]] QString sentenceOf(const Cause &cause, const Formatter &format);

/// "batch: 1 → 4", and so on, joined.
[[nodiscard]] QString causeText(const Cause &cause);

} // namespace headroom
