// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/techniques.h"

#include "lessons/models.h"
#include "methods/method.h"
#include "model/dimensions.h"
#include "sizes/pruning.h"
#include "sizes/quantization.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

std::int64_t mixedPrecision(const Architecture &a, const Recipe &recipe, std::int64_t)
{
    Recipe with = recipe;
    with.autocast = DType::Bf16;
    Recipe without = recipe;
    without.autocast.reset();
    return stepPeak({ a, with }) - stepPeak({ a, without });
}

std::int64_t halfPrecision(const Architecture &a, const Recipe &recipe, std::int64_t)
{
    Recipe with = recipe;
    with.weights = DType::Bf16;
    with.autocast.reset();
    Recipe without = with;
    without.weights = DType::Fp32;
    return stepPeak({ a, with }) - stepPeak({ a, without });
}

std::int64_t checkpointing(const Architecture &a, const Recipe &recipe, std::int64_t)
{
    Recipe with = recipe;
    with.checkpointing = Checkpointing::Full;
    Recipe without = recipe;
    without.checkpointing = Checkpointing::None;
    return stepPeak({ a, with }) - stepPeak({ a, without });
}

std::int64_t quantization(const Architecture &a, const Recipe &recipe, std::int64_t)
{
    return loadedBytes(a, *findBlockFormat("nf4")) - multiply(parametersOf(a), bytesOf(recipe.weights));
}

/// Every parameter as if in the layers' matrices; the tables at both ends are not pruned.
std::int64_t pruning(const Architecture &a, const Recipe &recipe, std::int64_t)
{
    std::int64_t pruned = 0;
    for (Component part : { Component::Attention, Component::FeedForward, Component::Experts })
        pruned += parametersOf(a, part);
    const SparseMatrix matrix{ 1, pruned, bytesOf(recipe.weights), 0.5 };
    return std::llround(info(StorageKind::TwoOfFour).bytes(matrix) - info(StorageKind::Dense).bytes(matrix));
}

std::int64_t distillation(const Architecture &a, const Recipe &recipe, std::int64_t)
{
    Setting student{ a, recipe };
    setDimension(*findDimension("layers"), std::max<std::int64_t>(1, a.layers / 2), student.architecture,
        student.recipe);
    return stepPeak(student) - stepPeak({ a, recipe });
}

std::int64_t peakBy(const char *method, const Setting &setting, std::int64_t devices)
{
    return peakOf(estimateBy(
        findMethod(QString::fromLatin1(method)), setting.architecture, setting.recipe, { devices }));
}

/// The fullest of n devices, each with its share of the layers, rounded up, and both ends of the model: one
/// micro-batch in flight.
std::int64_t splitLayers(const Architecture &a, const Recipe &recipe, std::int64_t devices)
{
    Setting part{ a, recipe };
    setDimension(
        *findDimension("layers"), (a.layers + devices - 1) / devices, part.architecture, part.recipe);
    return peakBy("korthikanti", part, 1) - peakBy("korthikanti", { a, recipe }, 1);
}

std::int64_t splitMatrices(const Architecture &a, const Recipe &recipe, std::int64_t devices)
{
    return peakBy("korthikanti", { a, recipe }, devices) - peakBy("korthikanti", { a, recipe }, 1);
}

std::int64_t splitSequence(const Architecture &a, const Recipe &recipe, std::int64_t devices)
{
    return peakBy("korthikanti-sp", { a, recipe }, devices) - peakBy("korthikanti", { a, recipe }, 1);
}

constexpr const char *korthikanti = "Korthikanti et al. 2022, arXiv 2205.05198, and 16 bytes a parameter";
constexpr const char *peak = QT_TRANSLATE_NOOP("Lessons", "peak of a step");
constexpr const char *weights = QT_TRANSLATE_NOOP("Lessons", "weights");
constexpr const char *onEach = QT_TRANSLATE_NOOP("Lessons", "peak of a step on each device");

constexpr std::array table{
    Technique{ "mixed-precision", QT_TRANSLATE_NOOP("Lessons", "mixed precision (autocast to BF16)"), peak,
        nullptr, mixedPrecision },
    Technique{
        "half-precision", QT_TRANSLATE_NOOP("Lessons", "everything in BF16"), peak, nullptr, halfPrecision },
    Technique{ "checkpointing", QT_TRANSLATE_NOOP("Lessons", "gradient checkpointing, every layer"), peak,
        nullptr, checkpointing },
    Technique{ "quantization", QT_TRANSLATE_NOOP("Lessons", "quantization of the layers to NF4"), weights,
        "Dettmers et al. 2023, arXiv 2305.14314; the rest in 16 bits", quantization },
    Technique{ "pruning", QT_TRANSLATE_NOOP("Lessons", "pruning to two of every four weights"), weights,
        "Mishra et al. 2021, arXiv 2104.08378", pruning },
    Technique{ "distillation", QT_TRANSLATE_NOOP("Lessons", "distillation to half the layers"), peak, nullptr,
        distillation },
    Technique{ "split-layers", QT_TRANSLATE_NOOP("Lessons", "model parallelism: layers over the devices"),
        onEach, korthikanti, splitLayers },
    Technique{ "split-matrices", QT_TRANSLATE_NOOP("Lessons", "model parallelism: matrices over the devices"),
        onEach, korthikanti, splitMatrices },
    Technique{ "split-sequence", QT_TRANSLATE_NOOP("Lessons", "matrices and sequence over the devices"),
        onEach, korthikanti, splitSequence },
};

} // namespace

std::span<const Technique> techniques() { return table; }

const Technique &findTechnique(std::string_view key)
{
    const auto *row = std::ranges::find(table, key, &Technique::key);
    return row == table.end() ? table[0] : *row;
}

} // namespace headroom
