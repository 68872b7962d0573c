// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

namespace {

Tensor step(Op op, const Tensor &x)
{
    Tensor out = x.tape().make(x.shape(), x->strides, x.dtype(), op);
    x.tape().sample(op);
    return out;
}

/// tanh(c·x·(1 + k·x·x))
Tensor squeezed(const Tensor &x)
{
    Tensor scaled = step(Op::Mul, x);
    Tensor inner = step(Op::Mul, x);
    inner = step(Op::Mul, inner);
    inner = step(Op::Add, inner);
    Tensor argument = step(Op::Mul, scaled);
    scaled.reset();
    inner.reset();
    return step(Op::Tanh, argument);
}

/// The gradient: (x/2·(1 - t²)·(c + 3·c·k·x²) + (1 + t)/2) times that of the result, with t = tanh(…).
Tensor gradientOf(const Tensor &x)
{
    const Tensor t = squeezed(x);
    Tensor half = step(Op::Mul, x);
    Tensor square = step(Op::Mul, t);
    Tensor rest = step(Op::Rsub, square);
    square.reset();
    Tensor outer = step(Op::Mul, x);
    outer = step(Op::Mul, outer);
    outer = step(Op::Add, outer);
    Tensor product = step(Op::Mul, rest);
    rest.reset();
    outer.reset();
    product = step(Op::Mul, half);
    half.reset();
    Tensor other = step(Op::Add, t);
    other = step(Op::Mul, other);
    x.tape().sample(Op::Add); // the measurements count a sum in backward as made in its first operand
    other.reset();
    return step(Op::Mul, product);
}

} // namespace

Tensor geluInSteps(const Tensor &x)
{
    Recording recording(Op::Gelu, { &x });
    Tensor out;
    {
        const Tensor half = step(Op::Mul, x);
        Tensor gate = squeezed(x);
        gate = step(Op::Add, gate);
        out = step(Op::Mul, half);
    }
    const Saved saved = recording.save(x);
    recording.finish(out, [saved](Backward &b) {
        const Tensor input = saved.unpack();
        b[0] = gradientOf(input);
    });
    return out;
}

} // namespace headroom
