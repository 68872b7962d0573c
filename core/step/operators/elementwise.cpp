// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

namespace {

/// A new tensor for the result of an elementwise operator, written down. A scalar's type does not count
/// beside those of tensors with dimensions.
Tensor result(Op op, std::initializer_list<const Tensor *> operands)
{
    const Tensor &first = **operands.begin();
    Shape shape = first.shape();
    for (const Tensor *operand : std::span(operands.begin() + 1, operands.end()))
        shape = broadcast(shape, operand->shape());
    const bool allScalars = shape.rank() == 0;
    std::optional<DType> dtype;
    for (const Tensor *operand : operands)
        if (allScalars || operand->rank() > 0)
            dtype = promote(dtype.value_or(operand->dtype()), operand->dtype());
    const std::span<const Tensor *const> all(operands.begin(), operands.size());
    Tensor out = first.tape().make(shape, elementwiseStrides(shape, all), *dtype, op);
    out.tape().sample(op);
    return out;
}

/// An operator of one tensor whose gradient is one kernel over the gradient and what was kept.
Tensor unary(Op op, Op backwardOp, const Tensor &x, bool keepsResult)
{
    Recording recording(op, { &x });
    Saved input = recording.save(x, !keepsResult);
    Tensor out = result(op, { &x });
    Saved kept = keepsResult ? recording.saveOutput(out) : std::move(input);
    recording.finish(out, [kept, backwardOp](Backward &b) {
        const Tensor saved = kept.unpack();
        b[0] = result(backwardOp, { &b.gradient(), &saved });
    });
    return out;
}

} // namespace

Tensor add(const Tensor &a, const Tensor &b)
{
    Recording recording(Op::Add, { &a, &b });
    Tensor out = result(Op::Add, { &a, &b });
    recording.finish(out, [](Backward &back) {
        for (int i = 0; i < 2; ++i)
            if (back.wants(i))
                back[i] = back.gradient();
    });
    return out;
}

Tensor addInPlace(const Tensor &a, const Tensor &b)
{
    Recording recording(Op::AddInPlace, { &a, &b });
    Tensor out = a.tape().window(a, a.shape(), a->strides);
    a.tape().sample(Op::AddInPlace);
    recording.finish(out, [](Backward &back) {
        for (int i = 0; i < 2; ++i)
            if (back.wants(i))
                back[i] = back.gradient();
    });
    return out;
}

Tensor sub(const Tensor &a, const Tensor &b)
{
    Recording recording(Op::Sub, { &a, &b });
    Tensor out = result(Op::Sub, { &a, &b });
    recording.finish(out, [](Backward &back) {
        if (back.wants(1))
            back[1] = result(Op::Neg, { &back.gradient() });
        if (back.wants(0))
            back[0] = back.gradient();
    });
    return out;
}

Tensor mulComplex(const Tensor &a, const Tensor &constant)
{
    Recording recording(Op::Mul, { &a });
    const Saved saved = recording.save(constant);
    Tensor out = result(Op::Mul, { &a, &constant });
    recording.finish(out, [saved](Backward &b) {
        const Tensor other = saved.unpack();
        b.tape.sample(Op::Conj);
        const Tensor conjugate = clone(other);
        b[0] = result(Op::Mul, { &b.gradient(), &conjugate });
    });
    return out;
}

Tensor clamp(const Tensor &x, bool below, bool above)
{
    Recording recording(Op::Clamp, { &x });
    const Saved saved = recording.save(x);
    Tensor out = result(Op::Clamp, { &x });
    recording.finish(out, [saved, below, above](Backward &b) {
        const Tensor self = saved.unpack();
        const Tensor zero = b.tape.make({}, b.gradient().dtype(), Op::ScalarTensor);
        b.tape.sample(Op::ScalarTensor);
        const auto inside = [&](Op op) {
            Tensor mask = b.tape.make(self.shape(), preservedStrides(self), DType::Bool, op);
            b.tape.sample(op);
            return mask;
        };
        const Tensor over = below ? inside(Op::GtScalar) : Tensor();
        const Tensor under = above ? inside(Op::LtScalar) : Tensor();
        const Tensor &mask = below ? over : under;
        if (below && above)
            b.tape.sample(Op::LogicalAndInPlace);
        b[0] = result(Op::Where, { &mask, &b.gradient(), &zero });
    });
    return out;
}

