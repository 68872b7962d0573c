// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/seq2seq.h"

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

SeparateAttention::SeparateAttention(const Builder &place, Dim width, Dim heads, double dropout, bool keyBias)
    : Module(place)
    , m_heads(heads)
    , m_kernel{ dropout, EagerKernel::Manner::Bert }
    , m_key(place.child("k_proj"), width, width, keyBias)
    , m_value(place.child("v_proj"), width, width, true)
    , m_query(place.child("q_proj"), width, width, true)
    , m_output(place.child("out_proj"), width, width, true)
{
}

Tensor SeparateAttention::byHead(const Tensor &x) const
{
    const Dim headDim(Symbol::HeadDim, x.size(2).value() / m_heads.value());
    const Tensor heads = view(x, { x.size(0), x.size(1), m_heads, headDim });
    return transpose(heads, 1, 2);
}

Attended SeparateAttention::operator()(
    const Tensor &hidden, const Tensor &source, Attention kind, const Tensor &mask) const
{
    const Scope scope = enter();
    Tensor query = m_query(hidden);
    query = byHead(query);
    Tensor key = m_key(source);
    Tensor value = m_value(source);
    key = byHead(key);
    value = byHead(value);
    tape().label(query, QT_TRANSLATE_NOOP("Tensors", "query"));
    tape().label(key, QT_TRANSLATE_NOOP("Tensors", "key"));
    tape().label(value, QT_TRANSLATE_NOOP("Tensors", "value"));
    Attended attended =
        kind == Attention::Eager ? m_kernel(query, key, value, mask) : sdpaKernel(query, key, value);
    attended.output = reshape(attended.output, hidden.shape());
    attended.output = contiguous(attended.output);
    attended.output = m_output(attended.output);
    return attended;
}

Seq2SeqLayer::Seq2SeqLayer(const Builder &place, const Options &o, const Architecture &a)
    : Module(place)
    , m_dropout(a.residualDropout)
    , m_activationDropout(a.activationDropout)
    , m_attention(
          place.child("self_attn", Component::Attention), o.width, o.heads, a.attentionDropout, o.keyBias)
    , m_attentionNorm(place.child("self_attn_layer_norm", Component::Norm), o.width)
    , m_activation(place.child("activation_fn", Component::FeedForward), a.activation)
{
    if (o.crossAttention) {
        m_cross.emplace(place.child("encoder_attn", Component::Attention), o.width, o.heads,
            a.attentionDropout, o.keyBias);
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
    branch = add(residual, branch);
    tape().label(branch, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
}

Tensor Seq2SeqLayer::feedForward(const Tensor &input) const
{
    Tensor inner = (*m_up)(input);
    Tensor hidden = m_activation(inner);
    inner.reset();
    hidden = dropout(hidden, m_activationDropout);
    return (*m_down)(hidden);
}

Tensor Seq2SeqLayer::operator()(const Tensor &input, const Seq2SeqContext &context) const
{
    const Scope scope = enter();
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
    Tensor fed = feedForward(hidden);
    join(hidden, fed);
    return (*m_norm)(fed);
}

} // namespace headroom
