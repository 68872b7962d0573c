// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/seq2seq.h"

namespace headroom {

namespace {

/// The position embeddings have two rows that no position uses.
constexpr std::int64_t unusedRows = 2;

/// Encoder or decoder: positions, layers, and a norm on the embedding that is registered last.
template <class Layer> class Stack : public Module {
public:
    Stack(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t positions,
        std::int64_t layers)
        : Module(place)
        , m_positions(
              place.child("embed_positions", Component::Embedding), Dim(positions + unusedRows), s.dModel)
        , m_layers(buildLayers<Layer>(place, "layers", s, a, layers, 0, 1))
        , m_norm(place.child("layernorm_embedding", Component::Embedding), s.dModel)
    {
    }

private:
    Embedding m_positions;
    std::vector<Layer> m_layers;
    LayerNorm m_norm;
};

/// BartForConditionalGeneration; BartModel without the head; a classifier.
class Bart final : public Model {
public:
    Bart(const Builder &place, const Architecture &a)
        : m_sizes(a)
        , m_base(a.ending == Ending::Bare ? place : place.child("model"))
        , m_tokens(m_base.child("shared", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_encoder(m_base.child("encoder"), m_sizes, a, a.encoder.positions, a.encoder.layers)
        , m_decoder(m_base.child("decoder"), m_sizes, a, a.positions, a.layers)
    {
        if (a.ending == Ending::LanguageModel) {
            const Builder head = place.child("lm_head", Component::Head);
            if (a.tiedEmbeddings)
                m_head.emplace(head, m_tokens.weight());
            else
                m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
        }
        if (a.ending == Ending::Classifier) {
            const Builder head = place.child("classification_head", Component::Head);
            m_classifierDense.emplace(head.child("dense"), m_sizes.dModel, m_sizes.dModel, true);
            m_classifier.emplace(head.child("out_proj"), m_sizes.dModel, Dim(a.labels), true);
        }
    }

private:
    Sizes m_sizes;
    Builder m_base;
    Embedding m_tokens;
    Stack<Seq2SeqEncoderLayer<true>> m_encoder;
    Stack<Seq2SeqDecoderLayer<true>> m_decoder;
    std::optional<Linear> m_head;
    std::optional<Linear> m_classifierDense;
    std::optional<Linear> m_classifier;
};

} // namespace

std::unique_ptr<Model> buildBart(const Builder &place, const Architecture &architecture, const Recipe &)
{
    return std::make_unique<Bart>(place, architecture);
}

} // namespace headroom
