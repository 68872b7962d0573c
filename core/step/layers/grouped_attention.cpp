// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/grouped_attention.h"

#include <QtGlobal>

namespace headroom {

GroupedAttention::GroupedAttention(const Builder &place, const Sizes &s, const Architecture &a, QkNorm norm)
    : Module(place)
    , m_heads(s.heads)
    , m_kvHeads(s.kvHeads)
    , m_headDim(s.headDim)
    , m_norm(norm)
    , m_query(place.child("q_proj"), s.dModel, s.heads * s.headDim, a.qkvBias)
    , m_key(place.child("k_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
    , m_value(place.child("v_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
    , m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, a.outputBias)
{
    if (norm == QkNorm::None)
        return;
    const bool all = norm == QkNorm::AllHeads;
    m_queryNorm.emplace(place.child("q_norm", Component::Norm), all ? s.heads * s.headDim : s.headDim);
    m_keyNorm.emplace(place.child("k_norm", Component::Norm), all ? s.kvHeads * s.headDim : s.headDim);
}

Tensor GroupedAttention::byHead(
    const Linear &projection, const std::optional<RmsNorm> &norm, Dim heads, const Tensor &hidden) const
{
    Tensor x = projection(hidden);
    if (norm && m_norm == QkNorm::AllHeads)
        x = (*norm)(x);
    x = view(x, { hidden.size(0), hidden.size(1), heads, m_headDim });
    if (norm && m_norm == QkNorm::EachHead)
        x = (*norm)(x);
    return transpose(x, 1, 2);
}

Attended GroupedAttention::operator()(const Tensor &hidden, const LayerContext &context) const
{
    const Scope scope = enter();
    Tensor query = byHead(m_query, m_queryNorm, m_heads, hidden);
    Tensor key = byHead(m_key, m_keyNorm, m_kvHeads, hidden);
    Tensor value = byHead(m_value, {}, m_kvHeads, hidden);
    applyRotary(query, key, context.rotary);
    if (context.cache)
        context.cache->update(key, value);
    tape().label(query, QT_TRANSLATE_NOOP("Tensors", "query"));
    if (!context.cache) {
        tape().label(key, QT_TRANSLATE_NOOP("Tensors", "key"));
        tape().label(value, QT_TRANSLATE_NOOP("Tensors", "value"));
    }
    const EagerKernel eager { context.attentionDropout };
    Attended attended = context.attention == Attention::Eager ? eager(query, key, value, context.mask)
                                                              : sdpaKernel(query, key, value);
    attended.output = reshape(attended.output, { hidden.size(0), hidden.size(1), m_heads * m_headDim });
    attended.output = contiguous(attended.output);
    attended.output = m_output(attended.output);
    return attended;
}

} // namespace headroom
