// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/effects.h"

#include "step/estimate.h"
#include "units/error.h"
#include "units/sidebyside.h"

#include <algorithm>
#include <iterator>

namespace headroom {

Effect effectOf(const RunChoice &choice, int option, const Architecture &architecture, const Recipe &recipe,
    std::int64_t peak)
{
    Effect effect{ .choice = &choice,
        .option = option,
        .chosen = option == choice.chosen(recipe),
        .change = {},
        .problem = {} };
    Recipe changed = recipe;
    choice.choose(changed, architecture, option);
    try {
        effect.change = changed == recipe ? 0 : peakOf(estimate(architecture, changed)) - peak;
    } catch (const InputError &error) {
        effect.problem = error.message();
    }
    return effect;
}

std::vector<Effect> effectsOf(
    const RunChoice &choice, const Architecture &architecture, const Recipe &recipe, std::int64_t peak)
{
    std::vector<Effect> all;
    const int count = static_cast<int>(choice.words().size());
    for (int option = 0; option < count; ++option)
        all.push_back(effectOf(choice, option, architecture, recipe, peak));
    return all;
}

std::vector<Effect> effects(const Architecture &architecture, const Recipe &recipe)
{
    std::vector<Effect> all;
    const Ledger now = estimate(architecture, recipe);
    if (!hasStep(now))
        return all;
    std::vector<const RunChoice *> choices;
    for (const RunChoice &choice : runChoices())
        choices.push_back(&choice);
    const auto ofChoice = [&](const RunChoice *choice) {
        return effectsOf(*choice, architecture, recipe, peakOf(now));
    };
    for (std::vector<Effect> &some : sideBySide(choices, ofChoice))
        std::ranges::move(some, std::back_inserter(all));
    return all;
}

} // namespace headroom
