// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/attention.h"

#include "step/operators.h"
#include "step/tape.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// The widest head for which Transformers leaves it to the kernel to share keys and values.
constexpr std::int64_t widestGroupedHead = 256;

/// Each key or value head, once for every query head of its group.
Tensor repeatHeads(const Tensor &x, Dim heads)
{
    if (x.size(1) == heads)
        return x;
    const Tensor grouped = unsqueeze(x, 2);
    const Dim repeats = heads.value() / x.size(1).value();
    const Tensor wide = expand(grouped, { x.size(0), x.size(1), repeats, x.size(2), x.size(3) });
    return reshape(wide, { x.size(0), heads, x.size(2), x.size(3) });
}

/// The scores and the sinks side by side, less the highest of each row.
Tensor withSinks(const Tensor &scores, const Tensor &sinks)
{
    Tensor column = view(sinks, { 1, sinks.size(0), 1, 1 });
    column = expand(column, { scores.size(0), scores.size(1), scores.size(2), 1 });
    const Dim wider = scores.size(-1).value() + 1;
    Tensor combined;
    {
        const std::array<Tensor, 2> parts{ scores, column };
        combined = cat(parts, -1, wider);
    }
    const Tensor highest = maxOfLast(combined, true).values;
    return sub(combined, highest);
}

} // namespace

Tensor byHead(const Tensor &x, Dim heads)
{
    const Dim headDim(Symbol::HeadDim, x.size(2).value() / heads.value());
    const Tensor divided = view(x, { x.size(0), x.size(1), heads, headDim });
    return transpose(divided, 1, 2);
}

Tensor sideBySide(const Tensor &x, Dim heads, const Shape &shape)
{
    Tensor divided = view(x, { shape[0], heads, shape[1], x.size(-1) });
    divided = permute(divided, 1, 2);
    return reshape(divided, shape);
}

void labelHeads(const Tensor &query, const Tensor &key, const Tensor &value, bool cached)
{
    Tape &tape = query.tape();
    tape.label(query, QT_TRANSLATE_NOOP("Tensors", "query"));
    if (cached)
        return;
    tape.label(key, QT_TRANSLATE_NOOP("Tensors", "key"));
    tape.label(value, QT_TRANSLATE_NOOP("Tensors", "value"));
}

Attended EagerKernel::operator()(const Tensor &query, const Tensor &key, const Tensor &value,
    const Tensor &mask, const Tensor &positionBias) const
{
    const Tensor keys = repeatHeads(key, query.size(1));
    const Tensor values = repeatHeads(value, query.size(1));
    Tensor turned = transpose(keys, 2, 3);
    Tensor weights = matmul(query, turned);
    turned.reset();
    weights = mulScalar(weights);
    if (softcap) {
        weights = divScalar(weights);
        weights = headroom::tanh(weights);
        weights = mulScalar(weights);
    }
    if (positionBias)
        weights = add(weights, positionBias);
    if (mask)
        weights = add(weights, mask);
    Tensor combined;
    Tensor probabilities;
    if (sinks) {
        combined = withSinks(weights, sinks);
        probabilities = softmaxIn(combined, combined.dtype());
        const Tensor scores = slice(probabilities, -1, weights.size(-1));
        const Tensor dropped = headroom::dropout(scores, dropout);
        weights = cast(dropped, values.dtype());
    } else if (manner == Manner::Llama) {
        Tensor raisedWeights = cast(weights, DType::Fp32);
        raisedWeights = softmax(raisedWeights);
        weights = cast(raisedWeights, query.dtype());
    } else {
        weights = softmax(weights);
        if (manner == Manner::Gpt2)
            weights = cast(weights, values.dtype());
    }
    if (!sinks)
        weights = headroom::dropout(weights, dropout);
    Tensor output = matmul(weights, values);
    output = transpose(output, 1, 2);
    if (manner != Manner::Gpt2)
        output = contiguous(output);
    return { output, weights };
}

Attended sdpaKernel(const Tensor &query, const Tensor &key, const Tensor &value, const Tensor &mask)
{
    const bool groups = !mask && key.size(-1).value() <= widestGroupedHead;
    const Tensor keys = groups ? key : repeatHeads(key, query.size(1));
    const Tensor values = groups ? value : repeatHeads(value, query.size(1));
    Tensor output = flashAttention(query, keys, values);
    output = reshape(output, output.shape());
    Tensor turned = transpose(output, 1, 2);
    return { contiguous(turned), {} };
}

Attended attend(const EagerKernel &eager, Attention kind, const Tensor &query, const Tensor &key,
    const Tensor &value, const Tensor &mask, const Shape &shape)
{
    Attended attended =
        kind == Attention::Eager ? eager(query, key, value, mask) : sdpaKernel(query, key, value, mask);
    attended.output = reshape(attended.output, shape);
    attended.output = contiguous(attended.output);
    return attended;
}

} // namespace headroom
