// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/relative_bias.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// The bucket of each distance: near ones have their own, those farther away share, more the farther.
Tensor bucketsOf(const Tensor &relative, bool bothWays)
{
    Tape &tape = relative.tape();
    const auto next = [&](DType dtype, Op op) { return made(tape, relative.shape(), dtype, op); };
    Tensor buckets;
    Tensor distance;
    if (bothWays) {
        Tensor after = next(DType::Bool, Op::GtScalar);
        Tensor offset = next(DType::Int64, Op::ToCopy);
        after.reset();
        offset = next(DType::Int64, Op::Mul);
        buckets = next(DType::Int64, Op::Add);
        offset.reset();
        distance = next(DType::Int64, Op::Abs);
    } else {
        Tensor none = next(DType::Int64, Op::ZerosLike);
        const Tensor before = next(DType::Int64, Op::Minimum);
        none.reset();
        distance = next(DType::Int64, Op::Neg);
    }
    const Tensor near = next(DType::Bool, Op::LtScalar);
    Tensor share = next(DType::Fp32, Op::ToCopy);
    for (Op op : { Op::Div, Op::Log, Op::Div, Op::Mul })
        share = next(DType::Fp32, op);
    Tensor far = next(DType::Int64, Op::ToCopy);
    share.reset();
    far = next(DType::Int64, Op::Add);
    {
        const Tensor most = next(DType::Int64, Op::FullLike);
        far = next(DType::Int64, Op::Minimum);
    }
    const Tensor chosen = next(DType::Int64, Op::Where);
    if (bothWays)
        tape.sample(Op::AddInPlace);
    else
        buckets = next(DType::Int64, Op::Add);
    return buckets;
}

} // namespace

Tensor relativeBias(const Embedding &table, Dim queries, Dim keys, bool bothWays)
{
    Tape &tape = table.tape();
    Tensor places = made(tape, { queries }, DType::Int64, Op::Arange);
    places = made(tape, { queries, 1 }, DType::Int64, Op::Add);
    const Tensor keyPlaces = made(tape, { 1, keys }, DType::Int64, Op::Arange);
    const Tensor relative = made(tape, { queries, keys }, DType::Int64, Op::Sub);
    const Tensor buckets = bucketsOf(relative, bothWays);
    tape.label(buckets, QT_TRANSLATE_NOOP("Tensors", "buckets of distances"));
    Tensor bias = table(buckets);
    tape.label(bias, QT_TRANSLATE_NOOP("Tensors", "position bias"));
    bias = permute(bias, { 2, 0, 1 });
    return unsqueeze(bias, 0);
}

} // namespace headroom
