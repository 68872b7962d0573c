// SPDX-License-Identifier: GPL-3.0-or-later
// However deep a model and however its layers alternate: the few layers that are traced know the total after
// every operator of all of them.
#include "ledger/course.h"
#include "ledger/timeline.h"
#include "model/layers.h"
#include "model/presets.h"
#include "run/lora_targets.h"
#include "step/estimate.h"
#include "step/layer_slots.h"
#include "units/error.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <span>

namespace headroom {

namespace {

Architecture preset(std::string_view name)
{
    return presetArchitecture(QString::fromLatin1(name.data(), qsizetype(name.size())));
}

/// A way to run it.
struct Manner {
    const char *name;
    void (*set)(Recipe &);
};

const Manner manners[] = {
    { "sdpa", [](Recipe &) {} },
    { "eager", [](Recipe &r) { r.attention = Attention::Eager; } },
    { "checkpointed", [](Recipe &r) { r.checkpointing = Checkpointing::Full; } },
    { "autocast",
        [](Recipe &r) {
            r.weights = DType::Fp32;
            r.autocast = DType::Bf16;
            r.attention = Attention::Eager;
        } },
    { "checkpointedAutocast",
        [](Recipe &r) {
            r.weights = DType::Fp32;
            r.autocast = DType::Fp16;
            r.checkpointing = Checkpointing::Full;
        } },
    { "foreach", [](Recipe &r) { r.optimizer = Optimizer::AdamWForeach; } },
    { "lora",
        [](Recipe &r) {
            r.lora = Lora{ 8, { "q_proj", "v_proj", "c_attn", "q", "q_a_proj" } };
        } },
    { "prefill", [](Recipe &r) { r.mode = Mode::Prefill; } },
};

/// Every total, category by category, and every moment; what the samples are called is a matter of
/// CourseLaws.
void expectTheSame(const Architecture &architecture, const Recipe &recipe)
{
    const Ledger few = estimate(architecture, recipe);
    const Ledger every = estimate(architecture, recipe, Depth::EveryLayer);
    EXPECT_EQ(few.parameters, every.parameters);
    EXPECT_EQ(few.trainable, every.trainable);
    EXPECT_EQ(few.activeParameters, every.activeParameters);
    EXPECT_EQ(few.count.components, every.count.components);
    for (int i = 0; i < momentCount; ++i) {
        const auto moment = static_cast<Moment>(i);
        ASSERT_EQ(totalAt(few, moment), totalAt(every, moment)) << "moment " << i;
        ASSERT_EQ(categoriesAt(few, few.at(moment)), categoriesAt(every, every.at(moment))) << "moment " << i;
    }
    const Course course(few);
    const Course truth(every);
    ASSERT_EQ(course.length(), std::ssize(every.samples));
    ASSERT_EQ(course.phases(), truth.phases());
    course.forEachTotal([&](std::int64_t position, std::int64_t total) {
        const Instant instant = course.at(position);
        const Instant exact = truth.at(position);
        ASSERT_EQ(total, truth.totalAt(exact)) << "operator " << position;
        ASSERT_EQ(course.totalAt(instant), total) << "operator " << position;
        ASSERT_EQ(instant.layer, exact.layer) << "operator " << position;
        ASSERT_EQ(course.categoriesAt(instant), truth.categoriesAt(exact)) << "operator " << position;
    });
}

/// A model of the preset's kind whose layers alternate otherwise.
struct Alternation {
    const char *name;
    const char *preset;
    std::vector<bool> windowed; ///< over one period; empty: as the preset has it
    bool widens = false;        ///< the window is longer than the sequence
};

std::ostream &operator<<(std::ostream &out, const Alternation &a) { return out << a.name; }

const Alternation alternations[] = {
    { "gpt2", "gpt2", {} },
    { "llama", "llama-3.2-1b", {} },
    { "deepseekV3", "deepseek-v3", {} }, // three dense layers lead
    { "t5", "t5-small", {} },            // the first layer has what all share
    { "gptOss", "gpt-oss-20b", {} },
    { "gemma2", "gemma-2-2b", {} },
    { "gemma3", "gemma-3-1b", {} },
    { "everyThird", "gemma-3-1b", { true, true, false } },
    { "everyFourth", "gemma-3-1b", { true, true, true, false } },
    { "twoAndTwo", "gemma-2-2b", { false, true, true, false } },
    { "irregular", "gpt-oss-20b", { false, true, true, false, true } },
    { "longWindow", "gemma-3-1b", {}, true },
};

class DepthLaws : public testing::TestWithParam<std::tuple<Alternation, Manner>> { };

TEST_P(DepthLaws, AFewLayersAreEveryLayer)
{
    const auto &[alternation, manner] = GetParam();
    Architecture architecture = preset(alternation.preset);
    if (!alternation.windowed.empty())
        architecture.windowed = { 0, alternation.windowed };
    Recipe recipe;
    recipe.weights = DType::Bf16;
    recipe.batch = 2;
    recipe.sequence = 48;
    if (architecture.window > 0)
        architecture.window = alternation.widens ? 64 : 32;
    manner.set(recipe);
    if (recipe.lora)
        recipe.lora->targets = usualTargets(architecture);
    if (recipe.mode == Mode::Prefill && architecture.encoder.layers > 0) {
        EXPECT_THROW(static_cast<void>(estimate(architecture, recipe)), InputError);
        return;
    }
    for (std::int64_t layers = 1; layers <= 40; ++layers) {
        SCOPED_TRACE(layers);
        architecture.layers = layers;
        if (architecture.encoder.layers > 0)
            architecture.encoder.layers = 41 - layers;
        expectTheSame(architecture, recipe);
        if (HasFatalFailure())
            return;
    }
}

INSTANTIATE_TEST_SUITE_P(All, DepthLaws,
    testing::Combine(testing::ValuesIn(alternations), testing::ValuesIn(manners)), [](const auto &parameter) {
        return std::string(std::get<0>(parameter.param).name) + '_' + std::get<1>(parameter.param).name;
    });

class DepthOfPresets : public testing::TestWithParam<Preset> { };

TEST_P(DepthOfPresets, AFewLayersAreEveryLayer)
{
    const Architecture architecture = preset(GetParam().name);
    for (const Manner &manner : std::span(manners).first(3)) {
        SCOPED_TRACE(manner.name);
        Recipe recipe;
        recipe.weights = DType::Bf16;
        recipe.sequence = std::min<std::int64_t>(512, architecture.positions);
        manner.set(recipe);
        expectTheSame(architecture, recipe);
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, DepthOfPresets, testing::ValuesIn(presets().begin(), presets().end()), [](const auto &parameter) {
        std::string name(parameter.param.name);
        std::ranges::replace_if(
            name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
        return name;
    });

/// Every layer is one slot's, once and of its kind; and those whose samples count are at the ends.
TEST(LayerSlots, EveryLayerHasOne)
{
    const std::vector<std::vector<int>> patterns{ { 0 }, { 0, 1 }, { 1, 0, 0 }, { 0, 0, 0, 1 },
        { 0, 1, 2, 1 }, { 0, 0, 0, 0, 0, 1 } };
    for (const std::vector<int> &kinds : patterns)
        for (std::int64_t count = 0; count <= 60; ++count) {
            std::multiset<std::int64_t> layers;
            const auto kindOf = [&](std::int64_t layer) {
                return kinds[std::size_t(layer - 5) % kinds.size()];
            };
            for (const LayerSlot &slot : layerSlots(5, count, kinds)) {
                layers.insert(slot.index);
                EXPECT_EQ(slot.count, std::ssize(slot.others) + 1);
                for (std::int64_t other : slot.others) {
                    EXPECT_EQ(kindOf(other), kindOf(slot.index));
                    layers.insert(other);
                }
                EXPECT_EQ(slot.sampled, !slot.untraced.holds(slot.index));
            }
            std::multiset<std::int64_t> expected;
            for (std::int64_t i = 0; i < count; ++i)
                expected.insert(5 + i);
            EXPECT_EQ(layers, expected);
        }
}

/// The price of depth is that of a few layers.
TEST(LayerSlots, AreFewHoweverDeepTheModel)
{
    const auto slotsOf = [](std::int64_t count, std::vector<int> kinds) {
        return std::ssize(layerSlots(0, count, kinds));
    };
    EXPECT_EQ(slotsOf(7, { 0 }), 7);
    EXPECT_EQ(slotsOf(126, { 0 }), 7);
    EXPECT_LE(slotsOf(126, { 0, 1 }), 12);
    EXPECT_LE(slotsOf(126, { 0, 0, 0, 0, 0, 1 }), 28);
}

} // namespace

} // namespace headroom
