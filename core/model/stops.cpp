// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/stops.h"

#include "model/family.h"
#include "model/heads.h"

#include <algorithm>

namespace headroom::stops {

namespace {

Values from(std::int64_t smallest, std::int64_t largest, std::int64_t step = 1)
{
    Values values;
    for (std::int64_t value = smallest; value <= largest; value += step)
        values.push_back(value);
    return values;
}

Values logarithmic(std::int64_t smallest, std::int64_t largest, std::int64_t grain)
{
    Values values;
    for (std::int64_t octave = 1; octave <= largest; octave *= 2)
        for (std::int64_t quarter = 4; quarter < 8; ++quarter) {
            const std::int64_t value = octave * quarter / 4;
            const bool exact = octave * quarter % 4 == 0;
            if (exact && value % grain == 0 && value >= smallest && value <= largest)
                values.push_back(value);
        }
    return values;
}

Values within(const Dimension &dimension, Values values)
{
    std::erase_if(values, [&](std::int64_t v) { return v < dimension.smallest || v > dimension.largest; });
    return values;
}

} // namespace

Values linear(const Dimension &dimension, const Architecture &)
{
    return from(dimension.smallest, dimension.largest, dimension.grain);
}

Values logarithmic(const Dimension &dimension, const Architecture &)
{
    return logarithmic(dimension.smallest, dimension.largest, dimension.grain);
}

Values powers(const Dimension &dimension, const Architecture &)
{
    Values values;
    for (std::int64_t power = 1; power <= dimension.largest; power *= 2)
        values.push_back(power);
    return within(dimension, values);
}

Values heads(const Dimension &dimension, const Architecture &a)
{
    return a.ownHeadDim ? logarithmic(dimension, a) : within(dimension, headChoices(a));
}

Values kvHeads(const Dimension &, const Architecture &a) { return divisorsOf(a.heads); }

Values encoderHeads(const Dimension &dimension, const Architecture &a)
{
    return within(dimension, divisorsOf(a.dModel));
}

Values visionHeads(const Dimension &dimension, const Architecture &a)
{
    return within(dimension, visionHeadChoices(a));
}

Values upToLayers(const Dimension &dimension, const Architecture &a)
{
    return from(dimension.smallest, std::min(dimension.largest, a.layers));
}

Values upToExperts(const Dimension &dimension, const Architecture &a)
{
    return from(dimension.smallest, std::min(dimension.largest, a.experts.count));
}

Values experts(const Dimension &dimension, const Architecture &a)
{
    const std::int64_t groups = std::max<std::int64_t>(a.experts.groups, 1);
    return logarithmic(dimension.smallest, dimension.largest, groups);
}

Values images(const Dimension &dimension, const Architecture &a)
{
    const std::int64_t patch = a.vision.patchSize;
    return from((dimension.smallest + patch - 1) / patch * patch, dimension.largest, patch);
}

Values patches(const Dimension &dimension, const Architecture &a)
{
    const bool anyImage = a.family->blueprint == Blueprint::Qwen3Vl;
    return anyImage ? logarithmic(dimension, a) : within(dimension, divisorsOf(a.vision.imageSize));
}

Values squares(const Dimension &dimension, const Architecture &)
{
    Values values;
    for (std::int64_t side = dimension.grain; side * side <= dimension.largest; side += dimension.grain)
        values.push_back(side * side);
    return values;
}

Values sequences(const Dimension &dimension, const Architecture &a)
{
    if (!a.learnedPositions || a.positions >= dimension.largest)
        return logarithmic(dimension, a);
    Values values = logarithmic(dimension.smallest, a.positions, dimension.grain);
    values.push_back(a.positions);
    return values;
}

} // namespace headroom::stops
