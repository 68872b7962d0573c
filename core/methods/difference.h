// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "units/format.h"

#include <QJsonArray>
#include <QString>
#include <optional>
#include <vector>

namespace headroom {

/// Where a published formula departs from the re-enacted step, at one moment: a line a category, and under it
/// a line a component where the formula says which component it means.
struct PartDifference {
    Category category = Category::Weights;
    std::optional<Component> component; ///< none: the whole category
    std::int64_t method = 0;
    std::int64_t exact = 0;

    [[nodiscard]] std::int64_t change() const { return method - exact; }
};

struct MomentDifference {
    const char *key;                   ///< "end_of_forward", "peak"
    const char *label;                 ///< context "Moments"
    std::vector<PartDifference> lines; ///< the categories' lines add up to the two totals
    std::int64_t method = 0;
    std::int64_t exact = 0;
};

/// At the end of forward and at the peak of either; empty if one of the two has no step.
[[nodiscard]] std::vector<MomentDifference> differences(const Ledger &method, const Ledger &exact);

/// The same for a terminal or as Markdown, and for programs.
[[nodiscard]] QString differenceText(
    const std::vector<MomentDifference> &differences, const Formatter &format, bool asMarkdown = false);
[[nodiscard]] QJsonArray differenceJson(const std::vector<MomentDifference> &differences);

} // namespace headroom
