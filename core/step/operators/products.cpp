// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

namespace {

/// The bare product, batched or not, written down.
Tensor product(Op op, const Tensor &a, const Tensor &b)
{
    Shape shape = a.shape();
    shape[-1] = b.size(-1);
    Tensor out = a.tape().make(shape, a.dtype(), op);
    out.tape().sample(op);
    return out;
}

/// Multiplied by a number, outside the graph.
Tensor scaled(const Tensor &x)
{
    Tensor out = x.tape().make(x.shape(), x->strides, x.dtype(), Op::MulScalar);
    x.tape().sample(Op::MulScalar);
    return out;
}

bool isColumnMajor(const Tensor &x) { return x->strides[0] == 1 && x->strides[1] == x.size(0).value(); }

/// The gradient of a·b for a, laid out as a is.
Tensor gradientOfLeft(const Tensor &gradient, const Tensor &b, bool columnMajor)
{
    if (columnMajor) {
        const Tensor turned = t(gradient);
        const Tensor out = product(Op::Mm, b, turned);
        return t(out);
    }
    const Tensor turned = t(b);
    return product(Op::Mm, gradient, turned);
}

/// The gradient of a·b for b, laid out as b is.
Tensor gradientOfRight(const Tensor &gradient, const Tensor &a, bool columnMajor)
{
    if (columnMajor) {
        const Tensor turned = t(gradient);
        const Tensor out = product(Op::Mm, turned, a);
        return t(out);
    }
    const Tensor turned = t(a);
    return product(Op::Mm, turned, gradient);
}

} // namespace

Tensor mm(const Tensor &left, const Tensor &right)
{
    const Tensor b = lowered(right);
    const Tensor a = lowered(left);
    Recording recording(Op::Mm, { &a, &b });
    Saved savedA = recording.save(a, recording.wants(1));
    Saved savedB = recording.save(b, recording.wants(0));
    Tensor out = product(Op::Mm, a, b);
    recording.finish(
        out, [savedA, savedB, leftTurned = isColumnMajor(a), rightTurned = isColumnMajor(b)](Backward &back) {
            const Tensor self = back.wants(1) ? savedA.unpack() : Tensor();
            const Tensor mat2 = back.wants(0) ? savedB.unpack() : Tensor();
            if (back.wants(1))
                back[1] = gradientOfRight(back.gradient(), self, rightTurned);
            if (back.wants(0))
                back[0] = gradientOfLeft(back.gradient(), mat2, leftTurned);
        });
    return out;
}

Tensor addmm(const Tensor &shift, const Tensor &left, const Tensor &right)
{
    const Tensor b = lowered(right);
    const Tensor a = lowered(left);
    const Tensor bias = lowered(shift);
    Recording recording(Op::Addmm, { &bias, &a, &b });
    Saved savedA = recording.save(a, recording.wants(2));
    Saved savedB = recording.save(b, recording.wants(1));
    Tensor out = product(Op::Addmm, a, b);
    recording.finish(
        out, [savedA, savedB, leftTurned = isColumnMajor(a), rightTurned = isColumnMajor(b)](Backward &back) {
            const Tensor mat1 = back.wants(2) ? savedA.unpack() : Tensor();
            const Tensor mat2 = back.wants(1) ? savedB.unpack() : Tensor();
            if (back.wants(1))
                back[1] = gradientOfLeft(back.gradient(), mat2, leftTurned);
            if (back.wants(2))
                back[2] = gradientOfRight(back.gradient(), mat1, rightTurned);
            if (back.wants(0))
                back[0] = back.gradient();
        });
    return out;
}

Tensor bmm(const Tensor &left, const Tensor &right)
{
    const Tensor b = lowered(right);
    const Tensor a = lowered(left);
    Recording recording(Op::Bmm, { &a, &b });
    Saved savedA = recording.save(a, recording.wants(1));
    Saved savedB = recording.save(b, recording.wants(0));
    Tensor out = product(Op::Bmm, a, b);
    recording.finish(out, [savedA, savedB](Backward &back) {
        const Tensor self = back.wants(1) ? savedA.unpack() : Tensor();
        const Tensor mat2 = back.wants(0) ? savedB.unpack() : Tensor();
        if (back.wants(1)) {
            const Tensor turned = transpose(self, 1, 2);
            back[1] = product(Op::Bmm, turned, back.gradient());
        }
        if (back.wants(0)) {
            const Tensor turned = transpose(mat2, 1, 2);
            back[0] = product(Op::Bmm, back.gradient(), turned);
        }
    });
    return out;
}

