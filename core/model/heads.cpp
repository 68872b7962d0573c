// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/heads.h"

#include "model/family.h"

#include <algorithm>
#include <cmath>

namespace headroom {

std::vector<std::int64_t> divisorsOf(std::int64_t number)
{
    std::vector<std::int64_t> divisors;
    for (std::int64_t d = 1; d * d <= number; ++d) {
        if (number % d != 0)
            continue;
        divisors.push_back(d);
        if (d != number / d)
            divisors.push_back(number / d);
    }
    std::ranges::sort(divisors);
    return divisors;
}

std::int64_t rotaryDim(const Architecture &a, std::int64_t headDim)
{
    return static_cast<std::int64_t>(static_cast<double>(headDim) * a.rotaryShare);
}

std::vector<std::int64_t> headChoices(const Architecture &a)
{
    if (a.ownHeadDim)
        return {};
    std::vector<std::int64_t> choices = divisorsOf(a.dModel);
    std::erase_if(choices, [&](std::int64_t heads) {
        const std::int64_t turned = rotaryDim(a, a.dModel / heads);
        return a.rotaryShare > 0 && (turned == 0 || turned % 2 != 0);
    });
    return choices;
}

std::vector<std::int64_t> visionHeadChoices(const Architecture &a)
{
    std::vector<std::int64_t> choices = divisorsOf(a.vision.dModel);
    if (a.family->blueprint == Blueprint::Clip || a.vision.dModel % 4 != 0)
        return choices;
    std::erase_if(choices, [&](std::int64_t heads) { return a.vision.dModel / heads % 4 != 0; });
    return choices;
}

std::int64_t nearest(const std::vector<std::int64_t> &choices, std::int64_t wanted)
{
    const auto distance = [wanted](std::int64_t choice) {
        return std::abs(std::log(static_cast<double>(choice) / static_cast<double>(wanted)));
    };
    return *std::ranges::min_element(choices, {}, distance);
}

} // namespace headroom
