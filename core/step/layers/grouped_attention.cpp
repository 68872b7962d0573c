// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/grouped_attention.h"

namespace headroom {

void keepForLater(const LayerContext &context, Tensor &key, Tensor &value)
{
    if (context.cache)
        context.cache->update(key, value);
}

Attended attend(const LayerContext &context, const Tensor &query, const Tensor &key, const Tensor &value,
    EagerKernel::Manner manner)
{
    labelHeads(query, key, value, context.cache != nullptr);
    const EagerKernel eager{ context.attentionDropout, manner, context.softcap };
    const Shape shape{ query.size(0), query.size(2), query.size(1) * value.size(3) };
    return attend(eager, context.attention, query, key, value, context.mask, shape);
}

GroupedAttention::GroupedAttention(const Builder &place, const Sizes &s, const Architecture &a, QkNorm norm,
    RmsNorm::Manner manner, bool projectsFirst)
    : Module(place)
    , m_heads(s.heads)
    , m_kvHeads(s.kvHeads)
    , m_headDim(s.headDim)
    , m_norm(norm)
    , m_projectsFirst(projectsFirst)
    , m_clips(a.clippedQkv)
    , m_query(place.child("q_proj"), s.dModel, s.heads * s.headDim, a.qkvBias)
    , m_key(place.child("k_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
    , m_value(place.child("v_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
    , m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, a.outputBias)
{
    if (norm == QkNorm::None)
        return;
    const bool all = norm == QkNorm::AllHeads;
    m_queryNorm.emplace(
        place.child("q_norm", Component::Norm), all ? s.heads * s.headDim : s.headDim, manner);
    m_keyNorm.emplace(
        place.child("k_norm", Component::Norm), all ? s.kvHeads * s.headDim : s.headDim, manner);
}

Tensor GroupedAttention::projected(
    const Linear &projection, const std::optional<RmsNorm> &norm, const Tensor &hidden) const
{
    Tensor x = projection(hidden);
    if (norm && m_norm == QkNorm::AllHeads)
        x = (*norm)(x);
    return x;
}

Tensor GroupedAttention::byHead(Tensor &&x, const std::optional<RmsNorm> &norm, Dim heads) const
{
    Tensor divided = view(x, { x.size(0), x.size(1), heads, m_headDim });
    x.reset();
    if (norm && m_norm == QkNorm::EachHead)
        divided = (*norm)(divided);
    return transpose(divided, 1, 2);
}

Attended GroupedAttention::operator()(const Tensor &hidden, const LayerContext &context) const
{
    const Scope scope = enter();
    Tensor query = projected(m_query, m_queryNorm, hidden);
    if (!m_projectsFirst)
        query = byHead(std::move(query), m_queryNorm, m_heads);
    Tensor key = projected(m_key, m_keyNorm, hidden);
    if (!m_projectsFirst)
        key = byHead(std::move(key), m_keyNorm, m_kvHeads);
    Tensor value = projected(m_value, {}, hidden);
    if (m_clips) {
        query = clampInPlace(query);
        key = clampInPlace(key);
        value = clampInPlace(value);
    }
    if (m_projectsFirst) {
        query = byHead(std::move(query), m_queryNorm, m_heads);
        key = byHead(std::move(key), m_keyNorm, m_kvHeads);
    }
    value = byHead(std::move(value), {}, m_kvHeads);
    if (m_norm == QkNorm::EachHeadLast) {
        query = (*m_queryNorm)(query);
        key = (*m_keyNorm)(key);
    }
    applyRotary(query, key, context.rotary, context.rotaryManner);
    keepForLater(context, key, value);
    Attended attended = attend(context, query, key, value);
    attended.output = m_output(attended.output);
    return attended;
}

} // namespace headroom
