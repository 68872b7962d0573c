// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/estimate.h"

#include "ledger/verified.h"
#include "model/family.h"
#include "model/import.h"
#include "model/senses.h"
#include "step/counting.h"
#include "step/trace.h"
#include "units/error.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Estimate", text); }

/// THROWS InputError if the model cannot be run so.
void validateRun(const Architecture &architecture, const Recipe &recipe)
{
    if (recipe.batch < 1 || recipe.sequence < 1 || recipe.targetSequence < 0)
        throw InputError(
            word(QT_TRANSLATE_NOOP("Estimate", "Batch and sequence must be whole numbers from 1.")));
    const std::int64_t longest =
        std::max(recipe.sequence, readsTwoSequences(architecture) ? recipe.targetSequence : recipe.sequence);
    if (architecture.learnedPositions && readsText(architecture) && longest > architecture.positions)
        throw InputError(
            word(QT_TRANSLATE_NOOP("Estimate",
                     "A sequence of %1 tokens is longer than the %2 positions that this model has learned."))
                .arg(Formatter().count(longest))
                .arg(Formatter().count(architecture.positions)));
    if (recipe.lora && (recipe.lora->rank < 1 || recipe.lora->targets.empty()))
        throw InputError(word(QT_TRANSLATE_NOOP(
            "Estimate", "LoRA needs a rank from 1 and the names of the modules that get it.")));
}

Architecture withoutDropout(Architecture architecture)
{
    architecture.embeddingDropout = 0;
    architecture.attentionDropout = 0;
    architecture.residualDropout = 0;
    architecture.activationDropout = 0;
    architecture.vision.attentionDropout = 0;
    return architecture;
}

QString targetNames(const Lora &lora)
{
    QStringList names;
    for (const std::string &target : lora.targets)
        names << QString::fromStdString(target);
    return names.join(QStringLiteral(", "));
}

/// THROWS InputError if the model has no linear module of any target's name; a name that only other families
/// have is passed over, as PEFT does.
void validateTargets(const Lora &lora, const Ledger &ledger)
{
    const bool found = std::ranges::any_of(
        ledger.modules, [](const ModuleInfo &module) { return module.path.ends_with(".base_layer"); });
    if (!found)
        throw InputError(word(
            QT_TRANSLATE_NOOP("Estimate", "This model has no linear module named %1 that LoRA could adapt."))
                             .arg(targetNames(lora)));
}

/// THROWS InputError if the adapters are in modules alone that no gradient reaches, as those of a vision
/// tower without images: PyTorch then refuses the backward pass.
void validateReach(const Lora &lora, const Ledger &ledger)
{
    if (ledger.recipe.mode != Mode::Train || ledger.at(Moment::PeakBackward) >= 0)
        return;
    throw InputError(
        word(QT_TRANSLATE_NOOP("Estimate",
                 "No gradient reaches the modules named %1 in this run: LoRA would train nothing."))
            .arg(targetNames(lora)));
}

/// What a model in evaluation mode leaves out of the recipe.
Recipe evaluation(Recipe recipe)
{
    recipe.checkpointing = Checkpointing::None;
    recipe.optimizer = Optimizer::None;
    return recipe;
}

/// The largest total of each phase, at its first instant; totals taken inside a layer that stands for others
/// are none.
void findPeaks(Ledger &ledger)
{
    constexpr std::array<std::pair<Phase, Moment>, 3> peaks{ {
        { Phase::Forward, Moment::PeakForward },
        { Phase::Backward, Moment::PeakBackward },
        { Phase::Step, Moment::PeakStep },
    } };
    for (const auto &[phase, moment] : peaks) {
        std::int32_t &peak = ledger.moments[static_cast<std::size_t>(moment)];
        for (std::size_t i = 0; i < ledger.samples.size(); ++i) {
            const Sample &sample = ledger.samples[i];
            if (sample.phase != phase || !ledger.layers[static_cast<std::size_t>(sample.layer)].sampled)
                continue;
            if (peak < 0 || sample.total > ledger.samples[static_cast<std::size_t>(peak)].total)
                peak = static_cast<std::int32_t>(i);
        }
    }
}

} // namespace

Ledger estimate(const Architecture &architecture, const Recipe &recipe, Depth depth)
{
    validate(architecture);
    validateRun(architecture, recipe);
    Ledger ledger;
    ledger.architecture = architecture;
    ledger.recipe = recipe;
    ledger.stepVerified = isVerified(architecture, recipe);
    Tape tape(depth);
    const bool training = recipe.mode == Mode::Train;
    const bool drops = recipe.dropout && training;
    const bool known = traceStep(
        tape, drops ? architecture : withoutDropout(architecture), training ? recipe : evaluation(recipe));
    if (!known && !training)
        throw InputError(
            word(QT_TRANSLATE_NOOP("Estimate", "The prefill of %1 models is not re-enacted yet."))
                .arg(utf8(architecture.family->label)));
    const Count count = countOn(tape, architecture);
    ledger.parameters = count.total;
    ledger.trainable = count.trainable;
    ledger.activeParameters = count.active;
    ledger.count = count;
    tape.writeTo(ledger);
    if (recipe.lora)
        validateTargets(*recipe.lora, ledger);
    findPeaks(ledger);
    if (recipe.lora && ledger.at(Moment::PeakForward) >= 0)
        validateReach(*recipe.lora, ledger);
    return ledger;
}

} // namespace headroom
