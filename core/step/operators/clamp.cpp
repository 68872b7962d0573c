// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

namespace {

/// The gradient passes where x is inside, by half where x lies on a bound, and nowhere else.
Tensor clampBackward(const Tensor &gradient, const Tensor &x)
{
    Tape &tape = x.tape();
    const auto next = [&](DType dtype, Op op) { return made(tape, x.shape(), dtype, op); };
    const Tensor ordered = made(tape, {}, DType::Bool, Op::LtTensor);
    Tensor onBound;
    {
        const Tensor onLower = next(DType::Bool, Op::EqTensor);
        const Tensor onUpper = next(DType::Bool, Op::EqTensor);
        const Tensor onEither = next(DType::Bool, Op::LogicalOr);
        onBound = next(DType::Bool, Op::LogicalAnd);
    }
    Tensor outside;
    {
        const Tensor below = next(DType::Bool, Op::LtTensor);
        const Tensor above = next(DType::Bool, Op::Gt);
        outside = next(DType::Bool, Op::LogicalOr);
    }
    const Tensor half = next(gradient.dtype(), Op::DivScalar);
    const Tensor chosen = next(gradient.dtype(), Op::Where);
    return next(gradient.dtype(), Op::MaskedFill);
}

/// The same between numbers, bounds excluded.
Tensor clampBackward(const Tensor &gradient)
{
    Tape &tape = gradient.tape();
    const Tensor zero = made(tape, {}, gradient.dtype(), Op::ScalarTensor);
    const Tensor above = made(tape, gradient.shape(), DType::Bool, Op::GtScalar);
    const Tensor below = made(tape, gradient.shape(), DType::Bool, Op::LtScalar);
    tape.sample(Op::LogicalAndInPlace);
    return made(tape, gradient.shape(), gradient.dtype(), Op::Where);
}

} // namespace

Tensor clampInPlace(const Tensor &x)
{
    Recording recording(Op::ClampInPlace, { &x });
    Saved before;
    if (recording.active()) {
        const Tensor copy = x.tape().make(x.shape(), preservedStrides(x), x.dtype(), Op::Clone);
        x.tape().sample(Op::Clone);
        before = recording.save(copy);
    }
    Tensor out = x.tape().window(x, x.shape(), x->strides);
    x.tape().sample(Op::ClampInPlace);
    recording.finish(out, [before](Backward &b) {
        const Tensor self = before.unpack();
        b[0] = clampBackward(b.gradient());
    });
    return out;
}

Tensor clamp(const Tensor &x, const Tensor &lowest, const Tensor &highest)
{
    Recording recording(Op::ClampTensor, { &x });
    const Saved savedX = recording.save(x);
    const Saved savedLowest = recording.save(lowest);
    const Saved savedHighest = recording.save(highest);
    Tensor out = x.tape().make(x.shape(), preservedStrides(x), x.dtype(), Op::ClampTensor);
    x.tape().sample(Op::ClampTensor);
    recording.finish(out, [=](Backward &b) {
        const Tensor self = savedX.unpack();
        const Tensor lower = savedLowest.unpack();
        const Tensor upper = savedHighest.unpack();
        b[0] = clampBackward(b.gradient(), self);
    });
    return out;
}

} // namespace headroom
