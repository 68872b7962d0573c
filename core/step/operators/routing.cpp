// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/recording.h"

namespace headroom {

namespace {

Tensor zeros(const Tensor &like, const Shape &shape)
{
    Tensor out = like.tape().make(shape, like.dtype(), Op::NewZeros);
    like.tape().sample(Op::NewZeros);
    return out;
}

/// Zeros, and a copy of them with the gradient written in: what PyTorch does where it may not write in place.
Tensor writtenInto(Op op, const Tensor &gradient, const Shape &shape)
{
    const Tensor empty = zeros(gradient, shape);
    Tensor out = empty.tape().make(shape, gradient.dtype(), op);
    empty.tape().sample(op);
    return out;
}

Selected selected(const Tensor &x, const Shape &shape, Op values, Op indices)
{
    Selected out;
    out.values = x.tape().make(shape, x.dtype(), values);
    out.indices = x.tape().make(shape, DType::Int64, indices);
    x.tape().sample(values);
    return out;
}

/// Values that were chosen from x; their gradients go back to where they stood.
Selected chosenFrom(const Tensor &x, const Shape &shape, Op values, Op indices)
{
    Recording recording(values, { &x });
    Selected out = selected(x, shape, values, indices);
    const Saved saved = recording.save(out.indices);
    recording.finish(out.values, [saved, whole = x.shape()](Backward &b) {
        const Tensor again = saved.unpack();
        b[0] = writtenInto(Op::Scatter, b.gradient(), whole);
    });
    return out;
}

Tensor lastTurned(const Tensor &x) { return transpose(x, -2, -1); }

} // namespace

Selected topK(const Tensor &x, Dim count)
{
    Shape shape = x.shape();
    shape[-1] = count;
    return chosenFrom(x, shape, Op::TopK, Op::TopKIndices);
}

Selected maxOfLast(const Tensor &x, bool keep)
{
    Shape shape;
    for (int i = 0; i < x.rank() - 1; ++i)
        shape.push(x.size(i));
    if (keep)
        shape.push(1);
    return chosenFrom(x, shape, Op::Max, Op::MaxIndices);
}

Tensor gather(const Tensor &x, const Tensor &indices)
{
    Recording recording(Op::Gather, { &x });
    const Saved savedX = recording.save(x);
    const Saved savedIndices = recording.save(indices);
    Tensor out = x.tape().make(indices.shape(), x.dtype(), Op::Gather);
    x.tape().sample(Op::Gather);
    recording.finish(out, [savedX, savedIndices](Backward &b) {
        const Tensor self = savedX.unpack();
        const Tensor places = savedIndices.unpack();
        b[0] = writtenInto(Op::ScatterAdd, b.gradient(), self.shape());
    });
    return out;
}

Tensor scatterInPlace(const Tensor &x, const Tensor &indices, const Tensor &values)
{
    Recording recording(Op::ScatterInPlace, { &x, &values });
    const Saved saved = recording.save(indices);
    Tensor out = x.tape().window(x, x.shape(), x->strides);
    x.tape().sample(Op::ScatterInPlace);
    recording.finish(out, [saved](Backward &b) {
        const Tensor places = saved.unpack();
        if (b.wants(1)) {
            b[1] = b.tape.make(places.shape(), b.gradient().dtype(), Op::Gather);
            b.tape.sample(Op::Gather);
        }
    });
    return out;
}

Selected sort(const Tensor &numbers) { return selected(numbers, numbers.shape(), Op::Sort, Op::SortOrder); }

Tensor index(const Tensor &x, const Tensor &rows)
{
    Recording recording(Op::Index, { &x });
    const Saved saved = recording.save(rows);
    Shape shape = rows.shape();
    for (int i = 1; i < x.rank(); ++i)
        shape.push(x.size(i));
    Tensor out = x.tape().make(shape, x.dtype(), Op::Index);
    out.tape().sample(Op::Index);
    recording.finish(out, [saved, whole = x.shape()](Backward &b) {
        const Tensor rowsAgain = saved.unpack();
        b[0] = writtenInto(Op::IndexPut, b.gradient(), whole);
    });
    return out;
}

Tensor index(const Tensor &x, const Tensor &rows, const Tensor &columns)
{
    Recording recording(Op::Index, { &x });
    const Saved savedRows = recording.save(rows);
    const Saved savedColumns = recording.save(columns);
    Shape shape = rows.shape();
    for (int i = 2; i < x.rank(); ++i)
        shape.push(x.size(i));
    Tensor out = x.tape().make(shape, x.dtype(), Op::Index);
    out.tape().sample(Op::Index);
    recording.finish(out, [savedRows, savedColumns, whole = x.shape()](Backward &b) {
        const Tensor rowsAgain = savedRows.unpack();
        const Tensor columnsAgain = savedColumns.unpack();
        b[0] = writtenInto(Op::IndexPut, b.gradient(), whole);
    });
    return out;
}

namespace {

Tensor grouped(const Tensor &a, const Tensor &b, const Shape &shape)
{
    Tensor out = a.tape().make(shape, a.dtype(), Op::GroupedMm);
    b.tape().sample(Op::GroupedMm);
    return out;
}

/// The gradient of the matrices, laid out as they are.
Tensor gradientOfMatrices(const Tensor &gradient, const Tensor &x, const Shape &shape, bool columnsFirst)
{
    if (columnsFirst) {
        const Tensor turned = lastTurned(gradient);
        const Tensor out = grouped(turned, x, { shape[0], shape[2], shape[1] });
        return lastTurned(out);
    }
    const Tensor turned = lastTurned(x);
    return grouped(turned, gradient, shape);
}

/// The gradient of the rows.
Tensor gradientOfRows(const Tensor &gradient, const Tensor &matrices)
{
    const Tensor turned = lastTurned(matrices);
    return grouped(gradient, turned, { gradient.size(0), matrices.size(1) });
}

} // namespace

Tensor groupedMm(const Tensor &x, const Tensor &matrices, const Tensor &offsets)
{
    Recording recording(Op::GroupedMm, { &x, &matrices });
    const Saved savedMatrices = recording.save(matrices, recording.wants(0));
    const Saved savedOffsets = recording.save(offsets);
    const Saved savedX = recording.save(x, recording.wants(1));
    Tensor out = grouped(x, matrices, { x.size(0), matrices.size(2) });
    const bool columnsFirst = matrices->strides[1] == 1 && matrices->strides[2] == matrices.size(1).value();
    recording.finish(out, [=, shape = matrices.shape()](Backward &b) {
        const Tensor rows = b.wants(1) ? savedX.unpack() : Tensor();
        const Tensor weights = b.wants(0) ? savedMatrices.unpack() : Tensor();
        const Tensor ends = savedOffsets.unpack();
        if (b.wants(1))
            b[1] = gradientOfMatrices(b.gradient(), rows, shape, columnsFirst);
        if (b.wants(0))
            b[0] = gradientOfRows(b.gradient(), weights);
    });
    return out;
}

} // namespace headroom
