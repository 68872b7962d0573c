// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

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

Tensor cat(std::span<const Tensor> parts, int dim, Dim total)
{
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

} // namespace headroom
