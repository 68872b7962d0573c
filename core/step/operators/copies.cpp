// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

#include <algorithm>

namespace headroom {

Tensor made(Tape &tape, const Shape &shape, DType dtype, Op op)
{
    Tensor out = tape.make(shape, dtype, op);
    tape.sample(op);
    return out;
}

Tensor clone(const Tensor &x)
{
    Recording recording(Op::Clone, { &x });
    Tensor out = x.tape().make(x.shape(), x.dtype(), Op::Clone);
    x.tape().sample(Op::Clone);
    recording.finish(out, [](Backward &b) { b[0] = b.gradient(); });
    return out;
}

Tensor contiguous(const Tensor &x) { return isContiguous(x.shape(), x->strides) ? x : clone(x); }

Tensor cast(const Tensor &x, DType dtype)
{
    if (x.dtype() == dtype)
        return x;
    Recording recording(Op::ToCopy, { &x });
    Tensor out = x.tape().make(x.shape(), preservedStrides(x), dtype, Op::ToCopy);
    x.tape().sample(Op::ToCopy);
    recording.finish(out, [from = x.dtype()](Backward &b) { b[0] = cast(b.gradient(), from); });
    return out;
}

Tensor copyInto(const Tensor &whole, int dim, const Tensor &part)
{
    Tape &tape = whole.tape();
    Recording recording(Op::Copy, { &whole, &part });
    Tensor out = tape.window(whole, whole.shape(), whole->strides);
    tape.sample(Op::Copy);
    recording.finish(
        out, [dim, strides = whole->strides, length = part.size(dim), from = part.dtype()](Backward &b) {
            const Tensor all =
                b.tape.make(b.gradient().shape(), strides, b.gradient().dtype(), Op::NewEmptyStrided);
            b.tape.sample(Op::NewEmptyStrided);
            const Tensor window = slice(all, dim, length);
            Tensor copy = clone(window);
            Tensor zeros;
            if (b.wants(0)) {
                zeros = b.tape.make(window.shape(), window.dtype(), Op::ZerosLike);
                b.tape.sample(Op::ZerosLike);
                b[0] = all;
            }
            if (b.wants(1))
                b[1] = cast(copy, from);
            copy.reset();
            if (b.wants(0))
                b.tape.sample(Op::Copy); // the zeros, into the window
        });
    return out;
}

namespace {

/// As autocast treats what it joins: all in the widest type among them.
std::vector<Tensor> alike(std::span<const Tensor> parts)
{
    std::vector<Tensor> same(parts.begin(), parts.end());
    DType widest = parts[0].dtype();
    for (const Tensor &part : parts)
        widest = promote(widest, part.dtype());
    for (Tensor &part : same)
        part = cast(part, widest);
    return same;
}

} // namespace

Tensor cat(std::span<const Tensor> given, int dim, Dim total)
{
    const std::vector<Tensor> parts = alike(given);
    Recording recording = parts.size() == 2 ? Recording(Op::Cat, { &parts[0], &parts[1] })
                                            : Recording(Op::Cat, { &parts[0], &parts[1], &parts[2] });
    Shape shape = parts[0].shape();
    shape[dim] = total;
    Tensor out = parts[0].tape().make(shape, parts[0].dtype(), Op::Cat);
    out.tape().sample(Op::Cat);
    std::array<Dim, 3> sizes;
    for (std::size_t i = 0; i < parts.size(); ++i)
        sizes[i] = parts[i].size(dim);
    recording.finish(out, [dim, sizes, n = parts.size()](Backward &b) {
        for (std::size_t i = 0; i < n; ++i)
            b[static_cast<int>(i)] = slice(b.gradient(), dim, sizes[i]);
    });
    return out;
}

Tensor stack(const Tensor &a, const Tensor &b)
{
    Recording recording(Op::Stack, { &a, &b });
    Shape shape = a.shape();
    shape.push(2);
    Tensor out = a.tape().make(shape, a.dtype(), Op::Stack);
    out.tape().sample(Op::Stack);
    recording.finish(out, [](Backward &back) {
        for (int i = 0; i < 2; ++i)
            back[i] = select(back.gradient(), -1);
    });
    return out;
}

Tensor repeatRows(const Tensor &x, Dim times)
{
    Recording recording(Op::Repeat, { &x });
    Tensor out = x.tape().make({ times * x.size(0), x.size(1) }, x.dtype(), Op::Repeat);
    x.tape().sample(Op::Repeat);
    recording.finish(out, [times, rows = x.size(0), width = x.size(1)](Backward &b) {
        if (times == 1) {
            b[0] = b.gradient();
            return;
        }
        const Tensor apart = reshape(b.gradient(), { times, rows, width });
        b[0] = sumOver(apart, 0, false);
    });
    return out;
}

Tensor pick(const Tensor &x, int dim)
{
    Tape &tape = x.tape();
    const Tensor indices = tape.make({ 1 }, DType::Int64, Op::LiftFresh);
    tape.sample(Op::LiftFresh);
    Recording recording(Op::Index, { &x });
    const Saved saved = recording.save(indices);
    Shape shape = x.shape();
    shape[dim] = 1;
    Tensor out = tape.make(shape, x.dtype(), Op::Index);
    tape.sample(Op::Index);
    recording.finish(out, [saved, from = x.shape()](Backward &b) {
        const Tensor places = saved.unpack();
        const Tensor zeros = b.tape.make(from, b.gradient().dtype(), Op::NewZeros);
        b.tape.sample(Op::NewZeros);
        b[0] = b.tape.make(from, b.gradient().dtype(), Op::IndexPut);
        b.tape.sample(Op::IndexPut);
    });
    return out;
}

} // namespace headroom
