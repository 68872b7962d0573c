// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/trace.h"

#include "step/model.h"
#include "step/optimizer_step.h"

#include <QtGlobal>

namespace headroom {

namespace {

void enter(Tape &tape, Phase phase, Category category)
{
    tape.phase = phase;
    tape.category = category;
}

} // namespace

void traceStep(Tape &tape, const Architecture &architecture, const Recipe &recipe)
{
    const std::unique_ptr<Model> model = buildModel(tape, architecture, recipe);
    const std::vector<Tensor> state = optimizerState(tape, recipe.optimizer);
    if (!model->runs())
        return tape.mark(Moment::Steady);
    const Dim batch(Symbol::Batch, recipe.batch);
    const Dim sequence(Symbol::Sequence, recipe.sequence);
    Inputs inputs;
    inputs.ids = tape.given({ batch, sequence }, DType::Int64, Category::Inputs);
    tape.label(inputs.ids, QT_TRANSLATE_NOOP("Tensors", "token numbers"));
    inputs.labels = tape.given({ batch, sequence }, DType::Int64, Category::Inputs);
    tape.label(inputs.labels, QT_TRANSLATE_NOOP("Tensors", "labels"));

    enter(tape, Phase::Forward, Category::Activations);
    Tensor loss;
    {
        const Setting<std::optional<DType>> autocast(tape.autocast, recipe.autocast);
        loss = model->loss(inputs);
        tape.castCache.clear();
    }
    tape.mark(Moment::EndOfForward);

    enter(tape, Phase::Backward, Category::Temporaries);
    runBackward(loss);
    loss.reset();

    enter(tape, Phase::Step, Category::Temporaries);
    if (recipe.optimizer != Optimizer::None)
        runOptimizer(tape, recipe.optimizer);

    enter(tape, Phase::After, Category::Temporaries);
    for (Parameter &parameter : tape.parameters())
        parameter.gradient.reset();
    tape.mark(Moment::Steady);
}

} // namespace headroom
