// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_joint(
              place.child("query_key_value"), s.dModel, Dim(a.heads + 2 * a.kvHeads) * s.headDim, a.qkvBias)
        , m_output(place.child("dense"), s.dModel, s.dModel, a.outputBias)
    {
    }

private:
    Linear m_joint;
    Linear m_output;
};

/// The norms come last: two side by side, one for both parts, or one before each part.
class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attention", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), PlainNames { "dense_h_to_4h", "dense_4h_to_h", "act" },
              s.dModel, s.dFf, a.activation, a.mlpBias)
    {
        const auto norm = [&](const char *name) {
            return LayerNorm(place.child(name, Component::Norm), s.dModel);
        };
        if (!a.parallelResidual) {
            m_feedForwardNorm = norm("post_attention_layernorm");
            m_attentionNorm = norm("input_layernorm");
        } else if (a.twoParallelNorms) {
            m_attentionNorm = norm("ln_attn");
            m_feedForwardNorm = norm("ln_mlp");
        } else {
            m_attentionNorm = norm("input_layernorm");
        }
    }

private:
    SelfAttention m_attention;
    PlainFeedForward m_feedForward;
    std::optional<LayerNorm> m_attentionNorm;
    std::optional<LayerNorm> m_feedForwardNorm;
};

/// FalconForCausalLM in its three layouts: a key and value of their own for each head, for all heads, for
/// groups.
class Falcon final : public Model {
public:
    Falcon(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(place.child("transformer"))
        , m_tokens(m_base.child("word_embeddings", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_layers(buildLayers<Layer>(m_base, "h", m_sizes, a))
        , m_norm(m_base.child("ln_f", Component::Norm), m_sizes.dModel)
        , m_rotary(m_base.child("rotary_emb", Component::Embedding), m_sizes.headDim)
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
    std::vector<Layer> m_layers;
    LayerNorm m_norm;
    RotaryEmbedding m_rotary;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildFalcon(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Falcon>(place, architecture);
}

} // namespace headroom
