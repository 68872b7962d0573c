// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/activation.h"
#include "step/layers/residual.h"
#include "step/layers/separate_attention.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

constexpr SeparateAttention::Manner manner{ .query = "query",
    .key = "key",
    .value = "value",
    .output = nullptr,
    .queriesFirst = true,
    .divides = SeparateAttention::Divides::Each };

/// A projection back to d_model, the residual and the norm after it.
class Output : public Module {
public:
    Output(const Builder &place, Dim in, Dim width, double dropout)
        : Module(place)
        , m_dense(place.child("dense"), in, width, true)
        , m_norm(place.child("LayerNorm", Component::Norm), width)
        , m_dropout(place.child("dropout"), dropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x, const Tensor &residual) const
    {
        const Scope scope = enter();
        Tensor hidden = m_dense(x);
        hidden = m_dropout(hidden);
        const Tensor sum = residualSum(hidden, residual);
        hidden = m_norm(sum);
        return hidden;
    }

private:
    Linear m_dense;
    LayerNorm m_norm;
    Dropout m_dropout;
};

class AttentionPart : public Module {
public:
    AttentionPart(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_self(place.child("self"), { s.dModel, s.heads, a.attentionDropout }, manner)
        , m_output(place.child("output"), s.dModel, s.dModel, a.residualDropout)
    {
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, Attention kind) const
    {
        const Scope scope = enter();
        Attended attended = m_self(hidden, hidden, kind, {});
        attended.output = m_output(attended.output, hidden);
        return attended;
    }

private:
    SeparateAttention m_self;
    Output m_output;
};

/// A projection and its nonlinearity.
class ActivatedDense : public Module {
public:
    ActivatedDense(const Builder &place, const char *activation, Dim in, Dim out, Activation kind)
        : Module(place)
        , m_dense(place.child("dense"), in, out, true)
        , m_activation(place.child(activation), kind)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = m_dense(x);
        hidden = m_activation(hidden);
        return hidden;
    }

private:
    Linear m_dense;
    ActivationFunction m_activation;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("attention", Component::Attention), s, a)
        , m_up(place.child("intermediate", Component::FeedForward), "intermediate_act_fn", s.dModel, s.dFf,
              a.activation)
        , m_output(place.child("output", Component::FeedForward), s.dFf, s.dModel, a.residualDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, Attention kind) const
    {
        const Scope scope = enter();
        const Attended attended = m_attention(input, kind);
        const Tensor inner = m_up(attended.output);
        return m_output(inner, attended.output);
    }

private:
    AttentionPart m_attention;
    ActivatedDense m_up;
    Output m_output;
};

