// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/token_indexer.h"

#include "step/operators.h"

#include <algorithm>

namespace headroom {

namespace {

/// Of every head: [batch, seq, heads, seq], in fp32 and never below 0.
Tensor scored(const Tensor &query, const Tensor &key)
{
    Tensor scores;
    {
        const Tensor queries = cast(query, DType::Fp32);
        Tensor keys = transpose(key, -1, -2);
        keys = cast(keys, DType::Fp32);
        keys = unsqueeze(keys, 1);
        scores = matmul(queries, keys);
    }
    scores = mulScalar(scores);
    return relu(scores);
}

/// Over the heads, each with its weight: [batch, seq, seq].
Tensor summed(const Tensor &weights, const Tensor &scores)
{
    const Tensor rows = unsqueeze(weights, 2);
    const Tensor sums = matmul(rows, scores);
    return squeeze(sums, 2);
}

} // namespace

TokenIndexer::TokenIndexer(const Builder &place, const Sizes &s, const Indexer &indexer)
    : Module(place)
    , m_heads(indexer.heads)
    , m_headDim(indexer.headDim)
    , m_rotaryDim(s.ropeDim)
    , m_topTokens(indexer.topTokens)
    , m_query(place.child("wq_b"), s.queryRank, m_heads * m_headDim, false)
    , m_key(place.child("wk"), s.dModel, m_headDim, false)
    , m_keyNorm(place.child("k_norm", Component::Norm), m_headDim)
    , m_weights(place.child("weights_proj"), s.dModel, m_heads, false)
{
}

Tensor TokenIndexer::normedKey(const Tensor &hidden) const
{
    Tensor key = m_key(hidden);
    key = m_keyNorm(key);
    return unsqueeze(key, 2);
}

Tensor TokenIndexer::headWeights(const Tensor &hidden) const
{
    Tensor weights = cast(hidden, m_weights.weightType());
    weights = m_weights(weights);
    weights = cast(weights, DType::Fp32);
    return mulScalar(weights);
}

Tensor TokenIndexer::withoutLater(const Tensor &scores, const Tensor &mask) const
{
    if (mask.dtype() != DType::Bool)
        return add(scores, mask);
    const Tensor later = made(tape(), mask.shape(), DType::Bool, Op::BitwiseNot);
    return maskedFill(scores, later);
}

Tensor TokenIndexer::operator()(
    const Tensor &hidden, const Tensor &lowQuery, const LayerContext &context, const Tensor &mask) const
{
    const Scope scope = enter();
    const Setting<bool> noGrad(tape().gradEnabled, false);
    const std::array<Dim, 2> parts{ m_rotaryDim, m_headDim.value() - m_rotaryDim.value() };
    Tensor query = m_query(lowQuery);
    query = view(query, { hidden.size(0), hidden.size(1), m_heads, m_headDim });
    std::vector<Tensor> queryParts = split(query, parts, -1, Op::SplitWithSizes);
    Tensor key = normedKey(hidden);
    std::vector<Tensor> keyParts = split(key, parts, -1, Op::SplitWithSizes);
    applyNeighbourRotary(queryParts[0], keyParts[0], context.rotary, 2);
    query = cat(queryParts, -1, m_headDim);
    key = cat(keyParts, -1, m_headDim);
    key = squeeze(key, 2);
    if (context.cache)
        context.cache->updateIndexer(key);
    const Tensor headScores = scored(query, key);
    const Tensor weights = headWeights(hidden);
    Tensor scores = summed(weights, headScores);
    scores = withoutLater(scores, mask);
    Selected top = topK(scores, std::min(m_topTokens, scores.size(-1).value()));
    top.values.reset();
    return cast(top.indices, DType::Int32);
}

} // namespace headroom
