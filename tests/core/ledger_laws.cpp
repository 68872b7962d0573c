// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of any ledger, whatever its numbers are.
#include "ledger/entries.h"
#include "ledger/estimate.h"
#include "ledger/verified.h"
#include "model/presets.h"
#include "oracle.h"
#include "units/error.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace headroom {

namespace {

class LedgerLaws : public testing::TestWithParam<oracle::Case> {
protected:
    const Ledger ledger = estimate(GetParam().architecture(), GetParam().recipe());
};

std::int64_t sum(const CategoryBytes &bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), std::int64_t{ 0 });
}

TEST_P(LedgerLaws, RowsAddUpAtEveryInstant)
{
    ASSERT_FALSE(ledger.samples.empty());
    for (std::size_t i = 0; i < ledger.samples.size(); ++i)
        ASSERT_EQ(sum(categoriesAt(ledger, static_cast<std::int32_t>(i))), ledger.samples[i].total)
            << "sample " << i;
}

TEST_P(LedgerLaws, EntriesAddUpAtEveryMoment)
{
    for (std::int32_t sample : ledger.moments) {
        std::int64_t total = 0;
        for (const Entry &entry : entriesAt(ledger, sample)) {
            total += entry.bytes;
            EXPECT_EQ(entry.bytes, entry.row.bytes * entry.count);
            EXPECT_EQ(entry.row.bytes, entry.row.shape.elements() * bytesOf(entry.row.dtype));
        }
        EXPECT_EQ(total, ledger.samples[static_cast<std::size_t>(sample)].total);
    }
}

TEST_P(LedgerLaws, PeaksAreTheLargestSamples)
{
    const std::int64_t peak = peakOf(ledger);
    for (const Sample &sample : ledger.samples)
        EXPECT_LE(sample.total, peak);
}

TEST_P(LedgerLaws, EveryRowCanBeExplained)
{
    for (std::int32_t sample : ledger.moments)
        for (const Entry &entry : entriesAt(ledger, sample)) {
            EXPECT_FALSE(nameOf(ledger, entry.row).isEmpty());
            EXPECT_FALSE(nameOf(ledger, entry.row).contains(QLatin1String("%1")));
            EXPECT_FALSE(whyText(ledger, entry.row).isEmpty());
            // The formula is the arithmetic: its factors multiply to the bytes.
            std::int64_t product = 1;
            QString arithmetic = arithmeticText(entry);
            arithmetic.remove(QStringLiteral(" B")).replace(QStringLiteral(" × "), QString(QChar(0xB7)));
            for (const QString &factor : arithmetic.split(QChar(0xB7)))
                product *= factor.toLongLong();
            EXPECT_EQ(product, entry.bytes) << arithmetic.toStdString();
        }
}

TEST_P(LedgerLaws, SteadyMemoryIsWhatTheNextStepStartsWith)
{
    const CategoryBytes steady = categoriesAt(ledger, ledger.at(Moment::Steady));
    const CategoryBytes start = categoriesAt(ledger, 0);
    for (Category kept : { Category::Weights, Category::Optimizer, Category::Buffers, Category::Inputs })
        EXPECT_EQ(steady[static_cast<std::size_t>(kept)], start[static_cast<std::size_t>(kept)]);
    EXPECT_EQ(steady[static_cast<std::size_t>(Category::Gradients)], 0);
}

INSTANTIATE_TEST_SUITE_P(Small, LedgerLaws, testing::ValuesIn(oracle::cases("small")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });

TEST(LedgerWords, ABatchOfOneIsStillCalledBatch)
{
    const Architecture architecture = presetArchitecture(QStringLiteral("llama-3-8b"));
    const Ledger ledger = estimate(architecture, {});
    int outputs = 0;
    for (const Entry &entry : entriesAt(ledger, ledger.at(Moment::EndOfForward)))
        if (nameOf(ledger, entry.row) == QLatin1String("output of gate_proj")) {
            EXPECT_EQ(shapeText(entry.row.shape), QString::fromUtf8("batch·seq·d_ff"));
            ++outputs;
        }
    EXPECT_EQ(outputs, 1);
}

TEST(LedgerWords, WhatWasNotMeasuredIsAnEstimate)
{
    const auto verified = [](const char *preset, const Recipe &recipe) {
        return isVerified(presetArchitecture(QString::fromLatin1(preset)), recipe);
    };
    Recipe recipe;
    EXPECT_TRUE(verified("gpt2", recipe));
    EXPECT_TRUE(verified("bart-large", recipe));
    recipe.weights = DType::Fp16;
    EXPECT_TRUE(verified("gpt2", recipe));
    EXPECT_FALSE(verified("bart-large", recipe));
    recipe.mode = Mode::Prefill;
    EXPECT_TRUE(verified("gpt2", recipe));
    EXPECT_FALSE(verified("vit-large", {}));
    Architecture rare = presetArchitecture(QStringLiteral("gpt2"));
    rare.unmeasured = true;
    EXPECT_FALSE(isVerified(rare, {}));
}

TEST(LedgerErrors, AdaptersNeedAModuleToAdapt)
{
    const Architecture gpt2 = presetArchitecture(QStringLiteral("gpt2"));
    Recipe recipe;
    recipe.lora = Lora{ 8, { "q_proj" } };
    EXPECT_THROW(static_cast<void>(estimate(gpt2, recipe)), InputError);
    recipe.lora->targets = { "q_proj", "attn.c_proj" }; // the first is another family's
    const std::int64_t rank = 8;
    EXPECT_EQ(estimate(gpt2, recipe).trainable, 12 * 2 * rank * 768);
}

TEST(LedgerErrors, SizesBeyond63BitsAreASentence)
{
    const Architecture architecture = oracle::cases("small").front().architecture();
    Recipe recipe;
    recipe.sequence = 64;
    recipe.batch = 1'000'000'000'000'000'000;
    try {
        static_cast<void>(estimate(architecture, recipe));
        FAIL() << "a batch of 10^18 was counted";
    } catch (const InputError &error) {
        EXPECT_TRUE(error.message().contains(QLatin1String("2^63"))) << error.what();
    }
}

TEST(LedgerErrors, LearnedPositionsBoundTheSequence)
{
    const std::vector<oracle::Case> cases = oracle::cases("small");
    const auto gpt2 = std::ranges::find(cases, "gpt2-sdpa", &oracle::Case::name);
    ASSERT_NE(gpt2, cases.end());
    const Architecture architecture = gpt2->architecture(); // of 64 positions
    Recipe recipe;
    recipe.sequence = 65;
    EXPECT_THROW(static_cast<void>(estimate(architecture, recipe)), InputError);
    recipe.sequence = 64;
    EXPECT_NO_THROW(static_cast<void>(estimate(architecture, recipe)));
}

} // namespace

} // namespace headroom
