// SPDX-License-Identifier: GPL-3.0-or-later
// Fit map, allowances, verdict, and what would make a run fit.
#include "explore/fitmap.h"
#include "explore/remedies.h"
#include "ledger/allowances.h"
#include "ledger/entries.h"
#include "ledger/report.h"
#include "model/import.h"
#include "model/presets.h"
#include "oracle.h"
#include "run/choices.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/text.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace headroom {

namespace {

Architecture gpt2() { return presetArchitecture(QStringLiteral("gpt2")); }

TEST(FitMap, HoldsTheSurface)
{
    const PeakSurface surface = PeakSurface::of(gpt2(), {});
    const FitMap map = fitMap(surface, { 1, 2, 3, 100 }, { 1, 5, 512, 1024 });
    for (std::size_t i = 0; i < map.batches.size(); ++i)
        for (std::size_t j = 0; j < map.sequences.size(); ++j)
            EXPECT_EQ(map.at(i, j), surface.peak(map.batches[i], map.sequences[j]));
}

TEST(FitMap, RefusesWhatIsBeyondTheModel)
{
    const PeakSurface surface = PeakSurface::of(gpt2(), {});
    EXPECT_EQ(surface.sequences().last, 1024);
    EXPECT_THROW(static_cast<void>(surface.peak(1, 1025)), InputError);
    EXPECT_THROW(static_cast<void>(fitMap(surface, { 1 }, { 1024, 1025 })), InputError);
    const PeakSurface endless = PeakSurface::of(presetArchitecture(QStringLiteral("llama-3-8b")), {});
    EXPECT_THROW(static_cast<void>(endless.peak(largestSize, largestSize)), InputError);
    EXPECT_THROW(static_cast<void>(fitMap(endless, { largestSize }, { largestSize })), InputError);
    const Architecture counted =
        openModel(QStringLiteral(HEADROOM_TEST_DATA "/configs/vit-large-patch16-224.json"));
    EXPECT_THROW(static_cast<void>(PeakSurface::of(counted, {})), InputError);
}

TEST(FitMap, StepsAreSpreadAndDistinct)
{
    const std::vector<std::int64_t> steps = logarithmicSteps({ 1, 1024 }, 40);
    EXPECT_EQ(steps.front(), 1);
    EXPECT_EQ(steps.back(), 1024);
    EXPECT_TRUE(std::ranges::is_sorted(steps, std::ranges::less_equal{}));
    EXPECT_EQ(logarithmicSteps({ 7, 7 }, 40), std::vector<std::int64_t>{ 7 });
}

class AllowancesOfCases : public testing::TestWithParam<oracle::Case> { };

/// The same by way of the entries, a tensor at a time.
TEST_P(AllowancesOfCases, RoundEveryTensorAliveAtThePeak)
{
    const Ledger ledger = estimate(GetParam().architecture(), GetParam().recipe());
    std::int64_t blocks = 0;
    std::int64_t tensors = 0;
    for (const Entry &entry : entriesAt(ledger, ledger.at(peakMoment(ledger)))) {
        const std::int64_t each = entry.bytes / entry.count;
        blocks += (each / 512 + (each % 512 > 0 ? 1 : 0)) * 512 * entry.count;
        tensors += entry.count;
    }
    const std::int64_t peak = peakOf(ledger);
    const std::int64_t rounding = bytesOf(Allowance::Rounding, {}, ledger);
    EXPECT_EQ(peak + rounding, blocks);
    EXPECT_LT(rounding, 512 * tensors);
    const std::int64_t segments = blocks + bytesOf(Allowance::Segments, {}, ledger);
    EXPECT_GE(segments, blocks);
    EXPECT_EQ(segments % (2 << 20), 0);
}

INSTANTIATE_TEST_SUITE_P(Small, AllowancesOfCases, testing::ValuesIn(oracle::cases("small")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });

TEST(Allowances, AreOffUntilTurnedOnAndAddUp)
{
    const Ledger ledger = estimate(gpt2(), {});
    const Capacity capacity{ QStringLiteral("box"), std::int64_t{ 8 } << 30 };
    const std::int64_t peak = peakOf(ledger);
    EXPECT_EQ(verdictOf(ledger, capacity), (Verdict{ capacity.bytes, peak, 0 }));
    Allowances all;
    std::int64_t sum = 0;
    for (const AllowanceInfo &row : allowanceTable) {
        all.on[static_cast<std::size_t>(row.value)] = true;
        sum += bytesOf(row.value, all, ledger);
        EXPECT_EQ(verdictOf(ledger, capacity, all).allowed, sum);
        EXPECT_EQ(verdictOf(ledger, capacity, all).peak, peak); // never mixed in
        EXPECT_TRUE(needTensors(all)) << "rounding is on";
    }
    Allowances ofPeak;
    ofPeak.on = { false, false, true, true };
    EXPECT_FALSE(needTensors(ofPeak));
    EXPECT_EQ(allowedBytes(ofPeak, peak, {}), allowedBytes(ofPeak, ledger));
    // Six per cent of what is reserved.
    const std::int64_t lost = bytesOf(Allowance::Fragmentation, {}, ledger);
    EXPECT_GE(lost * 100, (peak + lost) * 6);
    EXPECT_LT((lost - 1) * 100, (peak + lost - 1) * 6);
    const QJsonObject fits = reportJson(ledger, capacity, all)[QLatin1String("fits")].toObject();
    EXPECT_EQ(fits[QLatin1String("free")].toInteger(), capacity.bytes - peak - sum);
}

TEST(Options, ChangeTheRunOnce)
{
    for (const Preset &preset : presets()) {
        const Architecture architecture = presetArchitecture(utf8(preset.name));
        for (const Option &option : options()) {
            Recipe recipe;
            recipe.batch = 4;
            recipe.attention = Attention::Eager;
            const Recipe before = recipe;
            ASSERT_NE(findRunChoice(option.choice), nullptr) << option.id;
            const bool changes = apply(option, architecture, recipe);
            EXPECT_EQ(changes, recipe != before) << option.id;
            EXPECT_FALSE(apply(option, architecture, recipe)) << option.id << " a second time";
        }
    }
    EXPECT_TRUE(std::ranges::is_sorted(options(), {}, &Option::sacrifice));
}

TEST(Remedies, LeadToWhatTheySay)
{
    Recipe recipe;
    recipe.batch = 32;
    recipe.attention = Attention::Eager;
    const Architecture architecture = gpt2();
    const std::int64_t peak = verdictOf(estimate(architecture, recipe), {}).peak;
    bool pairs = false;
    bool smallerAfterAChange = false;
    for (std::int64_t GiB : { 2, 4, 12, 24, 40 }) {
        const Capacity capacity{ QStringLiteral("box"), GiB << 30 };
        const std::vector<Remedy> found = remedies(architecture, recipe, capacity);
        ASSERT_FALSE(found.empty());
        std::set<std::string_view> enough;
        bool fitsStill = true;
        for (const Remedy &remedy : found) {
            Recipe run = recipe;
            for (const Option *change : remedy.changes)
                EXPECT_TRUE(apply(*change, architecture, run));
            if (!remedy.isSmaller) {
                EXPECT_EQ(run, remedy.recipe);
            }
            EXPECT_EQ(remedy.verdict, verdictOf(estimate(architecture, remedy.recipe), capacity));
            EXPECT_LT(remedy.verdict.peak, peak);
            EXPECT_TRUE(fitsStill || !remedy.verdict.fits()) << "those that fit come first";
            fitsStill = remedy.verdict.fits();
            if (remedy.changes.size() == 1 && fitsStill)
                enough.insert(remedy.changes[0]->id);
        }
        for (const Remedy &remedy : found) {
            smallerAfterAChange = smallerAfterAChange || (remedy.isSmaller && !remedy.changes.empty());
            if (remedy.changes.size() == 2) {
                pairs = true;
                EXPECT_TRUE(remedy.verdict.fits());
                for (const Option *change : remedy.changes)
                    EXPECT_FALSE(enough.contains(change->id)) << "one of the two would do";
            }
        }
    }
    EXPECT_TRUE(pairs);
    EXPECT_TRUE(smallerAfterAChange);
}

TEST(Remedies, GiveUpTheBatchBeforeTheTrainingAndSequencesLast)
{
    Recipe recipe;
    recipe.batch = 32;
    recipe.attention = Attention::Eager;
    const std::int64_t peak = verdictOf(estimate(gpt2(), recipe), {}).peak;
    int compared = 0;
    for (int percent : { 99, 98, 95 }) {
        std::optional<std::size_t> batch;
        std::optional<std::size_t> sequence;
        std::optional<std::size_t> training;
        const std::vector<Remedy> found =
            remedies(gpt2(), recipe, { QStringLiteral("box"), peak / 100 * percent });
        for (std::size_t i = 0; i < found.size() && found[i].verdict.fits(); ++i) {
            const bool isAlone = found[i].changes.empty();
            if (isAlone && found[i].recipe.batch != recipe.batch)
                batch = i;
            if (isAlone && found[i].recipe.sequence != recipe.sequence)
                sequence = i;
            if (!found[i].isSmaller && found[i].sacrifice() == Sacrifice::Training && !training)
                training = i;
        }
        if (!batch || !sequence || !training)
            continue;
        ++compared;
        EXPECT_LT(*batch, *training) << percent;
        EXPECT_LT(*training, *sequence) << percent;
    }
    EXPECT_GT(compared, 0);
}

} // namespace

} // namespace headroom
