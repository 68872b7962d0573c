// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verified.h"

#include "model/family.h"
#include "model/senses.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <string_view>

namespace headroom {

namespace {

/// BART looks for infinities in fp16, which is not re-enacted.
bool looksForInfinities(const Architecture &a, const Recipe &recipe)
{
    return a.family->blueprint == Blueprint::Bart && recipe.weights == DType::Fp16;
}

/// PEFT turns these modules of a family whose experts are one tensor into parts of that tensor, which is not
/// re-enacted.
bool adaptsExperts(const Architecture &a, const Recipe &recipe)
{
    if (a.experts.count == 0 || !recipe.lora)
        return false;
    constexpr std::array families{ Blueprint::Mixtral, Blueprint::Qwen3Moe, Blueprint::MiniMaxM2,
        Blueprint::DeepseekV2, Blueprint::DeepseekV3, Blueprint::GlmMoeDsa };
    constexpr std::array<std::string_view, 7> names{ "gate_proj", "up_proj", "down_proj", "gate", "w1", "w2",
        "w3" };
    return std::ranges::find(families, a.family->blueprint) != families.end()
        && std::ranges::any_of(recipe.lora->targets,
            [&](const std::string &target) { return std::ranges::find(names, target) != names.end(); });
}

/// Autocast cannot join tensors of both lower types, as the tokens of an image and that of its class.
bool joinsLowerTypes(const Architecture &a, const Recipe &recipe)
{
    return seesImages(a) && recipe.autocast && recipe.weights != DType::Fp32
        && recipe.weights != *recipe.autocast;
}

/// The gradient of the token for an image's class, left from the step before, may be a part of a larger
/// tensor.
bool keepsPartialGradients(const Architecture &a, const Recipe &recipe)
{
    return seesImages(a) && recipe.optimizer == Optimizer::None && recipe.batch == 1;
}

} // namespace

QString textAloneText()
{
    return QCoreApplication::translate("Report",
        "Text only: the vision tower gets no images, so its weights get no gradients and no optimizer "
        "state.");
}

bool isVerified(const Architecture &a, const Recipe &recipe)
{
    return a.readAs.isEmpty() && a.family->stepVerified && !a.unmeasured && !looksForInfinities(a, recipe)
        && !adaptsExperts(a, recipe) && !joinsLowerTypes(a, recipe) && !keepsPartialGradients(a, recipe);
}

QString noStepText(const Architecture &architecture)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Estimate", text); };
    const Family &family = *architecture.family;
    if (architecture.ending == Ending::Bare)
        return word(
            QT_TRANSLATE_NOOP("Estimate",
                "%1 is a bare %2 model: without a head and a loss there is no training step, and only "
                "the parameters are known. A config.json whose architectures are [\"%3\"] would have "
                "one."))
            .arg(architecture.name, utf8(family.label), utf8(family.modelClass));
    return word(QT_TRANSLATE_NOOP("Estimate",
                    "The step of %1 models is not re-enacted, so no peak is known: only the parameters are."))
        .arg(utf8(family.label));
}

} // namespace headroom
