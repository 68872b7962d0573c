// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/residual.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_query(place.child("q_proj"), s.dModel, s.heads * s.headDim, true)
        , m_key(place.child("k_proj"), s.dModel, s.kvHeads * s.headDim, true)
        , m_value(place.child("v_proj"), s.dModel, s.kvHeads * s.headDim, true)
        , m_output(place.child("dense"), s.heads * s.headDim, s.dModel, true)
    {
        if (a.qkNorm) {
            m_queryNorm.emplace(place.child("q_layernorm", Component::Norm), s.dModel / a.heads);
            m_keyNorm.emplace(place.child("k_layernorm", Component::Norm), s.dModel / a.heads);
        }
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor query = byHead(m_query(hidden), m_sizes.heads);
        Tensor key = byHead(m_key(hidden), m_sizes.kvHeads);
        Tensor value = byHead(m_value(hidden), m_sizes.kvHeads);
        if (m_queryNorm) {
            query = (*m_queryNorm)(query);
            key = (*m_keyNorm)(key);
        }
        HeadParts queryParts(query, context.rotary.cos.size(-1));
        HeadParts keyParts(key, context.rotary.cos.size(-1));
        applyRotary(queryParts.turned, keyParts.turned, context.rotary);
        query = joined(queryParts);
        key = joined(keyParts);
        keepForLater(context, key, value);
        Attended attended = attend(context, query, key, value);
        attended.output = m_output(attended.output);
        return attended;
    }

private:
    [[nodiscard]] Tensor joined(const HeadParts &parts) const
    {
        const std::array<Tensor, 2> both{ parts.turned, parts.passed };
        return cat(both, -1, m_sizes.headDim);
    }

    Sizes m_sizes;
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<LayerNorm> m_queryNorm;
    std::optional<LayerNorm> m_keyNorm;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "fc1", "fc2", "activation_fn" }, s.dModel, s.dFf, a.activation, true)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_dropout(place.child("resid_dropout"), a.residualDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        const Tensor normed = m_inputNorm(input);
        Attended attended = m_attention(normed, context);
        attended.output = m_dropout(attended.output);
        Tensor fed = m_feedForward(normed);
        fed = m_dropout(fed);
        Tensor hidden = add(attended.output, fed);
        return residualSum(hidden, input);
    }

private:
    SelfAttention m_attention;
    PlainFeedForward m_feedForward;
    LayerNorm m_inputNorm;
    Dropout m_dropout;
};

} // namespace

/// PhiForCausalLM: attention and feed-forward side by side after one norm; a head with bias.
std::unique_ptr<Model> buildPhi(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    constexpr DecoderParts parts{
        .norm = "final_layernorm", .dropout = "embed_dropout", .keepsEmbedded = false, .headBias = true
    };
    return buildDecoder<Layer, LayerNorm>(place, architecture, recipe, parts);
}

} // namespace headroom
