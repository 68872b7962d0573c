// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/fitmap.h"

#include <algorithm>
#include <cmath>

namespace headroom {

FitMap fitMap(
    const PeakSurface &surface, std::vector<std::int64_t> batches, std::vector<std::int64_t> sequences)
{
    FitMap map{ std::move(batches), std::move(sequences), {} };
    const std::size_t width = map.sequences.size();
    map.peaks.resize(map.batches.size() * width);
    for (std::size_t i = 0; i < map.batches.size(); ++i)
        surface.peaks(map.batches[i], map.sequences, std::span(map.peaks).subspan(i * width, width));
    return map;
}

std::vector<std::int64_t> logarithmicSteps(Range range, int count)
{
    std::vector<std::int64_t> steps;
    const double first = std::log2(static_cast<double>(range.first));
    const double step = (std::log2(static_cast<double>(range.last)) - first) / std::max(count - 1, 1);
    for (int i = 0; i < count; ++i)
        steps.push_back(std::clamp(
            static_cast<std::int64_t>(std::llround(std::exp2(first + i * step))), range.first, range.last));
    const auto repeated = std::ranges::unique(steps);
    steps.erase(repeated.begin(), repeated.end());
    return steps;
}

} // namespace headroom
