// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"
#include "step/models/seq2seq.h"

#include <QtGlobal>

namespace headroom {

namespace {

constexpr SeparateAttention::Manner bart{};

/// The position embeddings have two rows that no position uses.
constexpr std::int64_t unusedRows = 2;

/// The shared table, or its own where none is; its rows are scaled, by one where the config does not ask for
/// it.
class ScaledEmbedding : public Module {
public:
    ScaledEmbedding(const Builder &place, Parameter *tied, const Sizes &s)
        : Module(place)
        , m_weight(tied ? tied : &place.parameter("weight", { s.vocab, s.dModel }))
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &ids) const
    {
        const Scope scope = enter();
        const Tensor rows = embedding(m_weight->value, ids);
        return mulScalar(rows);
    }

private:
    Parameter *m_weight;
};

class PositionEmbedding : public Module {
public:
    PositionEmbedding(const Builder &place, std::int64_t positions, Dim width)
        : Module(place)
        , m_weight(&place.parameter("weight", { Dim(positions + unusedRows), width }))
    {
    }

    /// For every sequence of the batch, as the encoder has it.
    [[nodiscard]] Tensor forAll(Dim batch, Dim sequence) const
    {
        const Scope scope = enter();
        const Tensor range = made(tape(), { sequence }, DType::Int64, Op::ArangeFrom);
        const Tensor positions = made(tape(), { batch, sequence }, DType::Int64, Op::Add);
        return embedding(m_weight->value, positions);
    }

    /// Of positions that all sequences share, as the decoder has it.
    [[nodiscard]] Tensor at(const Tensor &range) const
    {
        const Scope scope = enter();
        const Tensor row = unsqueeze(range, 0);
        const Tensor positions = made(tape(), row.shape(), DType::Int64, Op::Add);
        return embedding(m_weight->value, positions);
    }

private:
    Parameter *m_weight;
};

/// What encoder and decoder have in common: embeddings and their norm, which is registered last, around the
/// layers.
template <class Layer> class Stack : public Module {
public:
    Stack(const Builder &place, Parameter *tokens, const Sizes &s, const Architecture &a,
        std::int64_t positions, std::int64_t layers)
        : Module(place)
        , m_dropout(a.embeddingDropout)
        , m_tokens(place.child("embed_tokens", Component::Embedding), tokens, s)
        , m_positions(place.child("embed_positions", Component::Embedding), positions, s.dModel)
        , m_layers(buildLayers<Layer>(place, "layers", s, a, layers, 0, oneKind))
        , m_norm(place.child("layernorm_embedding", Component::Embedding), s.dModel)
    {
    }

    [[nodiscard]] Tensor encode(const Recipe &recipe, const Tensor &ids) const
    {
        const Scope scope = enter();
        Tensor embedded = m_tokens(ids);
        askForGradient(recipe, embedded);
        tape().sample(Op::Select); // a view of the embedding tells the positions their number
        const Tensor placed = m_positions.forAll(ids.size(0), ids.size(1));
        return run(recipe, embedded, placed, { recipe.attention, {}, {} });
    }

    [[nodiscard]] Tensor decode(const Recipe &recipe, const Tensor &ids, const Tensor &encoded) const
    {
        const Scope scope = enter();
        Tensor embedded = m_tokens(ids);
        askForGradient(recipe, embedded);
        Tensor range = made(tape(), { ids.size(1) }, DType::Int64, Op::Arange);
        range = made(tape(), { ids.size(1) }, DType::Int64, Op::Add);
        Seq2SeqContext context{ recipe.attention, {}, encoded };
        context.mask = paddedCausalMask(
            tape(), ids.size(0), ids.size(1), embedded.dtype(), recipe.attention == Attention::Eager);
        const Tensor placed = m_positions.at(range);
        return run(recipe, embedded, placed, context);
    }

private:
    [[nodiscard]] Tensor run(const Recipe &recipe, const Tensor &embedded, const Tensor &placed,
        const Seq2SeqContext &context) const
    {
        Tensor hidden = add(embedded, placed);
        hidden = m_norm(hidden);
        hidden = dropout(hidden, m_dropout);
        for (const Layer &layer : m_layers)
            hidden = runLayer(recipe, layer, hidden, context);
        return hidden;
    }

    double m_dropout;
    ScaledEmbedding m_tokens;
    PositionEmbedding m_positions;
    std::vector<Layer> m_layers;
    LayerNorm m_norm;
};

/// BartForConditionalGeneration; BartModel without the head; a classifier.
class Bart final : public Model {
public:
    Bart(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_root(place)
        , m_base(a.ending == Ending::Bare ? place : place.child("model"))
        , m_shared(&m_base.child("shared", Component::Embedding)
                        .parameter("weight", { m_sizes.vocab, m_sizes.dModel }))
        , m_tied(a.tiedEmbeddings ? m_shared : nullptr)
        , m_encoder(m_base.child("encoder"), m_tied, m_sizes, a, a.encoder.positions, a.encoder.layers)
        , m_decoder(m_base.child("decoder"), m_tied, m_sizes, a, a.positions, a.layers)
    {
        m_shared->used = a.tiedEmbeddings;
        if (a.ending == Ending::LanguageModel) {
            m_logitsBias = place.buffer({ 1, m_sizes.vocab }, recipe.weights);
            place.tape().label(m_logitsBias, QT_TRANSLATE_NOOP("Tensors", "bias of the logits"));
            m_head.emplace(
                languageHead(place.child("lm_head", Component::Head), *m_shared, a.tiedEmbeddings));
        }
        if (a.ending == Ending::Classifier) {
            const Builder head = place.child("classification_head", Component::Head);
            m_classifierDense.emplace(head.child("dense"), m_sizes.dModel, m_sizes.dModel, true);
            m_classifier.emplace(head.child("out_proj"), m_sizes.dModel, Dim(a.labels), true);
        }
    }

    [[nodiscard]] bool runs() const override { return m_head.has_value(); }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor decoderIds = shiftedRight(inputs.labels);
        const Tensor encoded = m_encoder.encode(m_recipe, inputs.ids);
        const Tensor hidden = m_decoder.decode(m_recipe, decoderIds, encoded);
        Tensor logits = (*m_head)(hidden);
        logits = add(logits, m_logitsBias);
        return crossEntropy(logits, inputs.labels);
    }

private:
    Recipe m_recipe;
    Sizes m_sizes;
    Module m_root;
    Builder m_base;
    Parameter *m_shared;
    Parameter
        *m_tied; ///< null: encoder, decoder and head have tables of their own, and none uses the shared one
    Stack<Seq2SeqEncoderLayer<bart>> m_encoder;
    Stack<Seq2SeqDecoderLayer<bart>> m_decoder;
    Tensor m_logitsBias;
    std::optional<Linear> m_head;
    std::optional<Linear> m_classifierDense;
    std::optional<Linear> m_classifier;
};

} // namespace

std::unique_ptr<Model> buildBart(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Bart>(place, architecture, recipe);
}

} // namespace headroom
