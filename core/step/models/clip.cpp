// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/seq2seq.h"

namespace headroom {

namespace {

/// A layer of either tower.
class ClipLayer : public Module {
public:
    ClipLayer(const Builder &place, Dim width, Dim heads, Dim inner, double attentionDropout)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), width, heads, attentionDropout, true)
        , m_norm1(place.child("layer_norm1", Component::Norm), width)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "fc1", "fc2", "activation_fn" }, width, inner, Activation::QuickGelu, true)
        , m_norm2(place.child("layer_norm2", Component::Norm), width)
    {
    }

private:
    SeparateAttention m_attention;
    LayerNorm m_norm1;
    PlainFeedForward m_feedForward;
    LayerNorm m_norm2;
};

struct TextLayer : ClipLayer {
    TextLayer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : ClipLayer(place, s.dModel, s.heads, s.dFf, a.attentionDropout)
    {
    }
};

struct VisionLayer : ClipLayer {
    VisionLayer(const Builder &place, const Sizes &, const Architecture &a, std::int64_t)
        : ClipLayer(place, Dim(a.vision.dModel), Dim(a.vision.heads), Dim(a.vision.dFf), a.attentionDropout)
    {
    }
};

class TextTower : public Module {
public:
    TextTower(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_embeddings(place.child("embeddings", Component::Embedding))
        , m_tokens(m_embeddings.child("token_embedding"), s.vocab, s.dModel)
        , m_positions(m_embeddings.child("position_embedding"), s.positions, s.dModel)
        , m_layers(buildLayers<TextLayer>(place.child("encoder"), "layers", s, a))
        , m_norm(place.child("final_layer_norm", Component::Norm), s.dModel)
    {
    }

private:
    Builder m_embeddings;
    Embedding m_tokens;
    Embedding m_positions;
    std::vector<TextLayer> m_layers;
    LayerNorm m_norm;
};

class VisionTower : public Module {
public:
    VisionTower(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_width(a.vision.dModel)
        , m_embeddings(place.child("embeddings", Component::Embedding))
        , m_class(&m_embeddings.parameter("class_embedding", { m_width }))
        , m_patches(
              &m_embeddings.child("patch_embedding")
                   .parameter("weight",
                       { m_width, Dim(a.vision.channels), Dim(a.vision.patchSize), Dim(a.vision.patchSize) }))
        , m_positions(m_embeddings.child("position_embedding"), Dim(a.vision.positions), m_width)
        , m_normBefore(place.child("pre_layrnorm", Component::Norm), m_width)
        , m_layers(buildLayers<VisionLayer>(place.child("encoder"), "layers", s, a, a.vision.layers, 0, oneKind))
        , m_normAfter(place.child("post_layernorm", Component::Norm), m_width)
    {
    }

private:
    Dim m_width;
    Builder m_embeddings;
    Parameter *m_class;
    Parameter *m_patches;
    Embedding m_positions;
    LayerNorm m_normBefore;
    std::vector<VisionLayer> m_layers;
    LayerNorm m_normAfter;
};

/// CLIPModel: a text tower and an image tower, projected to a common width.
class Clip final : public Model {
public:
    Clip(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_scale(&place.parameter("logit_scale", {}))
        , m_text(place.child("text_model"), m_sizes, a)
        , m_vision(place.child("vision_model"), m_sizes, a)
        , m_visionProjection(
              place.child("visual_projection"), Dim(a.vision.dModel), Dim(a.vision.outputWidth), false)
        , m_textProjection(place.child("text_projection"), m_sizes.dModel, Dim(a.vision.outputWidth), false)
    {
    }

private:
    Sizes m_sizes;
    Parameter *m_scale;
    TextTower m_text;
    VisionTower m_vision;
    Linear m_visionProjection;
    Linear m_textProjection;
};

} // namespace

std::unique_ptr<Model> buildClip(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Clip>(place, architecture);
}

} // namespace headroom
