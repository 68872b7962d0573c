// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/convolution.h"
#include "step/layers/residual.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"
#include "step/models/seq2seq.h"

#include <QtGlobal>

namespace headroom {

namespace {

constexpr SeparateAttention::Manner whisper{
    .keyBias = false, .scalesQueries = true, .copies = true, .divides = SeparateAttention::Divides::Each
};
using EncoderLayer = Seq2SeqEncoderLayer<whisper>;
using DecoderLayer = Seq2SeqDecoderLayer<whisper>;

constexpr std::int64_t window = 3; ///< of both convolutions over time

/// Reads a spectrogram through two convolutions, of which the second halves its length.
class AudioEncoder : public Module {
public:
    AudioEncoder(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_dropout(a.embeddingDropout)
        , m_first(place.child("conv1"), { s.dModel, Dim(a.encoder.melBins), Dim(window) }, { 1, 1 }, true)
        , m_second(place.child("conv2"), { s.dModel, s.dModel, Dim(window) }, { 2, 1 }, true)
        , m_positions(place.child("embed_positions", Component::Embedding).frozen(), Dim(a.encoder.positions),
              s.dModel)
        , m_layers(buildLayers<EncoderLayer>(place, "layers", s, a, a.encoder.layers, 0, oneKind))
        , m_norm(place.child("layer_norm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Recipe &recipe, const Tensor &features) const
    {
        const Scope scope = enter();
        Tensor embedded = heard(features);
        embedded = permute(embedded, std::array{ 0, 2, 1 });
        const Tensor positions = made(tape(), { embedded.size(1) }, DType::Int64, Op::Arange);
        Tensor placed = m_positions(positions);
        Tensor hidden = residualSum(embedded, placed);
        placed.reset();
        hidden = dropout(hidden, m_dropout);
        const Seq2SeqContext context{ recipe.attention, {}, {} };
        for (const EncoderLayer &layer : m_layers)
            hidden = runLayer(recipe, layer, hidden, context);
        return m_norm(hidden);
    }

private:
    [[nodiscard]] Tensor heard(const Tensor &features) const
    {
        Tensor convolved = m_first(features);
        const Tensor first = gelu(convolved);
        convolved.reset();
        convolved = m_second(first);
        return gelu(convolved);
    }

    double m_dropout;
    Convolution m_first;
    Convolution m_second;
    Embedding m_positions;
    std::vector<EncoderLayer> m_layers;
    LayerNorm m_norm;
};

/// A position embedding whose rows are indexed as those of any tensor are.
class IndexedPositions : public Module {
public:
    IndexedPositions(const Builder &place, Dim rows, Dim width)
        : Module(place)
        , m_weight(&place.parameter("weight", { rows, width }))
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &positions) const
    {
        const Scope scope = enter();
        return index(m_weight->value, positions);
    }

private:
    Parameter *m_weight;
};

class TextDecoder : public Module {
public:
    TextDecoder(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_dropout(a.embeddingDropout)
        , m_tokens(place.child("embed_tokens", Component::Embedding), s.vocab, s.dModel)
        , m_positions(place.child("embed_positions", Component::Embedding), s.positions, s.dModel)
        , m_layers(buildLayers<DecoderLayer>(place, "layers", s, a, a.layers, 0, oneKind))
        , m_norm(place.child("layer_norm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Recipe &recipe, const Tensor &ids, const Tensor &encoded) const
    {
        const Scope scope = enter();
        const Tensor embedded = m_tokens(ids);
        const Tensor positions = positionsOf(ids);
        const Tensor placed = m_positions(positions);
        Tensor hidden = residualSum(embedded, placed);
        hidden = dropout(hidden, m_dropout);
        Seq2SeqContext context{ recipe.attention, {}, encoded };
        if (recipe.attention == Attention::Eager)
            context.mask = causalMask(tape(), ids.size(0), ids.size(1), embedded.dtype());
        for (const DecoderLayer &layer : m_layers)
            hidden = runLayer(recipe, layer, hidden, context);
        return m_norm(hidden);
    }

    [[nodiscard]] Parameter &tokens() const { return m_tokens.weight(); }

private:
    /// The numbers of the places, once for each sequence.
    [[nodiscard]] Tensor positionsOf(const Tensor &ids) const
    {
        const Tensor row = positionIds(tape(), ids.size(1));
        Tensor positions = made(tape(), ids.shape(), DType::Int64, Op::Repeat);
        tape().label(positions, QT_TRANSLATE_NOOP("Tensors", "positions"));
        return positions;
    }

    double m_dropout;
    Embedding m_tokens;
    IndexedPositions m_positions;
    std::vector<DecoderLayer> m_layers;
    LayerNorm m_norm;
};

/// WhisperForConditionalGeneration.
class Whisper final : public Model {
public:
    Whisper(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_root(place)
        , m_encoder(place.child("model").child("encoder"), m_sizes, a)
        , m_decoder(place.child("model").child("decoder"), m_sizes, a)
        , m_head(languageHead(place.child("proj_out", Component::Head), m_decoder.tokens(), a.tiedEmbeddings))
    {
    }

    [[nodiscard]] bool runs() const override { return true; }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor decoderIds = shiftedRight(inputs.labels);
        const Tensor encoded = m_encoder(m_recipe, inputs.features);
        const Tensor hidden = m_decoder(m_recipe, decoderIds, encoded);
        const Tensor logits = m_head(hidden);
        tape().label(logits, QT_TRANSLATE_NOOP("Tensors", "logits"));
        return crossEntropy(logits, inputs.labels);
    }

private:
    [[nodiscard]] Tape &tape() const { return m_root.tape(); }

    Recipe m_recipe;
    Sizes m_sizes;
    Module m_root;
    AudioEncoder m_encoder;
    TextDecoder m_decoder;
    Linear m_head;
};

} // namespace

std::unique_ptr<Model> buildWhisper(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Whisper>(place, architecture, recipe);
}

} // namespace headroom
