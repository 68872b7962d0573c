// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "step/layers/grouped_attention.h"
#include "step/layers/norm.h"

namespace headroom {

/// Chooses the tokens that are looked at: a small attention of its own, without values and without a
/// gradient.
class TokenIndexer : public Module {
public:
    TokenIndexer(const Builder &place, const Sizes &s, const Indexer &indexer);

    /// Their numbers, int32 [batch, seq, tokens], from the hidden states and the narrow queries. Mask: of all
    /// heads, [batch, seq, seq].
    [[nodiscard]] Tensor operator()(
        const Tensor &hidden, const Tensor &lowQuery, const LayerContext &context, const Tensor &mask) const;

private:
    [[nodiscard]] Tensor normedKey(const Tensor &hidden) const;
    [[nodiscard]] Tensor headWeights(const Tensor &hidden) const;
    [[nodiscard]] Tensor withoutLater(const Tensor &scores, const Tensor &mask) const;

    Dim m_heads;
    Dim m_headDim;
    Dim m_rotaryDim;
    std::int64_t m_topTokens;
    Linear m_query;
    Linear m_key;
    LayerNorm m_keyNorm;
    Linear m_weights;
};

} // namespace headroom
