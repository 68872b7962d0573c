// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/course.h"

#include <QString>
#include <vector>

namespace headroom {

/// Tensors that are alike at an instant (same module in every layer, operator, shape, type and category) as
/// one line. `row` stands for them; what people read is made from it on demand by the functions below.
struct Entry {
    Row row;                 ///< any one of them
    std::int64_t count = 0;  ///< how many are alive
    std::int64_t bytes = 0;  ///< of all of them
    std::int64_t layers = 0; ///< in so many layers; 0: outside them, or not to be told
};

/// What is alive at a sample, largest first. The bytes add up to the sample's total exactly.
[[nodiscard]] std::vector<Entry> entriesAt(const Ledger &ledger, std::int32_t sample);

/// The same at any instant of the course. Between two traced ones, tensors alike grow or shrink in number
/// from layer to layer as the bytes do.
[[nodiscard]] std::vector<Entry> entriesAt(const Ledger &ledger, const Instant &instant);

/// Words for an entry, all translated: what it is, "input of down_proj"; its shape in named dimensions,
/// "batch·seq·d_ff"; why it is alive. Its arithmetic is in formula.h.
[[nodiscard]] QString nameOf(const Ledger &ledger, const Row &row);
[[nodiscard]] QString shapeText(const Shape &shape);
[[nodiscard]] QString whyText(const Ledger &ledger, const Row &row);

/// The translated names of kinds: "activations", "feed-forward".
[[nodiscard]] QString nameOf(Category category);
[[nodiscard]] QString nameOf(Component component);
[[nodiscard]] QString nameOf(Phase phase);

/// Words for an instant: "backward of log-softmax, lm_head".
[[nodiscard]] QString instantText(const Ledger &ledger, std::int32_t sample);
/// With its layer: "forward of down_proj, layer 17". Layers count from 0, as in the model's names.
[[nodiscard]] QString instantText(const Ledger &ledger, const Instant &instant);

/// The component a tensor belongs to.
[[nodiscard]] Component componentOf(const Ledger &ledger, const Row &row);

} // namespace headroom
