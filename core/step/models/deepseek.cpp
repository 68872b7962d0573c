// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

/// Chooses the tokens that are looked at: a small attention of its own, without values.
class TokenIndexer : public Module {
public:
    TokenIndexer(const Builder &place, const Sizes &s, const Indexer &indexer)
        : Module(place)
        , m_query(place.child("wq_b"), s.queryRank, Dim(indexer.heads) * Dim(indexer.headDim), false)
        , m_key(place.child("wk"), s.dModel, Dim(indexer.headDim), false)
        , m_keyNorm(place.child("k_norm", Component::Norm), Dim(indexer.headDim))
        , m_weights(place.child("weights_proj"), s.dModel, Dim(indexer.heads), false)
    {
    }

private:
    Linear m_query;
    Linear m_key;
    LayerNorm m_keyNorm;
    Linear m_weights;
};

/// Multi-head latent attention.
class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t number)
        : Module(place)
    {
        const Dim queries = s.heads * s.headDim;
        if (a.latent.queryRank > 0) {
            m_queryDown.emplace(place.child("q_a_proj"), s.dModel, s.queryRank, a.qkvBias);
            m_queryNorm.emplace(place.child("q_a_layernorm", Component::Norm), s.queryRank);
            m_query.emplace(place.child("q_b_proj"), s.queryRank, queries, false);
        } else {
            m_query.emplace(place.child("q_proj"), s.dModel, queries, false);
        }
        const Dim down(a.latent.kvRank + a.latent.ropeDim);
        const Dim up = s.heads * Dim(a.latent.nopeDim + a.latent.valueDim);
        m_keyValueDown.emplace(place.child("kv_a_proj_with_mqa"), s.dModel, down, a.qkvBias);
        m_keyValueNorm.emplace(place.child("kv_a_layernorm", Component::Norm), s.kvRank);
        m_keyValue.emplace(place.child("kv_b_proj"), s.kvRank, up, false);
        m_output.emplace(place.child("o_proj"), s.heads * s.valueDim, s.dModel, a.outputBias);
        if (a.indexer.heads > 0 && a.indexer.layers.holds(number))
            m_indexer.emplace(place.child("indexer"), s, a.indexer);
    }

private:
    std::optional<Linear> m_queryDown;
    std::optional<RmsNorm> m_queryNorm;
    std::optional<Linear> m_query;
    std::optional<Linear> m_keyValueDown;
    std::optional<RmsNorm> m_keyValueNorm;
    std::optional<Linear> m_keyValue;
    std::optional<Linear> m_output;
    std::optional<TokenIndexer> m_indexer;
};

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_experts(place.child("experts", Component::Experts), s, a)
        , m_router(place.child("gate", Component::Router), s.dModel, s.experts, false)
        , m_shared(place.child("shared_experts", Component::Experts), s.dModel, s.sharedFf, a.activation, a.mlpBias)
    {
    }

private:
    ExpertWeights m_experts;
    Linear m_router;
    GatedFeedForward m_shared;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t number)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a, number)
    {
        if (isSparse(a, number))
            m_sparse.emplace(place.child("mlp", Component::Experts), s, a);
        else
            m_dense.emplace(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation, a.mlpBias);
        m_inputNorm.emplace(place.child("input_layernorm", Component::Norm), s.dModel);
        m_attendedNorm.emplace(place.child("post_attention_layernorm", Component::Norm), s.dModel);
    }

private:
    SelfAttention m_attention;
    std::optional<SparseFeedForward> m_sparse;
    std::optional<GatedFeedForward> m_dense;
    std::optional<RmsNorm> m_inputNorm;
    std::optional<RmsNorm> m_attendedNorm;
};

} // namespace

/// DeepSeek V2 and V3 with their kin: latent attention, some dense layers, then fine experts and a shared
/// one.
std::unique_ptr<Model> buildDeepseek(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe);
}

} // namespace headroom
