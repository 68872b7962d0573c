// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/trace.h"

#include "model/senses.h"
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

Tensor given(Tape &tape, const Shape &shape, DType dtype, const char *label)
{
    Tensor tensor = tape.given(shape, dtype, Category::Inputs);
    tape.label(tensor, label);
    return tensor;
}

/// Without an optimizer nothing sets gradients to none: those of the step before are there to be added to.
void keepGradients(Tape &tape)
{
    for (Parameter &parameter : tape.parameters()) {
        if (!parameter.trainable || !parameter.used)
            continue;
        const Scope scope(tape, parameter.module, parameter.layer);
        parameter.gradient =
            tape.given(parameter.value.shape(), parameter.value.dtype(), Category::Gradients, Op::AddInPlace);
        tape.label(parameter.gradient, parameter.name);
    }
}

/// How many tokens of a sequence have labels: a decoder's, if it has an encoder of tokens before it.
Dim labelled(const Architecture &architecture, const Recipe &recipe)
{
    if (!readsTwoSequences(architecture) || recipe.targetSequence == 0)
        return { Symbol::Sequence, recipe.sequence };
    return { Symbol::TargetSequence, recipe.targetSequence };
}

Tensor heard(Tape &tape, const Architecture &a, const Recipe &recipe)
{
    const Shape shape{ { Symbol::Batch, recipe.batch }, a.encoder.melBins, framesHeard(a) };
    return given(tape, shape, recipe.weights, QT_TRANSLATE_NOOP("Tensors", "spectrograms"));
}

Tensor seen(Tape &tape, const Architecture &a, const Recipe &recipe)
{
    const Vision &v = a.vision;
    const Shape shape{ { Symbol::Batch, recipe.batch }, v.channels, v.imageSize, v.imageSize };
    return given(tape, shape, recipe.weights, QT_TRANSLATE_NOOP("Tensors", "images"));
}

StepInputs inputsOf(Tape &tape, const Architecture &a, const Recipe &recipe)
{
    const Dim batch(Symbol::Batch, recipe.batch);
    const Dim sequence(Symbol::Sequence, recipe.sequence);
    StepInputs inputs;
    if (hearsAudio(a))
        inputs.features = heard(tape, a, recipe);
    else if (readsText(a))
        inputs.ids =
            given(tape, { batch, sequence }, DType::Int64, QT_TRANSLATE_NOOP("Tensors", "token numbers"));
    if (seesImages(a))
        inputs.features = seen(tape, a, recipe);
    if (recipe.mode != Mode::Train || matchesTextAndImages(a))
        return inputs;
    const Shape labels = readsText(a) ? Shape{ batch, labelled(a, recipe) } : Shape{ batch };
    inputs.labels = given(tape, labels, DType::Int64, QT_TRANSLATE_NOOP("Tensors", "labels"));
    return inputs;
}

void train(Tape &tape, const Model &model, const StepInputs &inputs, const Recipe &recipe)
{
    enter(tape, Phase::Forward, Category::Activations);
    Tensor loss;
    {
        const Setting<std::optional<DType>> autocast(tape.autocast, recipe.autocast);
        loss = model.loss(inputs);
        tape.castCache.clear();
    }
    tape.mark(Moment::EndOfForward);

    enter(tape, Phase::Backward, Category::Temporaries);
    if (loss.requiresGrad()) // not if adapters found no module: estimate() says so
        runBackward(loss);
    loss.reset();

    enter(tape, Phase::Step, Category::Temporaries);
    if (recipe.optimizer != Optimizer::None)
        runOptimizer(tape, recipe.optimizer);

    enter(tape, Phase::After, Category::Temporaries);
    if (recipe.optimizer != Optimizer::None)
        for (Parameter &parameter : tape.parameters())
            parameter.gradient.reset();
    tape.mark(Moment::Steady);
}

void prefill(Tape &tape, const Model &model, const StepInputs &inputs)
{
    const Setting<bool> noGrad(tape.gradEnabled, false);
    enter(tape, Phase::Forward, Category::Activations);
    KvCache cache;
    Tensor logits = model.prefill(inputs, cache); // outside autocast: that is for training
    tape.mark(Moment::EndOfForward);
    logits.reset();
    enter(tape, Phase::After, Category::Temporaries);
    tape.mark(Moment::Steady);
}

} // namespace

bool traceStep(Tape &tape, const Architecture &architecture, const Recipe &recipe)
{
    const std::unique_ptr<Model> model = buildModel(tape, architecture, recipe);
    const bool training = recipe.mode == Mode::Train;
    if (!(training ? model->runs() : model->prefills())) {
        tape.mark(Moment::Steady);
        return false;
    }
    const std::vector<Tensor> state =
        training ? optimizerState(tape, recipe.optimizer) : std::vector<Tensor>();
    if (training && recipe.optimizer == Optimizer::None)
        keepGradients(tape);
    const StepInputs inputs = inputsOf(tape, architecture, recipe);
    training ? train(tape, *model, inputs, recipe) : prefill(tape, *model, inputs);
    return true;
}

} // namespace headroom
