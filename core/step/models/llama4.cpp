// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_experts(place.child("experts", Component::Experts), s, a, ExpertWeights::Layout::InOut)
        , m_router(place.child("router", Component::Router), s.dModel, s.experts, false)
        , m_shared(place.child("shared_expert", Component::Experts), s.dModel, s.sharedFf, a.activation)
    {
    }

private:
    ExpertWeights m_experts;
    Linear m_router;
    GatedFeedForward m_shared;
};

class TextLayer : public Module {
public:
    TextLayer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t number)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
    {
        const Builder feedForward = place.child("feed_forward", Component::FeedForward);
        if (isSparse(a, number))
            m_sparse.emplace(feedForward, s, a);
        else
            m_dense.emplace(feedForward, s.dModel, s.dFf, a.activation);
        m_inputNorm.emplace(place.child("input_layernorm", Component::Norm), s.dModel);
        m_attendedNorm.emplace(place.child("post_attention_layernorm", Component::Norm), s.dModel);
    }

private:
    GroupedAttention m_attention;
    std::optional<SparseFeedForward> m_sparse;
    std::optional<GatedFeedForward> m_dense;
    std::optional<RmsNorm> m_inputNorm;
    std::optional<RmsNorm> m_attendedNorm;
};

class VisionLayer : public Module {
public:
    VisionLayer(const Builder &place, const Sizes &, const Architecture &a, std::int64_t)
        : Module(place)
        , m_width(a.vision.dModel)
        , m_attention(place.child("self_attn", Component::Attention))
        , m_query(m_attention.child("q_proj"), m_width, m_width, true)
        , m_key(m_attention.child("k_proj"), m_width, m_width, true)
        , m_value(m_attention.child("v_proj"), m_width, m_width, true)
        , m_output(m_attention.child("o_proj"), m_width, m_width, true)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "fc1", "fc2", "activation_fn" }, m_width, Dim(a.vision.dFf), a.vision.activation,
              true)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), m_width)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), m_width)
    {
    }

private:
    Dim m_width;
    Builder m_attention;
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    PlainFeedForward m_feedForward;
    LayerNorm m_inputNorm;
    LayerNorm m_attendedNorm;
};

/// From the pixels of shuffled patches to the projector's width.
class VisionAdapter : public Module {
public:
    VisionAdapter(const Builder &place, const Vision &v)
        : Module(place)
        , m_in(place.child("fc1"), Dim(v.dFf), Dim(v.adapterIn), false)
        , m_out(place.child("fc2"), Dim(v.adapterOut), Dim(v.adapterOut), false)
    {
    }

private:
    Linear m_in;
    Linear m_out;
};

class VisionTower : public Module {
public:
    VisionTower(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_width(a.vision.dModel)
        , m_class(&place.parameter("class_embedding", { m_width }))
        , m_positions(&place.parameter("positional_embedding_vlm", { Dim(a.vision.positions), m_width }))
        , m_patches(place.child("patch_embedding", Component::Embedding).child("linear"),
              Dim(a.vision.channels * a.vision.patchSize * a.vision.patchSize), m_width, false)
        , m_normBefore(place.child("layernorm_pre", Component::Norm), m_width)
        , m_normAfter(place.child("layernorm_post", Component::Norm), m_width)
        , m_layers(buildLayers<VisionLayer>(place.child("model"), "layers", s, a, a.vision.layers, 0, oneKind))
        , m_adapter(place.child("vision_adapter", Component::FeedForward).child("mlp"), a.vision)
    {
    }

private:
    Dim m_width;
    Parameter *m_class;
    Parameter *m_positions;
    Linear m_patches;
    LayerNorm m_normBefore;
    LayerNorm m_normAfter;
    std::vector<VisionLayer> m_layers;
    VisionAdapter m_adapter;
};

/// Llama4ForConditionalGeneration: experts in every layer or every other one, a vision tower before.
class Llama4 final : public Model {
public:
    Llama4(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_sizes(a)
        , m_vision(place.child("vision_model", Component::Embedding), m_sizes, a)
        , m_projector(place.child("multi_modal_projector").child("linear_1"), Dim(a.vision.outputWidth),
              m_sizes.dModel, false)
        , m_outer(place.child("language_model"))
        , m_language(m_outer, m_outer.child("model"), m_outer.child("lm_head", Component::Head), a, recipe,
              m_sizes.headDim)
    {
    }

private:
    Sizes m_sizes;
    VisionTower m_vision;
    Linear m_projector;
    Builder m_outer;
    Decoder<TextLayer> m_language;
};

} // namespace

std::unique_ptr<Model> buildLlama4(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Llama4>(place, architecture, recipe);
}

} // namespace headroom
