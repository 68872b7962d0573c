// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/models/parts.h"

#include <QtGlobal>

/// What reads LLaMA 4's images: counted, and not run.
namespace headroom::llama4 {

class VisionLayer : public Module {
public:
    VisionLayer(const Builder &place, const Sizes &, const Architecture &a)
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
        , m_rotations(place.child("rotary_embedding")
                          .buffer({ Dim(a.vision.positions), 1, rotations(a.vision) }, DType::Complex64))
        , m_normBefore(place.child("layernorm_pre", Component::Norm), m_width)
        , m_normAfter(place.child("layernorm_post", Component::Norm), m_width)
        , m_layers(
              buildLayers<VisionLayer>(place.child("model"), "layers", s, a, a.vision.layers, 0, oneKind))
        , m_adapter(place.child("vision_adapter", Component::FeedForward).child("mlp"), a.vision)
    {
        tape().label(m_rotations, QT_TRANSLATE_NOOP("Tensors", "rotations of the positions"));
    }

private:
    /// Those of a head's patch along both sides.
    [[nodiscard]] static Dim rotations(const Vision &v) { return 2 * (v.dModel / v.heads / 2 / 2); }

    Dim m_width;
    Parameter *m_class;
    Parameter *m_positions;
    Linear m_patches;
    Tensor m_rotations;
    LayerNorm m_normBefore;
    LayerNorm m_normAfter;
    std::vector<VisionLayer> m_layers;
    VisionAdapter m_adapter;
};

} // namespace headroom::llama4