Tensor maskedFill(const Tensor &x, const Tensor &mask)
{
    Recording recording(Op::MaskedFill, { &x });
    const Saved saved = recording.save(mask);
    Tensor out = result(Op::MaskedFill, { &x });
    recording.finish(out, [saved](Backward &b) {
        const Tensor hidden = saved.unpack();
        b[0] = result(Op::MaskedFill, { &b.gradient() });
    });
    return out;
}

Tensor addScalar(const Tensor &a)
{
    Recording recording(Op::Add, { &a });
    Tensor out = result(Op::Add, { &a });
    recording.finish(out, [](Backward &b) { b[0] = b.gradient(); });
    return out;
}

Tensor mul(const Tensor &a, const Tensor &b)
{
    Recording recording(Op::Mul, { &a, &b });
    Saved savedB = recording.save(b, recording.wants(0));
    Saved savedA = recording.save(a, recording.wants(1));
    Tensor out = result(Op::Mul, { &a, &b });
    recording.finish(out, [savedA, savedB](Backward &back) {
        const Tensor other = back.wants(0) ? savedB.unpack() : Tensor();
        const Tensor self = back.wants(1) ? savedA.unpack() : Tensor();
        if (back.wants(1))
            back[1] = result(Op::Mul, { &back.gradient(), &self });
        if (back.wants(0))
            back[0] = result(Op::Mul, { &back.gradient(), &other });
    });
    return out;
}

Tensor mulScalar(const Tensor &a)
{
    Recording recording(Op::Mul, { &a });
    Tensor out = result(Op::Mul, { &a });
    recording.finish(out, [](Backward &b) { b[0] = result(Op::Mul, { &b.gradient() }); });
    return out;
}

Tensor mulInPlace(const Tensor &a)
{
    Recording recording(Op::MulInPlace, { &a });
    Tensor out = a.tape().window(a, a.shape(), a->strides);
    a.tape().sample(Op::MulInPlace);
    recording.finish(out, [](Backward &b) { b[0] = result(Op::Mul, { &b.gradient() }); });
    return out;
}

Tensor divScalar(const Tensor &a)
{
    Recording recording(Op::Div, { &a });
    Tensor out = result(Op::Div, { &a });
    recording.finish(out, [](Backward &b) { b[0] = result(Op::Div, { &b.gradient() }); });
    return out;
}

namespace {

/// The gradient of a / b for b.
Tensor gradientOfDivisor(const Tensor &gradient, const Tensor &a, const Tensor &b)
{
    const Tensor quotient = result(Op::Div, { &a, &b });
    const Tensor again = result(Op::Div, { &quotient, &b });
    const Tensor negative = result(Op::Neg, { &gradient });
    return result(Op::Mul, { &negative, &again });
}

/// What was divided is there only if the divisor wants its gradient.
auto gradientsOfDivision(const Saved &savedA, const Saved &savedB)
{
    return [savedA, savedB](Backward &back) {
        const Tensor other = savedB.unpack();
        const Tensor self = back.wants(1) ? savedA.unpack() : Tensor();
        if (back.wants(1))
            back[1] = gradientOfDivisor(back.gradient(), self, other);
        if (back.wants(0))
            back[0] = result(Op::Div, { &back.gradient(), &other });
    };
}

} // namespace

Tensor div(const Tensor &a, const Tensor &b)
{
    Recording recording(Op::Div, { &a, &b });
    const Saved savedB = recording.save(b);
    const Saved savedA = recording.save(a, recording.wants(1));
    Tensor out = result(Op::Div, { &a, &b });
    recording.finish(out, gradientsOfDivision(savedA, savedB));
    return out;
}

Tensor divInPlace(const Tensor &a)
{
    Recording recording(Op::DivInPlace, { &a });
    Tensor out = a.tape().window(a, a.shape(), a->strides);
    a.tape().sample(Op::DivInPlace);
    recording.finish(out, [](Backward &b) { b[0] = result(Op::Div, { &b.gradient() }); });
    return out;
}

