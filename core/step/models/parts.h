// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layers.h"
#include "step/layers/feed_forward.h"
#include "step/layers/grouped_attention.h"
#include "step/layers/linear.h"
#include "step/layers/norm.h"
#include "step/layers/rotary.h"
#include "step/layers/routers.h"
#include "step/model.h"
#include "step/sizes.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What several families' models are built of. The parameters come in the order in which Transformers
/// registers them.
namespace headroom {

/// A run of layers, each built as Layer(place, sizes, architecture). Those at the start
/// that are unlike the rest make a run of their own.
template <class Layer>
[[nodiscard]] std::vector<Layer> buildLayers(const Builder &place, const std::string &name,
    const Sizes &sizes, const Architecture &a, std::int64_t count, std::int64_t leading,
    std::span<const int> kinds, std::int64_t reach = 1)
{
    std::vector<Layer> layers;
    const auto run = [&](std::int64_t first, std::int64_t length, std::span<const int> kindsOfRun) {
        for (std::int16_t slot : place.tape().addLayers(first, length, kindsOfRun, reach))
            layers.emplace_back(place.layer(name, slot), sizes, a);
    };
    if (leading > 0)
        run(0, leading, oneKind);
    run(leading, count - leading, kinds);
    return layers;
}

/// The same for the architecture's own layers.
template <class Layer>
[[nodiscard]] std::vector<Layer> buildLayers(
    const Builder &place, const std::string &name, const Sizes &sizes, const Architecture &a)
{
    return buildLayers<Layer>(
        place, name, sizes, a, a.layers, leadingLayers(a), layerKinds(a), handingReach(a));
}

/// The width that rotary positions turn.
[[nodiscard]] Dim rotaryWidth(const Architecture &architecture);

} // namespace headroom
