// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/seq2seq.h"

#include "step/layers/residual.h"

#include <QtGlobal>

namespace headroom {

Tensor shiftedRight(const Tensor &labels)
{
    Tape &tape = labels.tape();
    Tensor shifted = made(tape, labels.shape(), DType::Int64, Op::NewZeros);
    {
        const Dim rest(labels.size(1).value() - 1);
        const Tensor earlier = slice(labels, 1, rest);
        const Tensor copy = clone(earlier);
    }
    tape.sample(Op::Select); // the first place is filled with the token that starts
    const Tensor ignored = made(tape, labels.shape(), DType::Bool, Op::Eq);
    tape.label(shifted, QT_TRANSLATE_NOOP("Tensors", "token numbers of the decoder"));
    return shifted;
}

Seq2SeqLayer::Seq2SeqLayer(const Builder &place, const Options &o, const Architecture &a)
    : Module(place)
    , m_normFirst(a.normFirst)
    , m_dropout(a.residualDropout)
    , m_activationDropout(a.activationDropout)
    , m_attention(
          place.child("self_attn", Component::Attention), { o.width, o.heads, a.attentionDropout }, o.manner)
    , m_attentionNorm(place.child("self_attn_layer_norm", Component::Norm), o.width)
    , m_activation(place.child("activation_fn", Component::FeedForward), a.activation)
{
    if (o.crossAttention) {
        m_cross.emplace(place.child("encoder_attn", Component::Attention),
            SeparateAttention::Options{ o.width, o.heads, a.attentionDropout }, o.manner);
        m_crossNorm.emplace(place.child("encoder_attn_layer_norm", Component::Norm), o.width);
    }
    m_up.emplace(place.child("fc1", Component::FeedForward), o.width, o.inner, true);
    m_down.emplace(place.child("fc2", Component::FeedForward), o.inner, o.width, true);
    m_norm.emplace(place.child("final_layer_norm", Component::Norm), o.width);
}

/// The branch becomes its sum with the residual.
void Seq2SeqLayer::join(const Tensor &residual, Tensor &branch) const
{
    branch = dropout(branch, m_dropout);
    branch = residualSum(residual, branch);
}

/// Drops what it reads where Python's variable does: once the activation has a result.
Tensor Seq2SeqLayer::feedForward(Tensor &hidden) const
{
    Tensor inner = (*m_up)(hidden);
    hidden = m_activation(inner);
    inner.reset();
    hidden = dropout(hidden, m_activationDropout);
    return (*m_down)(hidden);
}

Tensor Seq2SeqLayer::operator()(const Tensor &input, const Seq2SeqContext &context) const
{
    const Scope scope = enter();
    return m_normFirst ? normsBefore(input, context) : normsAfter(input, context);
}

Tensor Seq2SeqLayer::normsAfter(const Tensor &input, const Seq2SeqContext &context) const
{
    Attended attended = m_attention(input, input, context.attention, context.mask);
    Tensor hidden = std::move(attended.output);
    join(input, hidden);
    hidden = m_attentionNorm(hidden);
    if (m_cross) {
        attended = (*m_cross)(hidden, context.encoded, context.attention, {});
        Tensor looked = std::move(attended.output);
        join(hidden, looked);
        hidden = (*m_crossNorm)(looked);
    }
    Tensor fed = hidden;
    fed = feedForward(fed);
    join(hidden, fed);
    return (*m_norm)(fed);
}

Tensor Seq2SeqLayer::normsBefore(const Tensor &input, const Seq2SeqContext &context) const
{
    Tensor hidden = m_attentionNorm(input);
    Attended attended = m_attention(hidden, hidden, context.attention, context.mask);
    hidden = std::move(attended.output);
    join(input, hidden);
    Tensor residual = hidden;
    if (m_cross) {
        hidden = (*m_crossNorm)(hidden);
        attended = (*m_cross)(hidden, context.encoded, context.attention, {});
        hidden = std::move(attended.output);
        join(residual, hidden);
        residual = hidden;
    }
    hidden = (*m_norm)(hidden);
    hidden = feedForward(hidden);
    join(residual, hidden);
    if (!m_cross && hidden.dtype() == DType::Fp16) // only encoders keep their sums within bounds
        hidden = clamp(hidden, true, true);
    return hidden;
}

} // namespace headroom
