// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

#include <cassert>

namespace headroom {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

Tensor reshaped(Op op, const Tensor &x, const Shape &shape)
{
    Recording recording(op, { &x });
    const auto strides = viewStrides(x.shape(), x->strides, shape);
    assert(strides);
    Tensor out = x.tape().window(x, shape, strides.value_or(Strides{}));
    x.tape().sample(op);
    recording.finish(out, [from = x.shape()](Backward &b) { b[0] = reshape(b.gradient(), from); });
    return out;
}

Tensor swapped(Op op, const Tensor &x, int a, int b)
{
    Recording recording(op, { &x });
    a = a < 0 ? a + x.rank() : a;
    b = b < 0 ? b + x.rank() : b;
    Shape shape = x.shape();
    Strides strides = x->strides;
    std::swap(shape[a], shape[b]);
    std::swap(strides[at(a)], strides[at(b)]);
    Tensor out = x.tape().window(x, shape, strides);
    x.tape().sample(op);
    recording.finish(out, [op, a, b](Backward &back) { back[0] = swapped(op, back.gradient(), a, b); });
    return out;
}

Tensor squeeze(const Tensor &x, const Shape &shape)
{
    const auto strides = viewStrides(x.shape(), x->strides, shape);
    Tensor out = x.tape().window(x, shape, strides.value_or(Strides{}));
    x.tape().sample(Op::Squeeze);
    return out;
}

/// Zeros of the whole, with the slice's gradient written in.
Tensor sliceBackward(const Tensor &gradient, const Shape &whole)
{
    Tensor out = gradient.tape().make(whole, gradient.dtype(), Op::SliceBackward);
    gradient.tape().sample(Op::SliceBackward);
    return out;
}

} // namespace

Tensor view(const Tensor &x, const Shape &shape) { return reshaped(Op::View, x, shape); }

Tensor unsafeView(const Tensor &x, const Shape &shape) { return reshaped(Op::UnsafeView, x, shape); }

Tensor reshape(const Tensor &x, const Shape &shape)
{
    if (viewStrides(x.shape(), x->strides, shape))
        return view(x, shape);
    const Tensor copy = clone(x);
    return unsafeView(copy, shape);
}

Tensor transpose(const Tensor &x, int a, int b) { return swapped(Op::Transpose, x, a, b); }

Tensor permute(const Tensor &x, int a, int b) { return swapped(Op::Permute, x, a, b); }

Tensor t(const Tensor &x) { return swapped(Op::T, x, 0, 1); }

Tensor permute(const Tensor &x, const std::array<int, 3> &order)
{
    Recording recording(Op::Permute, { &x });
    Shape shape;
    Strides strides{};
    std::array<int, 3> back{};
    for (int i = 0; i < 3; ++i) {
        const int from = order[at(i)];
        shape.push(x.size(from));
        strides[at(i)] = x->strides[at(from)];
        back[at(from)] = i;
    }
    Tensor out = x.tape().window(x, shape, strides);
    x.tape().sample(Op::Permute);
    recording.finish(out, [back](Backward &b) { b[0] = permute(b.gradient(), back); });
    return out;
}

Tensor expand(const Tensor &x, const Shape &shape)
{
    Recording recording(Op::Expand, { &x });
    Strides strides{};
    const int offset = shape.rank() - x.rank();
    for (int i = 0; i < x.rank(); ++i)
        strides[at(offset + i)] = x.size(i).value() == shape[offset + i].value() ? x->strides[at(i)] : 0;
    Tensor out = x.tape().window(x, shape, strides);
    x.tape().sample(Op::Expand);
    recording.finish(out, [from = x.shape()](Backward &b) {
        b[0] = b.gradient().shape() == from ? b.gradient() : sumToShape(b.gradient(), from);
    });
    return out;
}

Tensor unsqueeze(const Tensor &x, int dim)
{
    Recording recording(Op::Unsqueeze, { &x });
    dim = dim < 0 ? dim + x.rank() + 1 : dim;
    Shape shape;
    Strides strides{};
    for (int i = 0; i <= x.rank(); ++i) {
        const int from = i > dim ? i - 1 : i;
        shape.push(i == dim ? Dim(1) : x.size(from));
        strides[at(i)] = i != dim ? x->strides[at(from)]
            : from < x.rank()     ? multiply(x->strides[at(from)], x.size(from).value())
                                  : 1;
    }
    Tensor out = x.tape().window(x, shape, strides);
    x.tape().sample(Op::Unsqueeze);
    recording.finish(out, [from = x.shape()](Backward &b) { b[0] = squeeze(b.gradient(), from); });
    return out;
}

