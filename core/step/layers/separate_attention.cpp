// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/separate_attention.h"

namespace headroom {

SeparateAttention::SeparateAttention(const Builder &place, const Options &o, const Manner &manner)
    : Module(place)
    , m_heads(o.heads)
    , m_manner(manner)
    , m_kernel{ o.dropout, manner.kernel }
{
    const auto add = [&](std::optional<Linear> &projection, const char *name, bool bias) {
        projection.emplace(place.child(name), o.width, o.width, bias);
    };
    if (manner.queriesFirst)
        add(m_query, manner.query, o.qkvBias);
    add(m_key, manner.key, o.qkvBias && manner.keyBias);
    add(m_value, manner.value, o.qkvBias);
    if (!manner.queriesFirst)
        add(m_query, manner.query, o.qkvBias);
    if (manner.output)
        add(m_output, manner.output, o.outputBias);
}

Tensor SeparateAttention::divided(const Tensor &x) const
{
    const Tensor heads = byHead(x, m_heads);
    return m_manner.copies ? contiguous(heads) : heads;
}

Attended SeparateAttention::operator()(
    const Tensor &hidden, const Tensor &source, Attention kind, const Tensor &mask, KvCache *cache) const
{
    const Scope scope = enter();
    const Divides divides = m_manner.divides;
    Tensor query = (*m_query)(hidden);
    if (m_manner.scalesQueries)
        query = mulScalar(query);
    if (divides != Divides::Last)
        query = divided(query);
    Tensor key = (*m_key)(source);
    if (divides == Divides::Each)
        key = divided(key);
    Tensor value = (*m_value)(source);
    if (divides == Divides::Last)
        query = divided(query);
    if (divides != Divides::Each)
        key = divided(key);
    value = divided(value);
    if (cache)
        cache->update(key, value);
    labelHeads(query, key, value, cache != nullptr);
    Attended attended = attend(m_kernel, kind, query, key, value, mask, hidden.shape());
    if (m_output)
        attended.output = (*m_output)(attended.output);
    return attended;
}

} // namespace headroom
