// SPDX-License-Identifier: GPL-3.0-or-later
// The table says which choices do nothing in a prefill, and so it is.
#include "explore/effects.h"
#include "model/presets.h"
#include "step/estimate.h"

#include <gtest/gtest.h>
#include <set>

using namespace headroom;

namespace {

TEST(IdleChoices, ChangeNothingAndTheOthersDo)
{
    std::set<std::string> moved;
    for (const char *name : { "gpt2", "llama-3-8b", "falcon-7b", "opt-125m" }) {
        const Architecture model = presetArchitecture(QLatin1String(name));
        Recipe recipe;
        recipe.mode = Mode::Prefill;
        recipe.sequence = 512;
        const std::int64_t peak = peakOf(estimate(model, recipe));
        for (const RunChoice &choice : runChoices())
            for (const Effect &effect : effectsOf(choice, model, recipe, peak))
                if (effect.change.value_or(0) != 0)
                    moved.insert(choice.id);
    }
    Recipe training;
    Recipe prefill;
    prefill.mode = Mode::Prefill;
    for (const RunChoice &choice : runChoices()) {
        EXPECT_EQ(whyIdle(choice, prefill).isEmpty(), moved.contains(choice.id)) << choice.id;
        EXPECT_TRUE(whyIdle(choice, training).isEmpty()) << choice.id;
    }
}

} // namespace
