// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/causal_lm.h"

#include "step/tape.h"

namespace headroom {

namespace {

/// A tensor that no gradient reaches, written down.
Tensor made(Tape &tape, const Shape &shape, DType dtype, Op op)
{
    Tensor out = tape.make(shape, dtype, op);
    tape.sample(op);
    return out;
}

Tensor shiftedRange(Tape &tape, Dim length)
{
    const Tensor range = made(tape, { length }, DType::Int64, Op::Arange);
    return made(tape, { length }, DType::Int64, Op::Add);
}

} // namespace

Tensor positionIds(Tape &tape, Dim sequence)
{
    const Tensor range = shiftedRange(tape, sequence);
    return unsqueeze(range, 0);
}

Tensor allowedMask(Tape &tape, Dim batch, Dim sequence, bool windowed)
{
    const Shape square { 1, 1, sequence, sequence };
    const Tensor batches = made(tape, { batch }, DType::Int64, Op::Arange);
    const Tensor heads = made(tape, { 1 }, DType::Int64, Op::Arange);
    const Tensor queries = shiftedRange(tape, sequence);
    const Tensor keys = shiftedRange(tape, sequence);
    tape.sample(Op::Unsqueeze);
    Tensor allowed;
    Tensor condition;
    if (windowed) {
        allowed = made(tape, {}, DType::Bool, Op::NewOnes);
        Tensor oldest = made(tape, { 1, 1, sequence, 1 }, DType::Int64, Op::Sub);
        condition = made(tape, square, DType::Bool, Op::Gt);
        oldest.reset();
        allowed = made(tape, square, DType::Bool, Op::BitwiseAnd);
        condition.reset();
    }
    condition = made(tape, square, DType::Bool, Op::Le);
    allowed = windowed ? made(tape, square, DType::Bool, Op::BitwiseAnd) : condition;
    condition.reset();
    return expand(allowed, { batch, 1, sequence, sequence });
}

Tensor causalMask(Tape &tape, Dim batch, Dim sequence, DType dtype, bool windowed)
{
    const Tensor allowed = allowedMask(tape, batch, sequence, windowed);
    const Tensor zero = made(tape, {}, dtype, Op::Zeros);
    const Tensor lowest = made(tape, {}, dtype, Op::ScalarTensor);
    return made(tape, { batch, 1, sequence, sequence }, dtype, Op::Where);
}

Tensor causalLoss(const Tensor &logits, const Tensor &labels)
{
    Tape &tape = labels.tape();
    const Tensor scores = cast(logits, DType::Fp32);
    const Dim tokens = labels.size(0) * labels.size(1);
    const Dim padded = headroom::add(labels.size(1).value(), 1);
    const Tensor longer = made(tape, { labels.size(0), padded }, DType::Int64, Op::Pad);
    const Tensor sliced = slice(longer, 1, labels.size(1));
    const Tensor shifted = contiguous(sliced);
    const Tensor rows = view(scores, { tokens, scores.size(-1) });
    const Tensor targets = view(shifted, { tokens });
    const Tensor logProbabilities = logSoftmax(rows);
    return nllLoss(logProbabilities, targets);
}

} // namespace headroom
