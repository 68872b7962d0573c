// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/seq2seq.h"

namespace headroom {

namespace {

constexpr std::int64_t convolutionWidth = 3;

/// A convolution over time.
class Convolution : public Module {
public:
    Convolution(const Builder &place, Dim in, Dim out)
        : Module(place)
        , m_weight(&place.parameter("weight", { out, in, Dim(convolutionWidth) }))
        , m_bias(&place.parameter("bias", { out }))
    {
    }

private:
    Parameter *m_weight;
    Parameter *m_bias;
};

/// Reads a spectrogram through two convolutions.
class AudioEncoder : public Module {
public:
    AudioEncoder(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_first(place.child("conv1"), Dim(a.encoder.melBins), s.dModel)
        , m_second(place.child("conv2"), s.dModel, s.dModel)
        , m_positions(
              place.child("embed_positions", Component::Embedding), Dim(a.encoder.positions), s.dModel)
        , m_layers(buildLayers<Seq2SeqEncoderLayer<false>>(place, "layers", s, a, a.encoder.layers, 0, oneKind))
        , m_norm(place.child("layer_norm", Component::Norm), s.dModel)
    {
    }

private:
    Convolution m_first;
    Convolution m_second;
    Embedding m_positions;
    std::vector<Seq2SeqEncoderLayer<false>> m_layers;
    LayerNorm m_norm;
};

class TextDecoder : public Module {
public:
    TextDecoder(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_tokens(place.child("embed_tokens", Component::Embedding), s.vocab, s.dModel)
        , m_positions(place.child("embed_positions", Component::Embedding), s.positions, s.dModel)
        , m_layers(buildLayers<Seq2SeqDecoderLayer<false>>(place, "layers", s, a, a.layers, 0, oneKind))
        , m_norm(place.child("layer_norm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Parameter &tokens() const { return m_tokens.weight(); }

private:
    Embedding m_tokens;
    Embedding m_positions;
    std::vector<Seq2SeqDecoderLayer<false>> m_layers;
    LayerNorm m_norm;
};

/// WhisperForConditionalGeneration.
class Whisper final : public Model {
public:
    Whisper(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_encoder(place.child("model").child("encoder"), m_sizes, a)
        , m_decoder(place.child("model").child("decoder"), m_sizes, a)
    {
        const Builder head = place.child("proj_out", Component::Head);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_decoder.tokens());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
    }

private:
    Sizes m_sizes;
    AudioEncoder m_encoder;
    TextDecoder m_decoder;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildWhisper(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Whisper>(place, architecture);
}

} // namespace headroom
