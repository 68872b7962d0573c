// SPDX-License-Identifier: GPL-3.0-or-later
// What a step costs to re-enact: step/PRESET within the program, estimate-cold/PRESET as a command of its
// own.
#include "model/presets.h"
#include "step/estimate.h"
#include "units/text.h"

#include <QProcess>
#include <algorithm>
#include <benchmark/benchmark.h>

namespace headroom {

namespace {

void reenactStep(benchmark::State &state, const Preset &preset)
{
    const QString name = utf8(preset.name);
    const Architecture architecture = presetArchitecture(name);
    Recipe recipe;
    recipe.sequence = std::min(recipe.sequence, architecture.positions);
    recipe.weights = DType::Bf16;
    std::size_t rows = 0;
    for ([[maybe_unused]] auto tick : state) {
        ++recipe.batch; // another run each time: nothing could be remembered
        rows = estimate(architecture, recipe).rows.size();
    }
    state.counters["tensors"] = static_cast<double>(rows);
}

void runCommand(benchmark::State &state, const Preset &preset)
{
    const QString name = utf8(preset.name);
    for ([[maybe_unused]] auto run : state) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(QStringLiteral(HEADROOM_BINARY),
            { QStringLiteral("estimate"), name, QStringLiteral("--format"), QStringLiteral("json") });
        if (!process.waitForFinished() || process.exitCode() != 0)
            state.SkipWithError("the command failed");
    }
}

const bool registered = [] {
    for (const Preset &preset : presets()) {
        const std::string name(preset.name);
        benchmark::RegisterBenchmark(("step/" + name).c_str(), reenactStep, preset)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("estimate-cold/" + name).c_str(), runCommand, preset)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
    return true;
}();

} // namespace

} // namespace headroom
