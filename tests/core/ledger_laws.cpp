// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of any ledger, whatever its numbers are.
#include "ledger/entries.h"
#include "ledger/formula.h"
#include "ledger/verified.h"
#include "model/presets.h"
#include "oracle.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/text.h"

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

/// What is printed, factor by factor: "3", "d_model", "4 B", "2 states", "58 layers".
QStringList printedFactors(QString product)
{
    return product.replace(QStringLiteral(" × "), QString(QChar(0xB7))).split(QChar(0xB7));
}

std::int64_t printedNumber(const QString &factor)
{
    bool isNumber = false;
    const std::int64_t number =
        factor.section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(',')).toLongLong(&isNumber);
    EXPECT_TRUE(isNumber) << factor.toStdString();
    return number;
}

/// The formula is the arithmetic: each symbol has its number at its place, and what is printed multiplies to
/// the bytes.
void expectPrintedProduct(const Ledger &ledger, const Entry &entry)
{
    const Formatter format(ByteUnit::Binary, QLocale(QLocale::English));
    const QStringList symbols = printedFactors(formulaText(ledger, entry, format));
    const QStringList numbers = printedFactors(arithmeticText(ledger, entry, format));
    const std::string both = (symbols.join(u' ') + QStringLiteral(" = ") + numbers.join(u' ')).toStdString();
    ASSERT_EQ(symbols.size(), numbers.size()) << both;
    std::int64_t product = 1;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const std::int64_t number = printedNumber(numbers[i]);
        product *= number;
        const std::int64_t meant = symbols[i] == QStringLiteral("batch") ? ledger.recipe.batch
            : symbols[i] == QStringLiteral("d_model")                    ? ledger.architecture.dModel
            : symbols[i].front().isDigit()                               ? printedNumber(symbols[i])
                                                                         : number;
        EXPECT_EQ(number, meant) << both;
        const Architecture &a = ledger.architecture;
        const std::int64_t most = numbers[i].endsWith(QStringLiteral("layers"))
            ? a.layers + a.encoder.layers + a.vision.layers
            : numbers[i].endsWith(QStringLiteral("states")) ? 2
                                                            : number;
        EXPECT_LE(number, most) << both;
    }
    EXPECT_EQ(product, entry.bytes) << both;
}

TEST_P(LedgerLaws, EveryRowCanBeExplained)
{
    for (std::int32_t sample : ledger.moments)
        for (const Entry &entry : entriesAt(ledger, sample)) {
            EXPECT_FALSE(nameOf(ledger, entry.row).isEmpty());
            EXPECT_FALSE(nameOf(ledger, entry.row).contains(QLatin1String("%1")));
            EXPECT_FALSE(whyText(ledger, entry.row).isEmpty());
            expectPrintedProduct(ledger, entry);
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

TEST(LedgerWords, FormulasNameTheirFactors)
{
    const Formatter format(ByteUnit::Binary, QLocale(QLocale::English));
    QStringList formulas;
    Recipe shortRun;
    shortRun.sequence = 77; // no preset has fewer positions
    for (const Preset &preset : presets()) {
        const Ledger ledger = estimate(presetArchitecture(utf8(preset.name)), shortRun);
        for (const Entry &entry : entriesAt(ledger, ledger.at(Moment::Steady)))
            formulas << formulaText(ledger, entry, format) + QStringLiteral(" = ")
                    + arithmeticText(ledger, entry, format);
        if (hasStep(ledger))
            for (const Entry &entry : entriesAt(ledger, ledger.at(peakMoment(ledger))))
                expectPrintedProduct(ledger, entry);
    }
    for (const char *formula : { "d_model·d_ff × 4 B × 12 layers = 768·3,072 × 4 B × 12 layers",
             "d_model·3·d_model × 4 B × 2 states × 12 layers = 768·3·768 × 4 B × 2 states × 12 layers",
             "experts·2·expert_d_ff·d_model × 4 B × 2 states × 58 layers = "
             "256·2·2,048·7,168 × 4 B × 2 states × 58 layers" })
        EXPECT_TRUE(formulas.contains(QString::fromUtf8(formula)))
            << formula << "\n"
            << formulas.join(QLatin1Char('\n')).toStdString();
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
