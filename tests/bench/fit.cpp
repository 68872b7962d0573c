// SPDX-License-Identifier: GPL-3.0-or-later
// fit/PRESET: the peak over 256 batches × 256 sequences, from nothing; `ratio` is how many times slower one
// estimate a cell would be. solve/PRESET: the largest batch for the head line.
#include "explore/fitmap.h"
#include "explore/solver.h"
#include "model/presets.h"
#include "model/senses.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/text.h"

#include <QElapsedTimer>
#include <algorithm>
#include <benchmark/benchmark.h>

namespace headroom {

namespace {

constexpr std::int64_t side = 256;

QString nameOf(const Preset &preset) { return utf8(preset.name); }

double medianOf(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + std::ptrdiff_t(times.size() / 2));
    return times[times.size() / 2];
}

template <class Work> double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Bf16, and sequences as the model takes them.
Recipe recipeOf(const Architecture &architecture)
{
    Recipe recipe;
    recipe.weights = DType::Bf16;
    if (architecture.positions > 0)
        recipe.sequence = std::min(recipe.sequence, architecture.positions);
    return recipe;
}

bool isRun(const Architecture &architecture, const Recipe &recipe)
{
    return hasStep(estimate(architecture, recipe));
}

void mapPeaks(benchmark::State &state, const Preset &preset, const Allowances &allowances)
{
    const Architecture architecture = presetArchitecture(nameOf(preset));
    const Recipe recipe = recipeOf(architecture);
    if (!isRun(architecture, recipe))
        return state.SkipWithError("this family is only counted");
    const bool isShort = architecture.learnedPositions && readsText(architecture);
    const std::int64_t grain = isShort ? std::max<std::int64_t>(architecture.positions / side, 1) : 64;
    const std::int64_t longest = isShort ? architecture.positions : side * grain;
    std::vector<std::int64_t> batches;
    std::vector<std::int64_t> sequences;
    for (std::int64_t i = 1; i <= side; ++i) {
        batches.push_back(i);
        if (i * grain <= longest)
            sequences.push_back(i * grain);
    }
    std::vector<double> times;
    for ([[maybe_unused]] auto tick : state)
        times.push_back(millisecondsOf([&] {
            const PeakSurface surface = PeakSurface::of(
                architecture, recipe, { 1, side }, { sequences.front(), sequences.back() }, allowances);
            benchmark::DoNotOptimize(fitMap(surface, batches, sequences));
        }));
    std::vector<double> singles;
    for (int i = 0; i < 20; ++i)
        singles.push_back(millisecondsOf([&] { benchmark::DoNotOptimize(estimate(architecture, recipe)); }));
    state.counters["median_ms"] = medianOf(times);
    state.counters["ratio"] = medianOf(singles) * double(side * side) / medianOf(times);
}

void solveBatch(benchmark::State &state, const Preset &preset)
{
    const Architecture architecture = presetArchitecture(nameOf(preset));
    const Capacity capacity{ {}, std::int64_t{ 1 } << 44 };
    if (!isRun(architecture, recipeOf(architecture)))
        return state.SkipWithError("this family is only counted");
    std::vector<double> times;
    for ([[maybe_unused]] auto tick : state)
        times.push_back(millisecondsOf([&] {
            benchmark::DoNotOptimize(
                solve(*findDimension("batch"), architecture, recipeOf(architecture), capacity));
        }));
    state.counters["median_ms"] = medianOf(times);
}

const bool registered = [] {
    for (const Preset &preset : presets()) {
        const std::string name(preset.name);
        Allowances all;
        all.on.fill(true);
        benchmark::RegisterBenchmark(("fit/" + name).c_str(), mapPeaks, preset, Allowances())
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("fit-set-aside/" + name).c_str(), mapPeaks, preset, all)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("solve/" + name).c_str(), solveBatch, preset)
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

} // namespace

} // namespace headroom
