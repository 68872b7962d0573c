// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fitpins.h"

#include "model/senses.h"
#include "units/error.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr int batchSteps = 256;
constexpr int sequenceSteps = 33;

std::shared_ptr<const FitPin> makePin(
    const Pinned &pin, const Range &batches, const Range &sequences, const Allowances &allowances)
try {
    Recipe recipe = pin.ledger->recipe;
    recipe.batch = recipe.sequence = 1; // the map holds all of them
    PeakSurface surface = PeakSurface::of(pin.ledger->architecture, recipe, batches, sequences, allowances);
    FitMap map = fitMap(surface, logarithmicSteps(batches, batchSteps),
        logarithmicSteps(common(sequences, surface.sequences()), sequenceSteps));
    return std::make_shared<const FitPin>(
        FitPin{ pin, batches, sequences, allowances, std::move(surface), std::move(map) });
} catch (const InputError &) {
    return nullptr; // it has no such runs
}

} // namespace

FitPins fitPins(const std::vector<Pinned> &pins, const Range &batches, const Range &sequences,
    const Allowances &allowances, const FitPins &known)
{
    FitPins made;
    for (const Pinned &pin : pins) {
        const auto same = std::ranges::find_if(known, [&](const auto &other) {
            return other->pin == pin && other->batches == batches && other->sequences == sequences
                && other->allowances == allowances;
        });
        if (auto one = same != known.end() ? *same : makePin(pin, batches, sequences, allowances))
            made.push_back(std::move(one));
    }
    return made;
}

} // namespace headroom