class Embeddings : public Module {
public:
    Embeddings(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_tokens(place.child("word_embeddings"), s.vocab, s.dModel)
        , m_positions(place.child("position_embeddings"), s.positions, s.dModel)
        , m_types(place.child("token_type_embeddings"), Dim(a.tokenTypes), s.dModel)
        , m_norm(place.child("LayerNorm"), s.dModel)
        , m_dropout(place.child("dropout"), a.embeddingDropout)
        , m_allPositions(place.buffer({ 1, s.positions }, DType::Int64))
        , m_allTypes(place.buffer({ 1, s.positions }, DType::Int64))
    {
        tape().label(m_allPositions, QT_TRANSLATE_NOOP("Tensors", "positions"));
        tape().label(m_allTypes, QT_TRANSLATE_NOOP("Tensors", "token types"));
    }

    [[nodiscard]] Tensor operator()(const Recipe &recipe, const Tensor &ids) const
    {
        const Scope scope = enter();
        const Dim sequence = ids.size(1);
        const bool all = sequence == m_allPositions.size(1);
        const Tensor positionIds = all ? alias(m_allPositions) : slice(m_allPositions, 1, sequence);
        const Tensor allTypes = expand(m_allTypes, m_allTypes.shape());
        Tensor types = made(tape(), { 1, sequence }, DType::Int64, Op::Gather);
        types = expand(types, ids.shape());
        Tensor tokens = m_tokens(ids);
        askForGradient(recipe, tokens);
        const Tensor typed = m_types(types);
        Tensor sum = add(tokens, typed);
        const Tensor placed = m_positions(positionIds);
        sum = add(sum, placed);
        sum = m_norm(sum);
        sum = m_dropout(sum);
        return sum;
    }

    [[nodiscard]] Parameter &table() const { return m_tokens.weight(); }

private:
    Embedding m_tokens;
    Embedding m_positions;
    Embedding m_types;
    LayerNorm m_norm;
    Dropout m_dropout;
    Tensor m_allPositions;
    Tensor m_allTypes;
};

class Transform : public Module {
public:
    Transform(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_dense(place.child("dense"), s.dModel, s.dModel, true)
        , m_activation(place.child("transform_act_fn"), a.activation)
        , m_norm(place.child("LayerNorm"), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = m_dense(x);
        hidden = m_activation(hidden);
        hidden = m_norm(hidden);
        return hidden;
    }

private:
    Linear m_dense;
    ActivationFunction m_activation;
    LayerNorm m_norm;
};

/// Predicts masked tokens: a transformed hidden state against the embedding, and a bias for each token.
class Predictions : public Module {
public:
    Predictions(const Builder &place, const Sizes &s, const Architecture &a, Parameter &tokens)
        : Module(place)
        , m_bias(&place.parameter("bias", { s.vocab }))
        , m_transform(place.child("transform"), s, a)
    {
        const Builder decoder = place.child("decoder");
        if (a.tiedEmbeddings) {
            m_decoder.emplace(decoder, tokens, m_bias);
        } else {
            m_decoder.emplace(decoder, s.dModel, s.vocab, true);
            m_bias->used = false; // the decoder then has a bias of its own
        }
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = m_transform(x);
        hidden = (*m_decoder)(hidden);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "logits"));
        return hidden;
    }

private:
    Parameter *m_bias;
    Transform m_transform;
    std::optional<Linear> m_decoder;
};

/// BertForMaskedLM; BertModel, with a pooler in place of the head; a classifier, with both.
class Bert final : public Model {
public:
    Bert(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_root(place)
        , m_inner(a.ending == Ending::Bare ? place : place.child("bert"))
        , m_base(m_inner)
        , m_embeddings(m_inner.child("embeddings", Component::Embedding), m_sizes, a)
        , m_encoder(m_inner.child("encoder"))
        , m_layers(buildLayers<Layer>(m_inner.child("encoder"), "layer", m_sizes, a))
    {
        if (a.ending != Ending::LanguageModel)
            m_pooler.emplace(m_inner.child("pooler").child("dense"), m_sizes.dModel, m_sizes.dModel, true);
        if (a.ending == Ending::LanguageModel)
            m_predictions.emplace(
                place.child("cls", Component::Head).child("predictions"), m_sizes, a, m_embeddings.table());
        if (a.ending == Ending::Classifier)
            m_classifier.emplace(
                place.child("classifier", Component::Head), m_sizes.dModel, Dim(a.labels), true);
    }

    [[nodiscard]] bool runs() const override { return m_predictions.has_value(); }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor hidden = hiddenStates(inputs.ids);
        const Tensor scores = (*m_predictions)(hidden);
        return crossEntropy(scores, inputs.labels);
    }

private:
    [[nodiscard]] Tensor hiddenStates(const Tensor &ids) const
    {
        const Scope scope = m_base.enter();
        const Tensor embedded = m_embeddings(m_recipe, ids);
        const Scope encoding = m_encoder.enter();
        Tensor hidden = embedded;
        for (const Layer &layer : m_layers)
            hidden = runLayer(m_recipe, layer, hidden, m_recipe.attention);
        return hidden;
    }

    Recipe m_recipe;
    Sizes m_sizes;
    Module m_root;
    Builder m_inner;
    Module m_base;
    Embeddings m_embeddings;
    Module m_encoder;
    std::vector<Layer> m_layers;
    std::optional<Linear> m_pooler;
    std::optional<Predictions> m_predictions;
    std::optional<Linear> m_classifier;
};

} // namespace

std::unique_ptr<Model> buildBert(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Bert>(place, architecture, recipe);
}

} // namespace headroom
