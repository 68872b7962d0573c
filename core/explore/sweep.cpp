// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/sweep.h"

#include "ledger/entries.h"
#include "ledger/verified.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/sidebyside.h"

#include <algorithm>
#include <bit>
#include <variant>

namespace headroom {

namespace {

/// The end of the range stays while a slider is dragged through an octave, so that the picture does too.
std::int64_t reachOf(std::int64_t present)
{
    return 2
        * static_cast<std::int64_t>(
            std::bit_ceil(static_cast<std::uint64_t>(std::max<std::int64_t>(present, 4))));
}

SweepPoint pointOf(const Ledger &ledger, std::int64_t value)
{
    const Moment peak = peakMoment(ledger);
    return { .value = value,
        .peak = totalAt(ledger, peak),
        .bytes = categoriesAt(ledger, ledger.at(peak)),
        .moment = peak,
        .instant = instantText(ledger, ledger.at(peak)) };
}

using Point = std::variant<SweepPoint, SweepGap>;

Point pointAt(const Dimension &dimension, std::int64_t value, Architecture architecture, Recipe recipe)
try {
    setDimension(dimension, value, architecture, recipe);
    const Ledger ledger = estimate(architecture, recipe);
    if (!hasStep(ledger))
        return SweepGap{ value, noStepText(architecture) };
    return pointOf(ledger, value);
} catch (const InputError &error) {
    return SweepGap{ value, error.message() };
}

} // namespace

std::vector<std::int64_t> sweepStops(
    const Dimension &dimension, const Architecture &architecture, const Recipe &recipe, int count)
{
    const std::int64_t present = valueOf(dimension, architecture, recipe);
    std::vector<std::int64_t> stops = stopsOf(dimension, architecture, recipe);
    std::erase_if(stops, [reach = reachOf(present)](std::int64_t stop) { return stop > reach; });
    const auto wanted = static_cast<std::size_t>(std::max(count, 2));
    if (stops.size() <= wanted)
        return stops;
    std::vector<std::int64_t> kept;
    for (std::size_t i = 0; i < wanted; ++i)
        kept.push_back(stops[i * (stops.size() - 1) / (wanted - 1)]);
    if (std::ranges::find(kept, present) == kept.end()) { // in the place of its nearest neighbour within
        const auto inner = std::ranges::min_element(kept.begin() + (wanted > 2 ? 1 : 0), kept.end() - 1, {},
            [&](std::int64_t stop) { return std::abs(stop - present); });
        *inner = present;
        std::ranges::sort(kept);
    }
    return kept;
}

Sweep sweep(const Dimension &dimension, const Architecture &architecture, const Recipe &recipe,
    const std::vector<std::int64_t> &values)
{
    Sweep line{
        .dimension = &dimension, .present = valueOf(dimension, architecture, recipe), .points = {}, .gaps = {}
    };
    const auto pointHere = [&](std::int64_t value) {
        return pointAt(dimension, value, architecture, recipe);
    };
    for (const Point &point : sideBySide(values, pointHere))
        if (const auto *known = std::get_if<SweepPoint>(&point))
            line.points.push_back(*known);
        else
            line.gaps.push_back(std::get<SweepGap>(point));
    return line;
}

} // namespace headroom
