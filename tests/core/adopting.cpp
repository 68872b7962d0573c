// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the run was, every model of the program can take it over.
#include "explore/adopt.h"
#include "model/presets.h"
#include "run/lora_targets.h"
#include "step/estimate.h"
#include "step/knowledge.h"
#include "units/error.h"
#include "units/text.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

Recipe adopted(const Recipe &run, const char *from, const char *to, QStringList *notes = nullptr)
{
    return adoptRun(run, presetArchitecture(QLatin1String(from)), presetArchitecture(QLatin1String(to)),
        QLatin1String(to), notes);
}

Recipe ofLength(std::int64_t sequence)
{
    Recipe run;
    run.sequence = sequence;
    return run;
}

Recipe withAdapters(const std::vector<std::string> &targets)
{
    Recipe run = ofLength(64);
    run.lora = Lora{ 4, targets };
    return run;
}

TEST(Adopting, EveryModelTakesEveryRun)
{
    const Architecture from = presetArchitecture(QStringLiteral("llama-3-8b"));
    const Recipe adapters = withAdapters(usualTargets(from));
    const Recipe odd = withAdapters({ "no_such_module" });
    Recipe prefill = ofLength(64);
    prefill.mode = Mode::Prefill;
    Recipe both = adapters;
    both.mode = Mode::Prefill;
    Recipe lengthy = ofLength(1 << 20);
    lengthy.targetSequence = lengthy.sequence;
    for (const Preset &preset : presets()) {
        const Architecture to = presetArchitecture(utf8(preset.name));
        for (const Recipe &run : { adapters, odd, prefill, both, lengthy }) {
            try {
                static_cast<void>(estimate(to, adoptRun(run, from, to, utf8(preset.name))));
            } catch (const InputError &error) {
                ADD_FAILURE() << preset.name << ": " << qPrintable(error.message());
            }
        }
    }
}

TEST(Adopting, WhatFitsStaysAndNothingIsSaid)
{
    QStringList notes;
    const Recipe run = withAdapters({ "o_proj", "down_proj" });
    EXPECT_EQ(adopted(run, "llama-3-8b", "mistral-7b", &notes), run);
    const Recipe usual = withAdapters({ "q_proj", "v_proj" });
    EXPECT_EQ(adopted(usual, "llama-3-8b", "mistral-7b", &notes), usual);
    EXPECT_TRUE(notes.isEmpty()) << qPrintable(notes.join(QLatin1Char(' ')));
}

TEST(Adopting, WhatWasUsualBecomesWhatIsUsual)
{
    QStringList notes;
    const Recipe there = adopted(withAdapters({ "q_proj", "v_proj" }), "llama-3-8b", "gpt2", &notes);
    EXPECT_EQ(there.lora->targets, std::vector<std::string>{ "c_attn" });
    EXPECT_EQ(there.lora->rank, 4);
    ASSERT_EQ(notes.size(), 1);
    EXPECT_TRUE(notes[0].contains(QLatin1String("c_attn")));
    const Recipe back = adopted(there, "gpt2", "llama-3-8b");
    EXPECT_EQ(back, withAdapters({ "q_proj", "v_proj" }));
}

TEST(Adopting, UsualTargetsAreLinearModulesOfTheModel)
{
    for (const Preset &preset : presets()) {
        const Architecture model = presetArchitecture(utf8(preset.name));
        const std::vector<std::string> linears = linearModules(model);
        for (const std::string &target : usualTargets(model))
            EXPECT_TRUE(std::ranges::find(linears, target) != linears.end()) << preset.name << ' ' << target;
    }
}

TEST(Adopting, EveryLinearModuleCanBeAdapted)
{
    for (const char *name : { "gpt2", "llama-3-8b", "t5-base", "bert-base", "deepseek-v3", "mixtral-8x7b" }) {
        const Architecture model = presetArchitecture(QLatin1String(name));
        const std::vector<std::string> linears = linearModules(model);
        EXPECT_GT(linears.size(), 2U) << name;
        const Ledger all = estimate(model, withAdapters(linears));
        std::int64_t trained = 0;
        for (const std::string &linear : linears) {
            const Ledger one = estimate(model, withAdapters({ linear }));
            EXPECT_GT(one.trainable, 0) << name << ' ' << linear;
            trained += one.trainable;
        }
        EXPECT_GE(trained, all.trainable) << name; // a name may end others: "wi" of two modules
    }
}

} // namespace
