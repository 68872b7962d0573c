// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/t5_parts.h"

#include "step/autograd.h"
#include "step/layers/relative_bias.h"
#include "step/layers/residual.h"

#include <QtGlobal>

namespace headroom {

Tensor T5Norm::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor raisedInput = cast(x, DType::Fp32);
    Tensor squared = pow(raisedInput);
    raisedInput.reset();
    const Tensor variance = meanOfLast(squared);
    squared.reset();
    Tensor shifted = addScalar(variance);
    Tensor root = rsqrt(shifted);
    shifted.reset();
    Tensor hidden = mul(x, root);
    root.reset();
    if (m_weight->value.dtype() != DType::Fp32)
        hidden = cast(hidden, m_weight->value.dtype());
    return mul(m_weight->value, hidden);
}

T5Attention::T5Attention(const Builder &place, const Sizes &s, const Architecture &a, const Options &options)
    : Module(place)
    , m_heads(s.heads)
    , m_bothWays(options.bothWays)
    , m_causal(options.causal)
    , m_kernel{ a.attentionDropout, EagerKernel::Manner::Bert }
    , m_query(place.child("q"), s.dModel, s.heads * s.headDim, false)
    , m_key(place.child("k"), s.dModel, s.heads * s.headDim, false)
    , m_value(place.child("v"), s.dModel, s.heads * s.headDim, false)
    , m_output(place.child("o"), s.heads * s.headDim, s.dModel, false)
{
    if (options.positionBias)
        m_positionBias.emplace(place.child("relative_attention_bias", Component::Embedding),
            Dim(Symbol::Buckets, a.relativeBuckets), s.heads);
}

/// Without a table, as in attention to the encoder, the bias is zero; checkpointing makes it want a gradient.
Tensor T5Attention::madeBias(const Tensor &query, const Tensor &key, bool wantsGradient) const
{
    if (m_positionBias)
        return relativeBias(*m_positionBias, query.size(2), key.size(2), m_bothWays);
    Tensor zeros = made(tape(), { 1, m_heads, query.size(2), key.size(2) }, query.dtype(), Op::Zeros);
    tape().label(zeros, QT_TRANSLATE_NOOP("Tensors", "position bias"));
    if (wantsGradient)
        requireGradient(zeros);
    return zeros;
}

Attended T5Attention::fused(
    const Tensor &query, const Tensor &key, const Tensor &value, const Tensor &bias) const
{
    const Tensor mask = scoreMask(bias, m_causal && query.size(2).value() > 1);
    return sdpaKernel(query, key, value);
}

/// The position bias as the mask of the fused kernel, causal where there is no other: a contiguous copy.
Tensor T5Attention::scoreMask(const Tensor &bias, bool causal) const
{
    if (!causal)
        return contiguous(bias);
    Tensor allowed;
    {
        const Tensor queries = made(tape(), { bias.size(2) }, DType::Int64, Op::Arange);
        const Tensor keys = made(tape(), { bias.size(3) }, DType::Int64, Op::Arange);
        allowed = made(tape(), { 1, 1, bias.size(2), bias.size(3) }, DType::Bool, Op::Ge);
    }
    tape().sample(Op::View);
    const Tensor masked = where(allowed, bias);
    return contiguous(masked);
}

T5Attended T5Attention::operator()(const Tensor &hidden, const Tensor &source, const Tensor &givenBias,
    const Tensor &mask, const T5Context &context) const
{
    const Scope scope = enter();
    const Tensor &current = source ? source : hidden;
    const Tensor query = byHead(m_query(hidden), m_heads);
    const Tensor key = byHead(m_key(current), m_heads);
    const Tensor value = byHead(m_value(current), m_heads);
    labelHeads(query, key, value);
    const Tensor bias = givenBias ? givenBias : madeBias(query, key, context.checkpointed);
    Attended attended = context.attention == Attention::Eager ? m_kernel(query, key, value, mask, bias)
                                                              : fused(query, key, value, bias);
    attended.output = reshape(attended.output, { hidden.size(0), hidden.size(1), m_heads * query.size(3) });
    attended.output = contiguous(attended.output);
    attended.output = m_output(attended.output);
    return { attended.output, attended.weights, bias };
}

T5AttentionPart::T5AttentionPart(const Builder &place, const char *name, const Sizes &s,
    const Architecture &a, const T5Attention::Options &options)
    : Module(place)
    , m_attention(place.child(name, Component::Attention), s, a, options)
    , m_norm(place.child("layer_norm", Component::Norm), s.dModel)
    , m_dropout(place.child("dropout", Component::Attention), a.residualDropout)
{
}

T5Attended T5AttentionPart::operator()(const Tensor &hidden, const Tensor &source, const Tensor &bias,
    const Tensor &mask, const T5Context &context) const
{
    const Scope scope = enter();
    const Tensor normed = m_norm(hidden);
    T5Attended attended = m_attention(normed, source, bias, mask, context);
    const Tensor dropped = m_dropout(attended.output);
    attended.output = residualSum(hidden, dropped);
    return attended;
}

T5FeedForward::T5FeedForward(const Builder &place, const Sizes &s, const Architecture &a)
    : Module(place)
    , m_up(place.child(a.gatedFf ? "wi_0" : "wi"), s.dModel, s.dFf, false)
    , m_dropout(place.child("dropout"), a.activationDropout)
    , m_activation(place.child("act"), a.activation)
{
    if (a.gatedFf)
        m_second.emplace(place.child("wi_1"), s.dModel, s.dFf, false);
    m_down.emplace(place.child("wo"), s.dFf, s.dModel, false);
}

Tensor T5FeedForward::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor hidden = m_up(x);
    hidden = m_activation(hidden);
    Tensor activated;
    Tensor second;
    if (m_second) {
        activated = std::move(hidden);
        second = (*m_second)(x);
        hidden = mul(activated, second);
    }
    hidden = m_dropout(hidden);
    hidden = cast(hidden, m_down->weightType());
    return (*m_down)(hidden);
}

T5FeedForwardPart::T5FeedForwardPart(const Builder &place, const Sizes &s, const Architecture &a)
    : Module(place)
    , m_feedForward(place.child("DenseReluDense", Component::FeedForward), s, a)
    , m_norm(place.child("layer_norm", Component::Norm), s.dModel)
    , m_dropout(place.child("dropout", Component::FeedForward), a.residualDropout)
{
}

Tensor T5FeedForwardPart::operator()(const Tensor &hidden) const
{
    const Scope scope = enter();
    Tensor forwarded = m_norm(hidden);
    forwarded = m_feedForward(forwarded);
    const Tensor dropped = m_dropout(forwarded);
    return residualSum(hidden, dropped);
}

void clampHalf(Tensor &hidden, Tensor &limit)
{
    if (hidden.dtype() != DType::Fp16)
        return;
    Tape &tape = hidden.tape();
    {
        Tensor infinite = made(tape, hidden.shape(), DType::Bool, Op::IsInf);
        const Tensor any = made(tape, {}, DType::Bool, Op::Any);
        infinite.reset();
        const Tensor reduced = made(tape, {}, DType::Fp32, Op::ScalarTensor);
        const Tensor largest = made(tape, {}, DType::Fp32, Op::ScalarTensor);
        limit = made(tape, {}, DType::Fp32, Op::Where);
    }
    tape.label(limit, QT_TRANSLATE_NOOP("Tensors", "limit of the hidden states"));
    const Tensor lowest = made(tape, {}, DType::Fp32, Op::Neg);
    hidden = clamp(hidden, lowest, limit);
}

} // namespace headroom
