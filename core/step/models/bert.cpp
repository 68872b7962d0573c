// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/parts.h"

namespace headroom {

namespace {

/// A projection back to d_model, and the norm after its residual.
class Output : public Module {
public:
    Output(const Builder &place, Dim in, Dim width)
        : Module(place)
        , m_dense(place.child("dense"), in, width, true)
        , m_norm(place.child("LayerNorm", Component::Norm), width)
    {
    }

private:
    Linear m_dense;
    LayerNorm m_norm;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &, std::int64_t)
        : Module(place)
        , m_attention(place.child("attention", Component::Attention))
        , m_self(m_attention.child("self"))
        , m_query(m_self.child("query"), s.dModel, s.dModel, true)
        , m_key(m_self.child("key"), s.dModel, s.dModel, true)
        , m_value(m_self.child("value"), s.dModel, s.dModel, true)
        , m_attended(m_attention.child("output"), s.dModel, s.dModel)
        , m_up(place.child("intermediate", Component::FeedForward).child("dense"), s.dModel, s.dFf, true)
        , m_fed(place.child("output", Component::FeedForward), s.dFf, s.dModel)
    {
    }

private:
    Builder m_attention;
    Builder m_self;
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Output m_attended;
    Linear m_up;
    Output m_fed;
};

class Embeddings : public Module {
public:
    Embeddings(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_tokens(place.child("word_embeddings"), s.vocab, s.dModel)
        , m_positions(place.child("position_embeddings"), s.positions, s.dModel)
        , m_types(place.child("token_type_embeddings"), Dim(a.tokenTypes), s.dModel)
        , m_norm(place.child("LayerNorm"), s.dModel)
    {
    }

    [[nodiscard]] Parameter &tokens() const { return m_tokens.weight(); }

private:
    Embedding m_tokens;
    Embedding m_positions;
    Embedding m_types;
    LayerNorm m_norm;
};

/// Predicts masked tokens: a transformed hidden state against the embedding, and a bias for each token.
class Predictions : public Module {
public:
    Predictions(const Builder &place, const Sizes &s, const Architecture &a, Parameter &tokens)
        : Module(place)
        , m_bias(&place.parameter("bias", { s.vocab }))
        , m_dense(place.child("transform").child("dense"), s.dModel, s.dModel, true)
        , m_norm(place.child("transform").child("LayerNorm"), s.dModel)
    {
        const Builder decoder = place.child("decoder");
        if (a.tiedEmbeddings)
            m_decoder.emplace(decoder, tokens);
        else
            m_decoder.emplace(decoder, s.dModel, s.vocab, true);
    }

private:
    Parameter *m_bias;
    Linear m_dense;
    LayerNorm m_norm;
    std::optional<Linear> m_decoder;
};

/// BertForMaskedLM; BertModel, with a pooler in place of the head; a classifier, with both.
class Bert final : public Model {
public:
    Bert(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(a.ending == Ending::Bare ? place : place.child("bert"))
        , m_embeddings(m_base.child("embeddings", Component::Embedding), m_sizes, a)
        , m_layers(buildLayers<Layer>(m_base.child("encoder"), "layer", m_sizes, a))
    {
        if (a.ending != Ending::LanguageModel)
            m_pooler.emplace(m_base.child("pooler").child("dense"), m_sizes.dModel, m_sizes.dModel, true);
        if (a.ending == Ending::LanguageModel)
            m_predictions.emplace(
                place.child("cls", Component::Head).child("predictions"), m_sizes, a, m_embeddings.tokens());
        if (a.ending == Ending::Classifier)
            m_classifier.emplace(
                place.child("classifier", Component::Head), m_sizes.dModel, Dim(a.labels), true);
    }

private:
    Sizes m_sizes;
    Builder m_base;
    Embeddings m_embeddings;
    std::vector<Layer> m_layers;
    std::optional<Linear> m_pooler;
    std::optional<Predictions> m_predictions;
    std::optional<Linear> m_classifier;
};

} // namespace

std::unique_ptr<Model> buildBert(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Bert>(place, architecture);
}

} // namespace headroom
