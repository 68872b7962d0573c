// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/models/parts.h"

namespace headroom {

/// The attention of BART and its kin: keys first, then values, queries, output; Whisper's keys have no bias.
class SeparateAttention : public Module {
public:
    SeparateAttention(const Builder &place, Dim width, bool keyBias = true)
        : Module(place)
        , m_key(place.child("k_proj"), width, width, keyBias)
        , m_value(place.child("v_proj"), width, width, true)
        , m_query(place.child("q_proj"), width, width, true)
        , m_output(place.child("out_proj"), width, width, true)
    {
    }

private:
    Linear m_key;
    Linear m_value;
    Linear m_query;
    Linear m_output;
};

/// A layer of an encoder or decoder of BART's kind; a decoder's looks at the encoder's output besides.
class Seq2SeqLayer : public Module {
public:
    struct Options {
        Dim width, inner;
        bool crossAttention, keyBias;
    };

    Seq2SeqLayer(const Builder &place, const Options &o)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), o.width, o.keyBias)
        , m_attentionNorm(place.child("self_attn_layer_norm", Component::Norm), o.width)
    {
        if (o.crossAttention) {
            m_cross.emplace(place.child("encoder_attn", Component::Attention), o.width, o.keyBias);
            m_crossNorm.emplace(place.child("encoder_attn_layer_norm", Component::Norm), o.width);
        }
        m_up.emplace(place.child("fc1", Component::FeedForward), o.width, o.inner, true);
        m_down.emplace(place.child("fc2", Component::FeedForward), o.inner, o.width, true);
        m_norm.emplace(place.child("final_layer_norm", Component::Norm), o.width);
    }

private:
    SeparateAttention m_attention;
    LayerNorm m_attentionNorm;
    std::optional<SeparateAttention> m_cross;
    std::optional<LayerNorm> m_crossNorm;
    std::optional<Linear> m_up;
    std::optional<Linear> m_down;
    std::optional<LayerNorm> m_norm;
};

template <bool keyBias> class Seq2SeqEncoderLayer : public Seq2SeqLayer {
public:
    Seq2SeqEncoderLayer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Seq2SeqLayer(place, { s.dModel, Dim(a.encoder.dFf), false, keyBias })
    {
    }
};

template <bool keyBias> class Seq2SeqDecoderLayer : public Seq2SeqLayer {
public:
    Seq2SeqDecoderLayer(const Builder &place, const Sizes &s, const Architecture &, std::int64_t)
        : Seq2SeqLayer(place, { s.dModel, s.dFf, true, keyBias })
    {
    }
};

} // namespace headroom
