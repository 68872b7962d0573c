// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_joint(place.child("query_key_value"), s.dModel, Dim(3) * s.dModel, a.qkvBias)
        , m_output(place.child("dense"), s.dModel, s.dModel, a.outputBias)
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
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_attention(place.child("attention", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), PlainNames { "dense_h_to_4h", "dense_4h_to_h", "act" },
              s.dModel, s.dFf, a.activation, true)
    {
    }

private:
    LayerNorm m_inputNorm;
    LayerNorm m_attendedNorm;
    SelfAttention m_attention;
    PlainFeedForward m_feedForward;
};

/// GPTNeoXForCausalLM: attention and feed-forward side by side, rotary positions on a part of each head.
class GptNeoX final : public Model {
public:
    GptNeoX(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(place.child("gpt_neox"))
        , m_tokens(m_base.child("embed_in", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_layers(buildLayers<Layer>(m_base, "layers", m_sizes, a))
        , m_norm(m_base.child("final_layer_norm", Component::Norm), m_sizes.dModel)
        , m_rotary(m_base.child("rotary_emb", Component::Embedding), rotaryWidth(a))
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

std::unique_ptr<Model> buildGptNeoX(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<GptNeoX>(place, architecture);
}

} // namespace headroom