Tensor baddbmm(const Tensor &shift, const Tensor &left, const Tensor &right)
{
    const Tensor b = lowered(right);
    const Tensor a = lowered(left);
    const Tensor low = lowered(shift);
    Recording recording(Op::Baddbmm, { &a, &b });
    Saved savedA = recording.save(a, recording.wants(1));
    Saved savedB = recording.save(b, recording.wants(0));
    Tensor out = product(Op::Baddbmm, a, b);
    recording.finish(out, [savedA, savedB](Backward &back) {
        const Tensor batch1 = back.wants(1) ? savedA.unpack() : Tensor();
        const Tensor batch2 = back.wants(0) ? savedB.unpack() : Tensor();
        if (back.wants(0)) {
            const Tensor turned = transpose(batch2, 1, 2);
            const Tensor gradient = product(Op::Bmm, back.gradient(), turned);
            back[0] = scaled(gradient);
        }
        if (back.wants(1)) {
            const Tensor turned = transpose(batch1, 1, 2);
            const Tensor gradient = product(Op::Bmm, turned, back.gradient());
            back[1] = scaled(gradient);
        }
    });
    return out;
}

namespace {

/// x with the leading dimensions of `batch`, made one.
Tensor flatBatches(const Tensor &x, const Shape &batch)
{
    Shape shape = batch;
    shape[-2] = x.size(-2);
    shape[-1] = x.size(-1);
    const Tensor wide = expand(x, shape);
    Dim batches = 1;
    for (int i = 0; i < x.rank() - 2; ++i)
        batches = batches * shape[i];
    return reshape(wide, { batches, x.size(-2), x.size(-1) });
}

/// [..., n] times a matrix: the rows of all batches are one matrix.
Tensor timesMatrix(const Tensor &a, const Tensor &b)
{
    Shape rows{ 1, a.size(-1) };
    for (int i = 0; i < a.rank() - 1; ++i)
        rows[0] = rows[0] * a.size(i);
    Shape shape = a.shape();
    shape[-1] = b.size(-1);
    const Tensor flat = reshape(a, rows);
    const Tensor out = mm(flat, b);
    return unsafeView(out, shape);
}

} // namespace

Tensor matmul(const Tensor &left, const Tensor &right)
{
    const Tensor b = lowered(right);
    const Tensor a = lowered(left);
    if (b.rank() == 2)
        return timesMatrix(a, b);
    Shape shape = a.shape();
    for (int i = 0; i < a.rank() - 2; ++i)
        if (shape[i] == 1)
            shape[i] = b.size(i);
    const Tensor flatA = flatBatches(a, shape);
    const Tensor flatB = flatBatches(b, shape);
    const Tensor out = bmm(flatA, flatB);
    shape[-1] = b.size(-1);
    return unsafeView(out, shape);
}

Tensor linear(const Tensor &x, const Tensor &weight, const Tensor &bias)
{
    Shape rows{ 1, x.size(-1) };
    for (int i = 0; i < x.rank() - 1; ++i)
        rows[0] = rows[0] * x.size(i);
    Shape shape = x.shape();
    shape[-1] = weight.size(0);
    const Tensor lowBias = bias ? lowered(bias) : bias;
    const Tensor lowWeight = lowered(weight);
    const Tensor lowX = lowered(x);
    if (x.rank() == 2) {
        const Tensor turned = t(lowWeight);
        return lowBias ? addmm(lowBias, lowX, turned) : mm(lowX, turned);
    }
    if (lowBias) {
        const Tensor flat = reshape(lowX, rows);
        const Tensor turned = t(lowWeight);
        const Tensor out = addmm(lowBias, flat, turned);
        return view(out, shape);
    }
    const Tensor turned = t(lowWeight);
    const Tensor flat = reshape(lowX, rows);
    const Tensor out = mm(flat, turned);
    return unsafeView(out, shape);
}

} // namespace headroom
