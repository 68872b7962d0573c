// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/attention.h"
#include "step/layers/kv_cache.h"
#include "step/layers/linear.h"
#include "step/layers/norm.h"
#include "step/layers/rotary.h"
#include "step/sizes.h"

#include <memory>
#include <optional>

namespace headroom {

/// What every layer is given beside its hidden states.
struct LayerContext {
    Attention attention = Attention::Sdpa;
    double attentionDropout = 0;
    bool softcap = false;
    RotaryManner rotaryManner = RotaryManner::Whole;
    Tensor mask; ///< of the eager kernel; of the other if it needs one
    Tensor bias; ///< of positions, on the scores, where a family has it
    Tensor positions;
    RotaryTables rotary;
    KvCache *cache = nullptr; ///< in prefill
    /// Where the model's Python variables hold on to a layer's attention weights until the next layer has
    /// run.
    std::shared_ptr<Tensor> weights;
    Tensor chosenBefore; ///< the tokens that the layer before looked at, where an indexer chooses them
    std::shared_ptr<Tensor> chosen; ///< and where a layer leaves its own for the next
};

/// In prefill the cache's key and value take the place of those given.
void keepForLater(const LayerContext &context, Tensor &key, Tensor &value);

/// The same with what the context says: [batch, seq, heads * head_dim].
[[nodiscard]] Attended attend(const LayerContext &context, const Tensor &query, const Tensor &key,
    const Tensor &value, EagerKernel::Manner manner = EagerKernel::Manner::Llama);

/// Queries, keys and values by heads that may share keys and values.
class GroupedAttention : public Module {
public:
    /// Whether queries and keys are normed, and over what.
    enum class QkNorm : std::uint8_t { None, EachHead, AllHeads, EachHeadLast };

    GroupedAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : GroupedAttention(place, s, a, a.qkNorm ? QkNorm::EachHead : QkNorm::None)
    {
    }
    GroupedAttention(const Builder &place, const Sizes &s, const Architecture &a, QkNorm norm,
        RmsNorm::Manner manner = RmsNorm::Manner::Llama, bool projectsFirst = false);

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const;

private:
    [[nodiscard]] Tensor projected(
        const Linear &projection, const std::optional<RmsNorm> &norm, const Tensor &hidden) const;
    /// Uses x up.
    [[nodiscard]] Tensor byHead(Tensor &&x, const std::optional<RmsNorm> &norm, Dim heads) const;

    Dim m_heads;
    Dim m_kvHeads;
    Dim m_headDim;
    QkNorm m_norm;
    bool m_projectsFirst; ///< OLMo: all three are projected before any is divided into heads
    bool m_clips;         ///< OLMo: and clamped
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<RmsNorm> m_queryNorm;
    std::optional<RmsNorm> m_keyNorm;
};

} // namespace headroom