Tensor squeeze(const Tensor &x, int dim)
{
    Recording recording(Op::Squeeze, { &x });
    dim = dim < 0 ? dim + x.rank() : dim;
    Shape shape;
    for (int i = 0; i < x.rank(); ++i)
        if (i != dim)
            shape.push(x.size(i));
    Tensor out = squeeze(x, shape);
    recording.finish(out, [dim](Backward &b) { b[0] = unsqueeze(b.gradient(), dim); });
    return out;
}

Tensor slice(const Tensor &x, int dim, Dim length, int step)
{
    Recording recording(Op::Slice, { &x });
    Shape shape = x.shape();
    shape[dim] = length;
    Strides strides = x->strides;
    strides[at(dim < 0 ? dim + x.rank() : dim)] *= step;
    Tensor out = x.tape().window(x, shape, strides);
    x.tape().sample(Op::Slice);
    recording.finish(out, [from = x.shape()](Backward &b) { b[0] = sliceBackward(b.gradient(), from); });
    return out;
}

Tensor select(const Tensor &x, int dim)
{
    Recording recording(Op::Select, { &x });
    dim = dim < 0 ? dim + x.rank() : dim;
    Shape shape;
    Strides strides{};
    for (int i = 0; i < x.rank(); ++i) {
        if (i == dim)
            continue;
        strides[at(shape.rank())] = x->strides[at(i)];
        shape.push(x.size(i));
    }
    Tensor out = x.tape().window(x, shape, strides);
    x.tape().sample(Op::Select);
    recording.finish(out, [from = x.shape()](Backward &b) {
        b[0] = b.tape.make(from, b.gradient().dtype(), Op::SelectBackward);
        b.tape.sample(Op::SelectBackward);
    });
    return out;
}

std::vector<Tensor> split(const Tensor &x, std::span<const Dim> sizes, int dim, Op op)
{
    assert(sizes.size() <= 3);
    Recording recording(op, { &x });
    std::vector<Tensor> parts;
    for (Dim size : sizes) {
        Shape shape = x.shape();
        shape[dim] = size;
        parts.push_back(x.tape().window(x, shape, x->strides));
    }
    x.tape().sample(op);
    auto backward = [dim, total = x.size(dim), n = sizes.size()](
                        Backward &b) { b[0] = cat(std::span(b.received).first(n), dim, total); };
    if (parts.size() == 2)
        recording.finish({ &parts[0], &parts[1] }, std::move(backward));
    else
        recording.finish({ &parts[0], &parts[1], &parts[2] }, std::move(backward));
    return parts;
}

Tensor viewAsComplex(const Tensor &x)
{
    Recording recording(Op::ViewAsComplex, { &x });
    Shape shape;
    Strides strides{};
    for (int i = 0; i < x.rank() - 1; ++i) {
        shape.push(x.size(i));
        strides[at(i)] = x->strides[at(i)] / 2;
    }
    Tensor out = x.tape().window(x, shape, strides);
    out->dtype = DType::Complex64;
    x.tape().sample(Op::ViewAsComplex);
    recording.finish(out, [](Backward &b) {
        const Tensor dense = contiguous(b.gradient());
        b[0] = viewAsReal(dense);
    });
    return out;
}

Tensor viewAsReal(const Tensor &x)
{
    Recording recording(Op::ViewAsReal, { &x });
    Shape shape = x.shape();
    Strides strides = x->strides;
    for (int i = 0; i < x.rank(); ++i)
        strides[at(i)] *= 2;
    strides[at(x.rank())] = 1;
    shape.push(2);
    Tensor out = x.tape().window(x, shape, strides);
    out->dtype = DType::Fp32;
    x.tape().sample(Op::ViewAsReal);
    recording.finish(out, [](Backward &b) {
        const Tensor dense = contiguous(b.gradient());
        b[0] = viewAsComplex(dense);
    });
    return out;
}

Tensor alias(const Tensor &x)
{
    Recording recording(Op::Alias, { &x });
    Tensor out = x.tape().window(x, x.shape(), x->strides);
    x.tape().sample(Op::Alias);
    recording.finish(out, [](Backward &b) { b[0] = b.gradient(); });
    return out;
}

} // namespace headroom
