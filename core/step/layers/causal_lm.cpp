// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/causal_lm.h"

#include "step/tape.h"

namespace headroom {

namespace {

/// Zero where attention is allowed, the lowest number elsewhere.
Tensor additiveMask(const Tensor &allowed, DType dtype)
{
    Tape &tape = allowed.tape();
    const Tensor zero = made(tape, {}, dtype, Op::Zeros);
    const Tensor lowest = made(tape, {}, dtype, Op::ScalarTensor);
    return made(tape, allowed.shape(), dtype, Op::Where);
}

} // namespace

Tensor shiftedRange(Tape &tape, Dim length)
{
    const Tensor range = made(tape, { length }, DType::Int64, Op::Arange);
    return made(tape, { length }, DType::Int64, Op::Add);
}

Tensor positionIds(Tape &tape, Dim sequence)
{
    const Tensor range = shiftedRange(tape, sequence);
    return unsqueeze(range, 0);
}

Tensor gridPositionIds(const Tensor &ids)
{
    const Tensor range = shiftedRange(ids.tape(), ids.size(1));
    const Tensor once = view(range, { 1, 1, ids.size(1) });
    const Tensor each = expand(once, { 4, ids.size(0), ids.size(1) }); // one for the text besides
    return select(each, 0);
}

namespace {

/// Queries and keys of a window that ends with the query.
Tensor inWindow(Tape &tape, Dim sequence)
{
    const Tensor oldest = made(tape, { 1, 1, sequence, 1 }, DType::Int64, Op::Sub);
    return made(tape, { 1, 1, sequence, sequence }, DType::Bool, Op::Gt);
}

/// Queries and keys of the same chunk, counted from each sequence's first token.
Tensor inChunk(Tape &tape, Dim batch, Dim sequence)
{
    const auto chunkNumbers = [&](const Shape &shape) {
        Tensor first = made(tape, { batch, 1, 1, 1 }, DType::Int64, Op::Index);
        const Tensor distance = made(tape, shape, DType::Int64, Op::Sub);
        first.reset();
        return made(tape, shape, DType::Int64, Op::FloorDivide);
    };
    const Tensor ofKeys = chunkNumbers({ batch, 1, 1, sequence });
    const Tensor ofQueries = chunkNumbers({ batch, 1, sequence, 1 });
    return made(tape, { batch, 1, sequence, sequence }, DType::Bool, Op::EqTensor);
}

} // namespace

Tensor allowedMask(Tape &tape, Dim batch, Dim sequence, Reach reach)
{
    const Shape square{ 1, 1, sequence, sequence };
    const Tensor batches = made(tape, { batch }, DType::Int64, Op::Arange);
    const Tensor heads = made(tape, { 1 }, DType::Int64, Op::Arange);
    const Tensor queries = shiftedRange(tape, sequence);
    const Tensor keys = shiftedRange(tape, sequence);
    tape.sample(Op::Unsqueeze);
    Tensor allowed;
    Tensor condition;
    if (reach != Reach::All) {
        allowed = made(tape, {}, DType::Bool, Op::NewOnes);
        condition = reach == Reach::Window ? inWindow(tape, sequence) : inChunk(tape, batch, sequence);
        allowed = made(tape, condition.shape(), DType::Bool, Op::BitwiseAnd);
        condition.reset();
    }
    condition = made(tape, square, DType::Bool, Op::Le);
    allowed = reach == Reach::All ? condition : made(tape, allowed.shape(), DType::Bool, Op::BitwiseAnd);
    condition.reset();
    return expand(allowed, { batch, 1, sequence, sequence });
}

Tensor causalMask(Tape &tape, Dim batch, Dim sequence, DType dtype, Reach reach)
{
    const Tensor allowed = allowedMask(tape, batch, sequence, reach);
    return additiveMask(allowed, dtype);
}

Tensor paddedCausalMask(Tape &tape, Dim batch, Dim sequence, DType dtype, bool eager)
{
    const Tensor given = made(tape, { batch, sequence }, DType::Fp32, Op::Ones);
    const Tensor padding = made(tape, { batch, sequence }, DType::Bool, Op::ToCopy);
    Tensor allowed;
    {
        const Tensor batches = made(tape, { batch }, DType::Int64, Op::Arange);
        const Tensor heads = made(tape, { 1 }, DType::Int64, Op::Arange);
        const Tensor queries = shiftedRange(tape, sequence);
        const Tensor keys = shiftedRange(tape, sequence);
        tape.sample(Op::Unsqueeze);
        allowed = made(tape, {}, DType::Bool, Op::NewOnes);
        Tensor condition = made(tape, { 1, 1, sequence, sequence }, DType::Bool, Op::Le);
        allowed = made(tape, { 1, 1, sequence, sequence }, DType::Bool, Op::BitwiseAnd);
        condition.reset();
        condition = made(tape, { batch, 1, 1, sequence }, DType::Bool, Op::Index);
        allowed = made(tape, { batch, 1, sequence, sequence }, DType::Bool, Op::BitwiseAnd);
        condition.reset();
        allowed = expand(allowed, allowed.shape());
    }
    return eager ? additiveMask(allowed, dtype) : allowed;
}

Tensor crossEntropy(const Tensor &logits, const Tensor &labels)
{
    const Dim tokens = labels.rank() == 1 ? labels.size(0) : labels.size(0) * labels.size(1);
    const Tensor rows = view(logits, { tokens, logits.size(-1) });
    const Tensor targets = view(labels, { tokens });
    const Tensor scores = raised(rows);
    const Tensor logProbabilities = logSoftmax(scores);
    return nllLoss(logProbabilities, targets);
}

Tensor causalLoss(const Tensor &logits, const Tensor &labels)
{
    Tape &tape = labels.tape();
    const Tensor scores = cast(logits, DType::Fp32);
    const Dim padded = headroom::add(labels.size(1).value(), 1);
    const Tensor longer = made(tape, { labels.size(0), padded }, DType::Int64, Op::Pad);
    const Tensor sliced = slice(longer, 1, labels.size(1));
    const Tensor shifted = contiguous(sliced);
    return crossEntropy(scores, shifted);
}

} // namespace headroom
