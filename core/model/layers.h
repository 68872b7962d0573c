// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

namespace headroom {

/// Some layers have the window and some have not.
[[nodiscard]] bool hasBothWindows(const Architecture &);

/// Whether a layer's feed-forward part is a set of experts.
[[nodiscard]] bool isSparse(const Architecture &architecture, std::int64_t layer);

/// Whether any layer's feed-forward part is dense.
[[nodiscard]] bool hasDenseLayers(const Architecture &architecture);

/// The layers at the start that are unlike those that follow; and the kinds of those, which repeat after as
/// many layers: equal numbers are layers alike.
[[nodiscard]] std::int64_t leadingLayers(const Architecture &architecture);
[[nodiscard]] std::vector<int> layerKinds(const Architecture &architecture);

/// How many layers further what a layer hands on, besides its hidden states, is held: to the next one that
/// chooses tokens itself, where there is an indexer.
[[nodiscard]] std::int64_t handingReach(const Architecture &architecture);

/// Whether the family has one kind of layer, with a window.
[[nodiscard]] bool windowEverywhere(const Architecture &architecture);

/// The last of every n layers.
[[nodiscard]] LayerPattern everyNthLayer(std::int64_t n);

/// The shortest pattern that says the same of that many layers.
[[nodiscard]] LayerPattern patternOf(const std::vector<bool> &layers);

} // namespace headroom
