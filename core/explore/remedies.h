// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explore/options.h"
#include "ledger/verdict.h"

#include <QJsonObject>
#include <vector>

namespace headroom {

/// One change of the run, or two together, and what it leads to.
struct Remedy {
    std::vector<const Option *> changes;
    bool isSmaller = false; ///< and the largest batch, or the longest sequence, that fits then
    Recipe recipe;          ///< the run with all that
    Verdict verdict;

    /// The most that one of them asks for.
    [[nodiscard]] Sacrifice sacrifice() const;
};

/// What would make a run fit: every single change that makes the peak smaller; the largest batch and the
/// longest sequence that fit, or the largest batch after one change where none would do alone; and the pairs
/// of changes that fit where neither does alone. Those that fit come
/// first, and the cheapest of them: fewest changes of the least sacrifice (a smaller batch after what costs
/// time, before shorter numbers; shorter sequences last), then the most tokens and the smallest peak. Those
/// that do not fit follow, the smallest peak first. THROWS InputError if the run cannot be.
[[nodiscard]] std::vector<Remedy> remedies(const Architecture &architecture, const Recipe &recipe,
    const Capacity &capacity, const Allowances &allowances = {});

/// "checkpointing of every layer + weights in bf16", translated.
[[nodiscard]] QString nameOf(const Remedy &remedy, const Recipe &before, const Formatter &format);
[[nodiscard]] QJsonObject remedyJson(const Remedy &remedy);

} // namespace headroom
