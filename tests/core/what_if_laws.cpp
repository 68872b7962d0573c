// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps, effects and comparisons say what an estimate of the changed run says.
#include "explore/compare_report.h"
#include "explore/effects.h"
#include "explore/sweep.h"
#include "ledger/entries.h"
#include "methods/method.h"
#include "model/import.h"
#include "model/presets.h"
#include "step/estimate.h"
#include "units/error.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace headroom {

namespace {

std::int64_t sum(const CategoryBytes &bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), std::int64_t{ 0 });
}

Architecture preset(const char *name) { return presetArchitecture(QLatin1String(name)); }

Architecture published(const char *name)
{
    return openModel(QStringLiteral(HEADROOM_TEST_DATA "/configs/%1.json").arg(QLatin1String(name)));
}

Recipe run(std::int64_t batch, std::int64_t sequence)
{
    Recipe recipe;
    recipe.batch = batch;
    recipe.sequence = sequence;
    return recipe;
}

TEST(Sweeps, StopsHoldTheEndsAndThePresentAndKeepTheirBound)
{
    const Architecture gpt2 = preset("gpt2");
    for (const Dimension &dimension : dimensions())
        for (int count : { 2, 3, 7, 64 }) {
            if (!dimension.applies(gpt2))
                continue;
            const std::vector<std::int64_t> stops = sweepStops(dimension, gpt2, run(3, 384), count);
            EXPECT_LE(stops.size(), std::size_t(count)) << dimension.id;
            EXPECT_TRUE(std::ranges::is_sorted(stops, std::ranges::less_equal()));
            if (count > 2) {
                const std::int64_t present = valueOf(dimension, gpt2, run(3, 384));
                EXPECT_EQ(std::ranges::count(stops, present), 1) << dimension.id << " " << count;
            }
        }
}

TEST(Sweeps, EveryPointIsAnEstimate)
{
    const Architecture llama = preset("llama-3.2-1b");
    for (const char *id : { "batch", "sequence", "layers", "heads", "d_model", "vocab" }) {
        const Dimension &dimension = *findDimension(id);
        const Sweep line = sweep(dimension, llama, run(2, 256), sweepStops(dimension, llama, run(2, 256), 9));
        EXPECT_EQ(line.present, valueOf(dimension, llama, run(2, 256)));
        EXPECT_TRUE(std::ranges::count(line.points, line.present, &SweepPoint::value) == 1) << id;
        for (const SweepPoint &point : line.points) {
            Architecture changed = llama;
            Recipe recipe = run(2, 256);
            setDimension(dimension, point.value, changed, recipe);
            const Ledger ledger = estimate(changed, recipe);
            EXPECT_EQ(point.peak, peakOf(ledger));
            EXPECT_EQ(sum(point.bytes), point.peak);
            EXPECT_EQ(point.instant, instantText(ledger, ledger.at(point.moment)));
        }
    }
}

TEST(Sweeps, WhatCannotBeIsAGapWithASentence)
{
    const Architecture gpt2 = preset("gpt2"); // of 1024 positions, and a width of 768
    const Sweep sequences = sweep(*findDimension("sequence"), gpt2, run(1, 512), { 512, 1024, 2048 });
    ASSERT_EQ(sequences.gaps.size(), 1u);
    EXPECT_EQ(sequences.gaps[0].value, 2048);
    EXPECT_TRUE(sequences.gaps[0].problem.contains(QLatin1String("1,024")));
    EXPECT_EQ(sequences.points.size(), 2u);
    EXPECT_EQ(sweep(*findDimension("heads"), gpt2, run(1, 512), { 7, 12 }).gaps.size(), 1u);
}

class EffectsOf : public testing::TestWithParam<const char *> { };

