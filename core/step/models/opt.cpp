// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

/// The position embedding has two rows that no position uses.
constexpr std::int64_t unusedRows = 2;

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_key(place.child("k_proj"), s.dModel, s.dModel, a.qkvBias)
        , m_value(place.child("v_proj"), s.dModel, s.dModel, a.qkvBias)
        , m_query(place.child("q_proj"), s.dModel, s.dModel, a.qkvBias)
        , m_output(place.child("out_proj"), s.dModel, s.dModel, a.outputBias)
    {
    }

private:
    Linear m_key;
    Linear m_value;
    Linear m_query;
    Linear m_output;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
    {
        if (a.normWeights)
            m_attentionNorm.emplace(place.child("self_attn_layer_norm", Component::Norm), s.dModel);
        m_up.emplace(place.child("fc1", Component::FeedForward), s.dModel, s.dFf, a.mlpBias);
        m_down.emplace(place.child("fc2", Component::FeedForward), s.dFf, s.dModel, a.mlpBias);
        if (a.normWeights)
            m_finalNorm.emplace(place.child("final_layer_norm", Component::Norm), s.dModel);
    }

private:
    SelfAttention m_attention;
    std::optional<LayerNorm> m_attentionNorm;
    std::optional<Linear> m_up;
    std::optional<Linear> m_down;
    std::optional<LayerNorm> m_finalNorm;
};

/// OPTForCausalLM: learned positions; the smallest of the series embed tokens more narrowly than they
/// compute.
class Opt final : public Model {
public:
    Opt(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(place.child("model").child("decoder"))
        , m_tokens(m_base.child("embed_tokens", Component::Embedding), m_sizes.vocab, embeddingWidth(a))
        , m_positions(m_base.child("embed_positions", Component::Embedding), Dim(a.positions + unusedRows),
              m_sizes.dModel)
    {
        if (a.embeddingDim > 0) {
            m_projectOut.emplace(m_base.child("project_out"), m_sizes.dModel, embeddingWidth(a), false);
            m_projectIn.emplace(m_base.child("project_in"), embeddingWidth(a), m_sizes.dModel, false);
        }
        if (a.finalNorm && a.normWeights)
            m_norm.emplace(m_base.child("final_layer_norm", Component::Norm), m_sizes.dModel);
        m_layers = buildLayers<Layer>(m_base, "layers", m_sizes, a);
        const Builder head = place.child("lm_head", Component::Head);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, embeddingWidth(a), m_sizes.vocab, false);
    }

private:
    [[nodiscard]] Dim embeddingWidth(const Architecture &a) const
    {
        return a.embeddingDim > 0 ? Dim(a.embeddingDim) : m_sizes.dModel;
    }

    Sizes m_sizes;
    Builder m_base;
    Embedding m_tokens;
    Embedding m_positions;
    std::optional<Linear> m_projectOut;
    std::optional<Linear> m_projectIn;
    std::optional<LayerNorm> m_norm;
    std::vector<Layer> m_layers;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildOpt(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Opt>(place, architecture);
}

} // namespace headroom
