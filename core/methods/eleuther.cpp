// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/korthikanti.h"
#include "methods/published.h"

#include "run/optimizers.h"

#include <array>

namespace headroom {

namespace {

constexpr const char *reason = QT_TRANSLATE_NOOP("Methods", "Kept for every parameter, from step to step.");

Term state(const char *name, Category category, std::int64_t n, DType dtype, std::int64_t count = 1)
{
    return { name, reason, Component::Model, category, flat(n), dtype, count };
}

/// Model, optimizer (AdamW 12, SGD with momentum 8 bytes a parameter, a copy in single precision included)
/// and gradients, and the activations of Korthikanti et al. without the ends.
std::vector<Term> training(
    const Architecture &a, const Recipe &recipe, std::int64_t n, const Devices &devices)
{
    const std::int64_t own = split(n, devices.count);
    const DType type = recipe.autocast.value_or(recipe.weights);
    std::vector<Term> terms{
        state(QT_TRANSLATE_NOOP("Methods", "all parameters"), Category::Weights, own, type),
        state(QT_TRANSLATE_NOOP("Methods", "gradients of all parameters"), Category::Gradients, own, type),
    };
    if (const int states = info(recipe.optimizer).statesPerParameter; states > 0) {
        terms.push_back(state(QT_TRANSLATE_NOOP("Methods", "parameters in single precision"),
            Category::Optimizer, own, DType::Fp32));
        terms.push_back(state(QT_TRANSLATE_NOOP("Methods", "moments of the optimizer"), Category::Optimizer,
            own, DType::Fp32, states));
    }
    const bool full = recipe.checkpointing == Checkpointing::Full;
    for (const Term &term : korthikantiLayer(
             a, recipe, { full ? Recompute::Full : Recompute::None, false, devices.count }, a.layers))
        terms.push_back(term);
    return terms;
}

std::vector<Term> inference(const Architecture &, const Recipe &recipe, std::int64_t n, const Devices &)
{
    return {
        state(QT_TRANSLATE_NOOP("Methods", "all parameters"), Category::Weights, n, recipe.weights),
        { QT_TRANSLATE_NOOP("Methods", "overhead of inference"),
            QT_TRANSLATE_NOOP("Methods", "A rule of thumb: a fifth of the model's size for all the rest."),
            Component::Model, Category::Activations, flat(split(n, 5)), recipe.weights },
    };
}

constexpr const char *source =
    "Q. Anthony, S. Biderman, H. Schoelkopf, Transformer Math 101, EleutherAI, 2023, and EleutherAI/cookbook";

constexpr std::array table{
    Method{ { "eleutherai", QT_TRANSLATE_NOOP("Methods", "EleutherAI, Transformer Math 101"), source },
        "N(weights + optimizer + gradients)/t + L·sbh(10 + 24/t + 5as/(ht)); full recomputation: 2sbhL",
        QT_TRANSLATE_NOOP("Methods", "training steps of one stack of layers without experts"), true,
        isDenseTraining, training },
    Method{
        { "eleutherai-inference", QT_TRANSLATE_NOOP("Methods", "EleutherAI's rule for inference"), source },
        "1.2 × model", QT_TRANSLATE_NOOP("Methods", "inference (--mode prefill)"), false, isInference,
        inference },
};

} // namespace

std::span<const Method> eleutherMethods() { return table; }

} // namespace headroom
