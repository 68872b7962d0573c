// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/attention.h"
#include "step/layers/kv_cache.h"
#include "step/layers/linear.h"
#include "step/layers/norm.h"
#include "step/layers/rotary.h"
#include "step/sizes.h"

#include <optional>

namespace headroom {

/// What every layer is given beside its hidden states.
struct LayerContext {
    Attention attention = Attention::Sdpa;
    double attentionDropout = 0;
    Tensor mask; ///< of the eager kernel
    Tensor positions;
    RotaryTables rotary;
    KvCache *cache = nullptr; ///< in prefill
};

/// Queries, keys and values by heads that may share keys and values.
class GroupedAttention : public Module {
public:
    /// Whether queries and keys are normed, and over what.
    enum class QkNorm : std::uint8_t { None, EachHead, AllHeads };

    GroupedAttention(const Builder &place, const Sizes &s, const Architecture &a, QkNorm norm = QkNorm::None);

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const;

private:
    [[nodiscard]] Tensor byHead(
        const Linear &projection, const std::optional<RmsNorm> &norm, Dim heads, const Tensor &hidden) const;

    Dim m_heads;
    Dim m_kvHeads;
    Dim m_headDim;
    QkNorm m_norm;
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<RmsNorm> m_queryNorm;
    std::optional<RmsNorm> m_keyNorm;
};

} // namespace headroom
