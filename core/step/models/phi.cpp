// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
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

private:
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<LayerNorm> m_queryNorm;
    std::optional<LayerNorm> m_keyNorm;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), PlainNames { "fc1", "fc2", "activation_fn" }, s.dModel, s.dFf, a.activation, true)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
    {
    }

private:
    SelfAttention m_attention;
    PlainFeedForward m_feedForward;
    LayerNorm m_inputNorm;
};

/// PhiForCausalLM: attention and feed-forward side by side after one norm; a head with bias.
class Phi final : public Model {
public:
    Phi(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(place.child("model"))
        , m_tokens(m_base.child("embed_tokens", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_layers(buildLayers<Layer>(m_base, "layers", m_sizes, a))
        , m_rotary(m_base.child("rotary_emb", Component::Embedding), rotaryWidth(a))
        , m_norm(m_base.child("final_layernorm", Component::Norm), m_sizes.dModel)
    {
        const Builder head = place.child("lm_head", Component::Head);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, true);
        if (a.tiedEmbeddings)
            m_headBias = &head.parameter("bias", { m_sizes.vocab });
    }

private:
    Sizes m_sizes;
    Builder m_base;
    Embedding m_tokens;
    std::vector<Layer> m_layers;
    RotaryEmbedding m_rotary;
    LayerNorm m_norm;
    std::optional<Linear> m_head;
    Parameter *m_headBias = nullptr; ///< where the head's weight is the embedding's
};

} // namespace

std::unique_ptr<Model> buildPhi(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Phi>(place, architecture);
}

} // namespace headroom
