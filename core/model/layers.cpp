// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace headroom {

namespace {

std::array<const LayerPattern *, 4> patternsOf(const Architecture &a)
{
    return { &a.experts.layers, &a.windowed, &a.unplaced, &a.indexer.layers };
}

bool repeatsAfter(std::size_t period, const std::vector<bool> &layers)
{
    for (std::size_t i = period; i < layers.size(); ++i)
        if (layers[i] != layers[i - period])
            return false;
    return true;
}

} // namespace

bool isSparse(const Architecture &a, std::int64_t layer)
{
    return a.experts.count > 0 && a.experts.layers.holds(layer);
}

bool hasDenseLayers(const Architecture &a)
{
    const LayerPattern &sparse = a.experts.layers;
    return a.experts.count == 0 || sparse.leading > 0 || std::ranges::count(sparse.period, false) > 0;
}

std::int64_t leadingLayers(const Architecture &a)
{
    std::int64_t leading = 0;
    for (const LayerPattern *pattern : patternsOf(a))
        leading = std::max(leading, pattern->leading);
    return std::min(leading, a.layers);
}

std::vector<int> layerKinds(const Architecture &a)
{
    std::size_t period = 1;
    for (const LayerPattern *pattern : patternsOf(a))
        period = std::lcm(period, std::max<std::size_t>(pattern->period.size(), 1));
    period = std::min<std::size_t>(period, static_cast<std::size_t>(a.layers));
    std::vector<int> kinds(period);
    for (std::size_t i = 0; i < period; ++i)
        for (const LayerPattern *pattern : patternsOf(a))
            kinds[i] =
                2 * kinds[i] + (pattern->holds(leadingLayers(a) + static_cast<std::int64_t>(i)) ? 1 : 0);
    return kinds;
}

std::int64_t handingReach(const Architecture &a)
{
    return std::max<std::int64_t>(std::ssize(a.indexer.layers.period), 1);
}

bool windowEverywhere(const Architecture &a)
{
    return a.window > 0 && !a.windowByLayer && !a.windowed.period.empty() && a.windowed.leading == 0
        && std::ranges::all_of(a.windowed.period, std::identity());
}

bool hasBothWindows(const Architecture &a)
{
    bool some = false;
    bool all = true;
    for (std::int64_t i = 0; i < a.layers; ++i) {
        some = some || a.windowed.holds(i);
        all = all && a.windowed.holds(i);
    }
    return some && !all;
}

LayerPattern everyNthLayer(std::int64_t n)
{
    std::vector<bool> period(static_cast<std::size_t>(n), false);
    period.back() = true;
    return { 0, period };
}

LayerPattern patternOf(const std::vector<bool> &layers)
{
    const auto first = std::ranges::find(layers, true);
    if (first == layers.end())
        return {};
    if (std::all_of(first, layers.end(), std::identity()))
        return { first - layers.begin(), { true } };
    std::size_t period = 1;
    while (period < layers.size() && !repeatsAfter(period, layers))
        ++period;
    return { 0,
        std::vector<bool>(
            layers.begin(), layers.begin() + static_cast<std::ptrdiff_t>(std::min(period, layers.size()))) };
}

} // namespace headroom
