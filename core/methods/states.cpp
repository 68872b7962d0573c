// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/states.h"

#include "methods/published.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

using Part = StateRule::Part;

constexpr Part half{ QT_TRANSLATE_NOOP("Methods", "parameters in half precision"), Category::Weights,
    DType::Bf16, 1 };
constexpr Part halfGradients{ QT_TRANSLATE_NOOP("Methods", "gradients in half precision"),
    Category::Gradients, DType::Bf16, 1 };
constexpr Part master{ QT_TRANSLATE_NOOP("Methods", "parameters in single precision"), Category::Optimizer,
    DType::Fp32, 1 };
constexpr Part gradients{ QT_TRANSLATE_NOOP("Methods", "gradients in single precision"), Category::Gradients,
    DType::Fp32, 1 };
constexpr Part moments{ QT_TRANSLATE_NOOP("Methods", "Adam's two moments"), Category::Optimizer, DType::Fp32,
    2 };

constexpr std::array sixteen{ half, halfGradients, master, moments };
constexpr std::array eighteen{ half, gradients, master, moments };
constexpr std::array twenty{ half, halfGradients, gradients, master, moments };

constexpr std::array rules{
    StateRule{ "states-16", sixteen },
    StateRule{ "states-18", eighteen },
    StateRule{ "states-20", twenty },
};

constexpr const char *reason = QT_TRANSLATE_NOOP("Methods", "Kept for every parameter, from step to step.");

template <std::size_t Rule>
std::vector<Term> ruleTerms(const Architecture &, const Recipe &, std::int64_t n, const Devices &)
{
    return statesOf(rules[Rule], n);
}

/// Which of the parts of sixteen bytes a stage divides: optimizer, then gradients, then parameters.
bool divides(int stage, Category category)
{
    return stage >= (category == Category::Optimizer ? 1 : category == Category::Gradients ? 2 : 3);
}

template <int Stage>
std::vector<Term> zeroTerms(const Architecture &, const Recipe &, std::int64_t n, const Devices &devices)
{
    std::vector<Term> terms = statesOf(rules[0], n);
    for (Term &term : terms)
        if (divides(Stage, term.category))
            term.shape = flat(split(n, devices.count));
    return terms;
}

constexpr const char *scope = QT_TRANSLATE_NOOP("Methods", "training steps");
constexpr const char *zero = "S. Rajbhandari et al., ZeRO: Memory Optimizations Toward Training Trillion "
                             "Parameter Models, 2020, arXiv "
                             "1910.02054, section 5";
constexpr const char *megatron =
    "NVIDIA Megatron-LM, megatron/core/optimizer: half parameters, single-precision main "
    "gradients, main parameters and Adam";
constexpr const char *playbook =
    "Hugging Face, The Ultra-Scale Playbook, 2025, memory of weights, gradients and "
    "optimizer states";

constexpr std::array table{
    Method{ { "states-16", QT_TRANSLATE_NOOP("Methods", "16 bytes a parameter"), zero }, "16N", scope, false,
        isTraining, ruleTerms<0> },
    Method{ { "states-18", QT_TRANSLATE_NOOP("Methods", "18 bytes a parameter"), megatron }, "18N", scope,
        false, isTraining, ruleTerms<1> },
    Method{ { "states-20", QT_TRANSLATE_NOOP("Methods", "20 bytes a parameter"), playbook }, "20N", scope,
        false, isTraining, ruleTerms<2> },
    Method{ { "zero-1", QT_TRANSLATE_NOOP("Methods", "ZeRO, optimizer states divided"), zero }, "4N + 12N/n",
        scope, true, isTraining, zeroTerms<1> },
    Method{ { "zero-2", QT_TRANSLATE_NOOP("Methods", "ZeRO, gradients divided too"), zero }, "2N + 14N/n",
        scope, true, isTraining, zeroTerms<2> },
    Method{ { "zero-3", QT_TRANSLATE_NOOP("Methods", "ZeRO, parameters divided too"), zero }, "16N/n", scope,
        true, isTraining, zeroTerms<3> },
};

} // namespace

std::int64_t StateRule::bytesPerParameter() const
{
    std::int64_t bytes = 0;
    for (const Part &part : parts)
        bytes += bytesOf(part.dtype) * part.count;
    return bytes;
}

const StateRule &statesRule(std::string_view key)
{
    const auto *rule = std::ranges::find(rules, key, &StateRule::key);
    return rule == rules.end() ? rules[0] : *rule;
}

std::vector<Term> statesOf(const StateRule &rule, std::int64_t parameters)
{
    std::vector<Term> terms;
    for (const Part &part : rule.parts)
        terms.push_back(
            { part.name, reason, Component::Model, part.category, flat(parameters), part.dtype, part.count });
    return terms;
}

double zeroBytes(double parameters, int stage, double devices)
{
    double bytes = 0;
    for (const Part &part : sixteen)
        bytes += parameters * bytesOf(part.dtype) * static_cast<double>(part.count)
            / (divides(stage, part.category) ? devices : 1);
    return bytes;
}

double deepSpeedBytes(double parameters, double largestLayer, int stage, double gpus, Offload offload)
{
    const double working = stage == 3 ? 4 * largestLayer : 0;
    switch (offload) {
    case Offload::None:
        return working + (stage == 3 ? 18 * parameters / gpus : 4 * parameters + 16 * parameters / gpus);
    case Offload::Optimizer:
        return working + (stage == 3 ? 2 * parameters / gpus : 2 * parameters);
    case Offload::All:
        return working;
    }
    return 0;
}

std::span<const Method> stateMethods() { return table; }

} // namespace headroom
