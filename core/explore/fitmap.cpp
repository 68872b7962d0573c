// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/fitmap.h"

#include <algorithm>
#include <cmath>

namespace headroom {

FitMap fitMap(
    const PeakSurface &surface, std::vector<std::int64_t> batches, std::vector<std::int64_t> sequences)
{
    FitMap map{ std::move(batches), std::move(sequences), {}, {} };
    const std::size_t width = map.sequences.size();
    map.peaks.resize(map.batches.size() * width);
    map.allowed.resize(map.peaks.size());
    for (std::size_t i = 0; i < map.batches.size(); ++i)
        surface.needs(map.batches[i], map.sequences, std::span(map.peaks).subspan(i * width, width),
            std::span(map.allowed).subspan(i * width, width));
    return map;
}

std::vector<std::optional<double>> frontier(const FitMap &map, std::int64_t bytes)
{
    std::vector<std::optional<double>> batches;
    for (std::size_t j = 0; j < map.sequences.size(); ++j) {
        std::size_t i = map.batches.size();
        while (i > 0 && map.needed(i - 1, j) > bytes)
            --i;
        if (i == map.batches.size()) {
            batches.push_back(std::nullopt);
            continue;
        }
        if (i == 0) {
            batches.push_back(0);
            continue;
        }
        const double below = static_cast<double>(map.needed(i - 1, j));
        const double share =
            (static_cast<double>(bytes) - below) / (static_cast<double>(map.needed(i, j)) - below);
        batches.push_back(static_cast<double>(map.batches[i - 1])
            + share * static_cast<double>(map.batches[i] - map.batches[i - 1]));
    }
    return batches;
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