TEST_P(EffectsOf, EveryChangeIsTheDifferenceOfTwoEstimates)
{
    const Architecture architecture = published(GetParam());
    const Recipe recipe = run(2, 64);
    const std::int64_t peak = peakOf(estimate(architecture, recipe));
    const std::vector<Effect> all = effects(architecture, recipe);
    std::size_t options = 0;
    for (const RunChoice &choice : runChoices())
        options += choice.words().size();
    ASSERT_EQ(all.size(), options);
    for (const Effect &effect : all) {
        SCOPED_TRACE(std::string(effect.choice->id) + " " + std::to_string(effect.option));
        EXPECT_NE(effect.change.has_value(), !effect.problem.isEmpty());
        EXPECT_EQ(effect.chosen, effect.choice->chosen(recipe) == effect.option);
        Recipe changed = recipe;
        effect.choice->choose(changed, architecture, effect.option);
        EXPECT_EQ(effect.choice->chosen(changed), effect.option);
        if (effect.change) {
            EXPECT_EQ(peakOf(estimate(architecture, changed)), peak + *effect.change);
        } else {
            EXPECT_THROW(static_cast<void>(estimate(architecture, changed)), InputError);
        }
        if (effect.chosen) {
            EXPECT_EQ(effect.change, 0);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Models, EffectsOf,
    testing::Values("gpt2", "Llama-3-8B", "t5-base", "DeepSeek-V3", "gemma-2-2b", "pythia-160m", "phi-2",
        "Phi-3-mini-4k", "falcon-7b", "bloom-1b7", "opt-125m"));

TEST(Effects, AdaptersAreThoseOfTheFamily)
{
    for (const char *name : { "gpt2", "t5-base", "bert-base-uncased", "pythia-160m", "Phi-3-mini-4k",
             "falcon-7b", "bloom-1b7", "DeepSeek-V3", "Mixtral-8x7B-v0.1", "OLMo-1B" }) {
        const Architecture architecture = published(name);
        Recipe recipe = run(1, 64);
        findRunChoice("lora")->choose(recipe, architecture, 1);
        const Ledger ledger = estimate(architecture, recipe);
        EXPECT_LT(ledger.trainable, ledger.parameters / 10) << name;
    }
}

TEST(Effects, AdaptersOnNothingAreASentence)
{
    Recipe recipe = run(1, 64);
    recipe.lora = Lora{ 8, { "no_such_module" } };
    for (const char *name : { "gpt2", "Llama-3-8B", "t5-base" })
        EXPECT_THROW(static_cast<void>(estimate(published(name), recipe)), InputError) << name;
}

TEST(Effects, OfAModelWithoutAStepAreNotKnown)
{
    EXPECT_TRUE(effects(published("vit-large-patch16-224"), run(1, 64)).empty());
}

struct Pair {
    const char *before;
    const char *after;
    void (*change)(Architecture &, Recipe &);
    std::size_t causes;
};

class Comparisons : public testing::TestWithParam<Pair> { };

TEST_P(Comparisons, CausesAddUpToTheDifferenceExactly)
{
    const Pair &pair = GetParam();
    const Ledger before = estimate(published(pair.before), run(1, 128));
    Architecture architecture = published(pair.after);
    Recipe recipe = run(1, 128);
    pair.change(architecture, recipe);
    const Ledger after = estimate(architecture, recipe);
    for (const auto &[a, b] : { std::pair{ &before, &after }, std::pair{ &after, &before } }) {
        const Comparison comparison = compare(*a, *b, Formatter());
        EXPECT_EQ(comparison.causes.size(), pair.causes);
        std::int64_t peak = peakOf(*a);
        for (const Cause &cause : comparison.causes) {
            EXPECT_EQ(peak += cause.change, cause.peak);
            EXPECT_FALSE(cause.differences.empty());
            EXPECT_FALSE(causeText(cause).isEmpty());
        }
        EXPECT_EQ(peak, peakOf(*b));
        CategoryBytes bytes = comparison.bytesBefore;
        for (const Cause &cause : comparison.causes) {
            for (std::size_t k = 0; k < bytes.size(); ++k)
                bytes[k] += cause.categories[k];
            EXPECT_EQ(sum(cause.categories), cause.change);
            EXPECT_EQ(cause.mostly().has_value(), cause.change != 0);
            const std::optional<Category> most = cause.mostly();
            EXPECT_TRUE(
                !most || (cause.categories[static_cast<std::size_t>(*most)] > 0) == (cause.change > 0));
        }
        EXPECT_EQ(bytes, comparison.bytesAfter);
        EXPECT_EQ(sum(comparison.bytesBefore), comparison.before);
        EXPECT_EQ(sum(comparison.bytesAfter), comparison.after);
    }
}

INSTANTIATE_TEST_SUITE_P(Pairs, Comparisons,
    testing::Values(Pair{ "gpt2", "gpt2", [](Architecture &, Recipe &) {}, 0 },
        Pair{ "gpt2", "gpt2", [](Architecture &, Recipe &r) { r.batch = 4; }, 1 },
        Pair{ "gpt2", "gpt2-large", [](Architecture &, Recipe &) {}, 3 },
        Pair{ "gpt2", "Llama-3-8B",
            [](Architecture &, Recipe &r) {
                r.attention = Attention::Eager;
                r.weights = DType::Bf16;
            },
            3 },
        Pair{ "Llama-3-8B", "Llama-3-8B",
            [](Architecture &, Recipe &r) {
                r.lora = Lora{ 16, { "q_proj", "o_proj" } };
                r.optimizer = Optimizer::Sgd;
                r.checkpointing = Checkpointing::Full;
                r.dropout = false;
                r.autocast = DType::Bf16;
            },
            5 },
        // 7 heads divide neither 768 nor 12 heads 112: the width and the heads only go together.
        Pair{ "gpt2", "gpt2",
            [](Architecture &a, Recipe &) {
                a.dModel = 112;
                a.heads = a.kvHeads = 7;
                a.headDim = 16;
                a.dFf = 448;
            },
            2 }));

TEST(Comparing, FromAFormulaTheFirstCauseIsTheStepItself)
{
    const Method &method = findMethod(QStringLiteral("korthikanti"));
    const Ledger before = estimateBy(method, preset("gpt2"), run(1, 64));
    const Ledger after = estimate(preset("gpt2"), run(2, 64));
    const Comparison comparison = compare(before, after, Formatter());
    ASSERT_EQ(comparison.causes.size(), 2U);
    EXPECT_EQ(comparison.causes[0].peak, peakOf(estimate(preset("gpt2"), run(1, 64))));
    EXPECT_EQ(comparison.causes[1].peak, comparison.after);
    EXPECT_EQ(comparison.causes[1].differences[0].control, "batch");
}

TEST(Comparing, AModelWithoutAStepIsASentence)
{
    const Ledger gpt2 = estimate(preset("gpt2"), run(1, 64));
    const Ledger counted = estimate(published("vit-large-patch16-224"), run(1, 64));
    EXPECT_THROW(static_cast<void>(compare(gpt2, counted, Formatter())), InputError);
}

TEST(Comparing, TheReportsHoldTheSameNumbers)
{
    const Ledger before = estimate(preset("gpt2"), run(1, 64));
    const Ledger after = estimate(preset("gpt2-xl"), run(2, 128));
    const Formatter format;
    const Comparison comparison = compare(before, after, format);
    const QJsonObject json = compareJson(before, after, comparison);
    EXPECT_EQ(json[QLatin1String("difference")].toObject()[QLatin1String("peak")].toInteger(),
        peakOf(after) - peakOf(before));
    for (auto *table : { aligned, markdown }) {
        const QString text = compareText(before, after, comparison, format, table);
        EXPECT_TRUE(text.contains(format.bytes(peakOf(before))));
        EXPECT_TRUE(text.contains(format.change(peakOf(after) - peakOf(before))));
        for (const Cause &cause : comparison.causes)
            EXPECT_TRUE(text.contains(causeText(cause)));
    }
}

} // namespace

} // namespace headroom
