// SPDX-License-Identifier: GPL-3.0-or-later
// The peak for every batch and sequence, and what is set aside then, are those that a trace of that batch and
// sequence finds.
#include "explore/peaksurface.h"
#include "ledger/allowances.h"
#include "model/presets.h"
#include "oracle.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace headroom {

namespace {

/// Small ones, those that are dimensions of models, odd ones, and those around the window.
std::vector<std::int64_t> sequencesFor(const Architecture &architecture)
{
    std::vector<std::int64_t> sequences{ 1, 2, 3, 5, 8, 12, 16, 31, 64, 72, 128, 257, 768, 1000, 1024, 4096,
        10007, 131072 };
    for (std::int64_t around :
        { architecture.window, architecture.positions, architecture.headDim, architecture.indexer.topTokens })
        for (std::int64_t s : { around - 1, around, around + 1 })
            if (s >= 1)
                sequences.push_back(s);
    if (architecture.learnedPositions)
        std::erase_if(sequences, [&](std::int64_t s) { return s > architecture.positions; });
    std::ranges::sort(sequences);
    const auto repeated = std::ranges::unique(sequences);
    sequences.erase(repeated.begin(), repeated.end());
    return sequences;
}

Allowances all()
{
    Allowances allowances;
    allowances.on.fill(true);
    return allowances;
}

void expectEqualEverywhere(const Architecture &architecture, const Recipe &recipe)
{
    const Allowances everything = all();
    const PeakSurface surface = PeakSurface::of(architecture, recipe, {}, {}, everything);
    for (const PeakSurface::Region &region : surface.regions())
        EXPECT_FALSE(region.candidates.empty()) << "not polynomial from batch " << region.batches.first
                                                << ", sequence " << region.sequences.first;
    const std::vector<std::int64_t> sequences = sequencesFor(architecture);
    std::vector<std::int64_t> row(sequences.size());
    std::vector<std::int64_t> allowed(sequences.size());
    for (std::int64_t batch : { 1, 2, 3, 4, 7, 8, 12, 64, 257 }) {
        surface.needs(batch, sequences, row, allowed);
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            Recipe run = recipe;
            run.batch = batch;
            run.sequence = sequences[i];
            const Ledger ledger = estimate(architecture, run);
            const Needed traced{ peakOf(ledger), allowedBytes(everything, ledger) };
            ASSERT_EQ(surface.needed(batch, run.sequence), traced)
                << "batch " << batch << ", sequence " << run.sequence;
            ASSERT_EQ((Needed{ row[i], allowed[i] }), traced)
                << "batch " << batch << ", sequence " << run.sequence;
        }
    }
}

class PeakSurfaceOfCases : public testing::TestWithParam<oracle::Case> { };

TEST_P(PeakSurfaceOfCases, IsTheTracedPeak)
{
    expectEqualEverywhere(GetParam().architecture(), GetParam().recipe());
}

const auto byName = [](const auto &parameter) { return oracle::testName(parameter.param); };

INSTANTIATE_TEST_SUITE_P(Small, PeakSurfaceOfCases, testing::ValuesIn(oracle::cases("small")), byName);
INSTANTIATE_TEST_SUITE_P(
    SmallMore, PeakSurfaceOfCases, testing::ValuesIn(oracle::cases("small-more")), byName);
INSTANTIATE_TEST_SUITE_P(Measured, PeakSurfaceOfCases, testing::ValuesIn(oracle::cases("measured")), byName);

INSTANTIATE_TEST_SUITE_P(Prefill, PeakSurfaceOfCases, testing::ValuesIn(oracle::cases("prefill")), byName);

class PeakSurfaceOfPresets : public testing::TestWithParam<Preset> { };

TEST_P(PeakSurfaceOfPresets, IsTheTracedPeak)
{
    const std::string_view name = GetParam().name;
    const Architecture architecture = presetArchitecture(utf8(name));
    Recipe recipe;
    recipe.weights = DType::Bf16;
    recipe.sequence = 1;
    if (estimate(architecture, recipe).at(Moment::EndOfForward) >= 0)
        return expectEqualEverywhere(architecture, recipe);
    EXPECT_THROW(static_cast<void>(PeakSurface::of(architecture, recipe)), InputError); // only counted
}

INSTANTIATE_TEST_SUITE_P(All, PeakSurfaceOfPresets, testing::ValuesIn(presets().begin(), presets().end()),
    [](const auto &parameter) {
        std::string name(parameter.param.name);
        std::ranges::replace_if(
            name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
        return name;
    });

} // namespace

} // namespace headroom