Tensor divInPlace(const Tensor &a, const Tensor &b)
{
    Recording recording(Op::DivInPlace, { &a, &b });
    const Saved savedB = recording.save(b);
    Saved savedA;
    Tensor before; // what is overwritten is kept as a copy
    if (recording.wants(1)) {
        before = clone(a);
        savedA = recording.save(before);
    }
    Tensor out = a.tape().window(a, a.shape(), a->strides);
    a.tape().sample(Op::DivInPlace);
    recording.finish(out, gradientsOfDivision(savedA, savedB));
    return out;
}

Tensor neg(const Tensor &x)
{
    Recording recording(Op::Neg, { &x });
    Tensor out = result(Op::Neg, { &x });
    recording.finish(out, [](Backward &b) { b[0] = result(Op::Neg, { &b.gradient() }); });
    return out;
}

Tensor pow(const Tensor &argument)
{
    const Tensor x = raised(argument);
    Recording recording(Op::Pow, { &x });
    Saved saved = recording.save(x);
    Tensor out = result(Op::Pow, { &x });
    recording.finish(out, [saved](Backward &b) {
        const Tensor self = saved.unpack();
        const Tensor power = result(Op::Pow, { &self });
        const Tensor scaled = result(Op::MulScalar, { &power });
        b[0] = result(Op::Mul, { &b.gradient(), &scaled });
    });
    return out;
}

Tensor rsqrt(const Tensor &argument)
{
    const Tensor x = raised(argument);
    Recording recording(Op::Rsqrt, { &x });
    Tensor out = result(Op::Rsqrt, { &x });
    Saved saved = recording.saveOutput(out);
    recording.finish(out, [saved](Backward &b) {
        const Tensor root = saved.unpack();
        const Tensor cube = result(Op::Pow, { &root });
        const Tensor halved = result(Op::MulScalar, { &b.gradient() });
        b[0] = result(Op::Mul, { &halved, &cube });
    });
    return out;
}

namespace {

Tensor chosen(const Tensor &condition, const Tensor &x)
{
    const Tensor constant = made(x.tape(), {}, x.dtype(), Op::ScalarTensor);
    return result(Op::Where, { &x, &condition });
}

} // namespace

Tensor where(const Tensor &condition, const Tensor &x)
{
    Recording recording(Op::Where, { &x });
    const Saved saved = recording.save(condition);
    Tensor out = chosen(condition, x);
    recording.finish(out, [saved](Backward &b) {
        const Tensor again = saved.unpack();
        b[0] = chosen(again, b.gradient());
    });
    return out;
}

Tensor exp(const Tensor &argument)
{
    const Tensor x = raised(argument);
    return unary(Op::Exp, Op::Mul, x, true);
}

Tensor tanh(const Tensor &x) { return unary(Op::Tanh, Op::TanhBackward, x, true); }
Tensor silu(const Tensor &x) { return unary(Op::Silu, Op::SiluBackward, x, false); }
Tensor sigmoid(const Tensor &x) { return unary(Op::Sigmoid, Op::SigmoidBackward, x, true); }
Tensor gelu(const Tensor &x) { return unary(Op::Gelu, Op::GeluBackward, x, false); }
Tensor relu(const Tensor &x) { return unary(Op::Relu, Op::ThresholdBackward, x, true); }

Tensor dropout(const Tensor &x, double probability)
{
    if (probability <= 0)
        return x;
    Recording recording(Op::NativeDropout, { &x });
    Tensor out = x.tape().make(x.shape(), preservedStrides(x), x.dtype(), Op::NativeDropout);
    Tensor mask = x.tape().make(x.shape(), preservedStrides(x), DType::Bool, Op::DropoutMask);
    x.tape().sample(Op::NativeDropout);
    Saved saved = recording.save(mask);
    recording.finish(out, [saved](Backward &b) {
        const Tensor kept = saved.unpack();
        b[0] = b.tape.make(b.gradient().shape(), b.gradient().dtype(), Op::NativeDropoutBackward);
        b.tape.sample(Op::NativeDropoutBackward);
    });
    return out;
}

} // namespace headroom
