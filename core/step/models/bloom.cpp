// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s)
        : Module(place)
        , m_joint(place.child("query_key_value"), s.dModel, Dim(3) * s.dModel, true)
        , m_output(place.child("dense"), s.dModel, s.dModel, true)
    {
    }

private:
    Linear m_joint;
    Linear m_output;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attention(place.child("self_attention", Component::Attention), s)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_feedForward(place.child("mlp", Component::FeedForward), PlainNames { "dense_h_to_4h", "dense_4h_to_h", "gelu_impl" },
              s.dModel, s.dFf, a.activation, true)
    {
    }

private:
    LayerNorm m_inputNorm;
    SelfAttention m_attention;
    LayerNorm m_attendedNorm;
    PlainFeedForward m_feedForward;
};

/// BloomForCausalLM: positions as a bias on attention scores, and a norm right after the embedding.
class Bloom final : public Model {
public:
    Bloom(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(place.child("transformer"))
        , m_tokens(m_base.child("word_embeddings", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_tokensNorm(m_base.child("word_embeddings_layernorm", Component::Embedding), m_sizes.dModel)
        , m_layers(buildLayers<Layer>(m_base, "h", m_sizes, a))
        , m_norm(m_base.child("ln_f", Component::Norm), m_sizes.dModel)
    {
        const Builder head = place.child("lm_head", Component::Head);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
    }

private:
    Sizes m_sizes;
    Builder m_base;
    Embedding m_tokens;
    LayerNorm m_tokensNorm;
    std::vector<Layer> m_layers;
    LayerNorm m_norm;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildBloom(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Bloom>(place, architecture);
}

} // namespace headroom
