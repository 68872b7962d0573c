// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_query(place.child("q_proj"), s.dModel, s.dModel, a.qkvBias)
        , m_key(place.child("k_proj"), s.dModel, s.dModel, a.qkvBias)
        , m_value(place.child("v_proj"), s.dModel, s.dModel, a.qkvBias)
        , m_output(place.child("o_proj"), s.dModel, s.dModel, true)
    {
    }

private:
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("attention", Component::Attention), s, a)
        , m_before(place.child("layernorm_before", Component::Norm), s.dModel)
        , m_after(place.child("layernorm_after", Component::Norm), s.dModel)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "fc1", "fc2", "activation_fn" }, s.dModel, s.dFf, a.activation, true)
    {
    }

private:
    SelfAttention m_attention;
    LayerNorm m_before;
    LayerNorm m_after;
    PlainFeedForward m_feedForward;
};

/// Patches of the image through one convolution, a token for the class, and positions.
class Embeddings : public Module {
public:
    Embeddings(const Builder &place, const Sizes &s, const Vision &v)
        : Module(place)
        , m_class(&place.parameter("cls_token", { Dim(1), Dim(1), s.dModel }))
        , m_positions(&place.parameter("position_embeddings", { Dim(1), Dim(v.positions), s.dModel }))
        , m_projection(place.child("patch_embeddings").child("projection"))
        , m_weight(&m_projection.parameter(
              "weight", { s.dModel, Dim(v.channels), Dim(v.patchSize), Dim(v.patchSize) }))
        , m_bias(&m_projection.parameter("bias", { s.dModel }))
    {
    }

private:
    Parameter *m_class;
    Parameter *m_positions;
    Builder m_projection;
    Parameter *m_weight;
    Parameter *m_bias;
};

/// ViTForImageClassification; ViTModel, with a pooler in place of the classifier.
class Vit final : public Model {
public:
    Vit(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(a.ending == Ending::Bare ? place : place.child("vit"))
        , m_embeddings(m_base.child("embeddings", Component::Embedding), m_sizes, a.vision)
        , m_layers(buildLayers<Layer>(m_base, "layers", m_sizes, a))
        , m_norm(m_base.child("layernorm", Component::Norm), m_sizes.dModel)
    {
        if (a.ending == Ending::Bare)
            m_pooler.emplace(
                m_base.child("pooler").child("dense"), m_sizes.dModel, Dim(a.vision.outputWidth), true);
        else
            m_classifier.emplace(
                place.child("classifier", Component::Head), m_sizes.dModel, Dim(a.labels), true);
    }

private:
    Sizes m_sizes;
    Builder m_base;
    Embeddings m_embeddings;
    std::vector<Layer> m_layers;
    LayerNorm m_norm;
    std::optional<Linear> m_pooler;
    std::optional<Linear> m_classifier;
};

} // namespace

std::unique_ptr<Model> buildVit(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Vit>(place, architecture);
}

} // namespace headroom
