// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/optimizer_step.h"

#include "run/optimizers.h"

namespace headroom {

std::vector<Tensor> optimizerState(Tape &tape, Optimizer optimizer)
{
    const OptimizerInfo &kind = info(optimizer);
    std::vector<Tensor> state;
    for (const Parameter &parameter : tape.parameters()) {
        if (!parameter.trainable || !parameter.used)
            continue;
        const Scope scope(tape, parameter.module, parameter.layer);
        const std::size_t first = state.size();
        if (kind.stepCounter)
            state.push_back(tape.given({}, DType::Fp32, Category::Optimizer, Op::StepCounter));
        for (int i = 0; i < kind.statesPerParameter; ++i)
            state.push_back(tape.given(
                parameter.value.shape(), parameter.value.dtype(), Category::Optimizer, Op::OptimizerState));
        for (std::size_t i = first; i < state.size(); ++i)
            tape.label(state[i], parameter.name);
    }
    return state;
}

namespace {

Tensor scratch(const Parameter &parameter, Op op)
{
    return parameter.value.tape().make(parameter.value.shape(), parameter.value.dtype(), op);
}

/// Square root, quotient, update: the quotient is dropped only when the next parameter's is bound to its
/// name.
void stepOneByOne(Tape &tape)
{
    Tensor quotient;
    for (const Parameter &parameter : tape.parameters()) {
        if (!parameter.gradient)
            continue;
        const Scope scope(tape, parameter.module, parameter.layer);
        tape.sample(Op::AddInPlace);
        Tensor root = scratch(parameter, Op::Sqrt);
        tape.sample(Op::Sqrt);
        Tensor next = scratch(parameter, Op::Div);
        tape.sample(Op::Div);
        root.reset();
        tape.sample(Op::AddInPlace);
        quotient = std::move(next);
        tape.sample(Op::Addcdiv);
    }
}

/// Square roots of all parameters at once, divided in place.
void stepAllAtOnce(Tape &tape)
{
    std::vector<Tensor> roots;
    for (const Parameter &parameter : tape.parameters()) {
        if (!parameter.gradient)
            continue;
        const Scope scope(tape, parameter.module, parameter.layer);
        roots.push_back(scratch(parameter, Op::ForeachSqrt));
    }
    tape.sample(Op::ForeachSqrt);
}

} // namespace

void runOptimizer(Tape &tape, Optimizer optimizer)
{
    tape.sample(optimizer == Optimizer::SgdMomentum ? Op::MulInPlace : Op::AddInPlace);
    switch (info(optimizer).scratch) {
    case StepScratch::PerTensor:
        return stepOneByOne(tape);
    case StepScratch::AllAtOnce:
        return stepAllAtOnce(tape);
    case StepScratch::None:
        return;
    }
}

} // namespace headroom
