// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

/// Attention without biases; the first layer's holds the position bias that all of its stack use.
class T5Attention : public Module {
public:
    T5Attention(const Builder &place, const Sizes &s, const Architecture &a, bool positionBias)
        : Module(place)
        , m_query(place.child("q"), s.dModel, s.heads * s.headDim, false)
        , m_key(place.child("k"), s.dModel, s.heads * s.headDim, false)
        , m_value(place.child("v"), s.dModel, s.heads * s.headDim, false)
        , m_output(place.child("o"), s.heads * s.headDim, s.dModel, false)
    {
        if (positionBias)
            m_positionBias.emplace(place.child("relative_attention_bias", Component::Embedding),
                Dim(Symbol::Buckets, a.relativeBuckets), s.heads);
    }

private:
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<Embedding> m_positionBias;
};

class T5FeedForward : public Module {
public:
    T5FeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_up(place.child(a.gatedFf ? "wi_0" : "wi"), s.dModel, s.dFf, false)
    {
        if (a.gatedFf)
            m_second.emplace(place.child("wi_1"), s.dModel, s.dFf, false);
        m_down.emplace(place.child("wo"), s.dFf, s.dModel, false);
    }

private:
    Linear m_up;
    std::optional<Linear> m_second;
    std::optional<Linear> m_down;
};

/// Parts are numbered: attention, attention to the encoder (in a decoder), feed-forward, each with a norm.
template <bool isDecoder> class Block : public Module {
public:
    Block(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t number)
        : Module(place)
        , m_attention(place.child("layer.0").child("SelfAttention", Component::Attention), s, a, number == 0)
        , m_attentionNorm(place.child("layer.0").child("layer_norm", Component::Norm), s.dModel)
    {
        if (isDecoder) {
            const Builder cross = place.child("layer.1");
            m_cross.emplace(cross.child("EncDecAttention", Component::Attention), s, a, false);
            m_crossNorm.emplace(cross.child("layer_norm", Component::Norm), s.dModel);
        }
        const Builder last = place.child(isDecoder ? "layer.2" : "layer.1");
        m_feedForward.emplace(last.child("DenseReluDense", Component::FeedForward), s, a);
        m_feedForwardNorm.emplace(last.child("layer_norm", Component::Norm), s.dModel);
    }

private:
    T5Attention m_attention;
    RmsNorm m_attentionNorm;
    std::optional<T5Attention> m_cross;
    std::optional<RmsNorm> m_crossNorm;
    std::optional<T5FeedForward> m_feedForward;
    std::optional<RmsNorm> m_feedForwardNorm;
};

/// T5ForConditionalGeneration. Where the head is not tied to the embedding, encoder and decoder still share
/// theirs.
class T5 final : public Model {
public:
    T5(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_tokens(place.child("shared", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_encoder(
              buildLayers<Block<false>>(place.child("encoder"), "block", m_sizes, a, a.encoder.layers, 1, 1))
        , m_encoderNorm(place.child("encoder").child("final_layer_norm", Component::Norm), m_sizes.dModel)
        , m_decoder(buildLayers<Block<true>>(place.child("decoder"), "block", m_sizes, a, a.layers, 1, 1))
        , m_decoderNorm(place.child("decoder").child("final_layer_norm", Component::Norm), m_sizes.dModel)
    {
        const Builder head = place.child("lm_head", Component::Head);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
    }

private:
    Sizes m_sizes;
    Embedding m_tokens;
    std::vector<Block<false>> m_encoder;
    RmsNorm m_encoderNorm;
    std::vector<Block<true>> m_decoder;
    RmsNorm m_decoderNorm;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildT5(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<T5>(place, architecture);
}

} // namespace headroom
