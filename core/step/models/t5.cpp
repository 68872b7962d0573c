// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"
#include "step/models/seq2seq.h"
#include "step/models/t5_parts.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// Parts are numbered: attention, attention to the encoder (in a decoder), feed-forward.
template <bool isDecoder> class Block : public Module {
public:
    Block(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("layer.0"), "SelfAttention", s, a,
              T5Attention::Options{ place.layerIndex() == 0, !isDecoder, isDecoder })
    {
        if (isDecoder)
            m_cross.emplace(place.child("layer.1"), "EncDecAttention", s, a, T5Attention::Options{});
        m_feedForward.emplace(place.child(isDecoder ? "layer.2" : "layer.1"), s, a);
    }

    struct Output {
        Tensor hidden, bias, crossBias;
    };

    [[nodiscard]] Output operator()(const Tensor &input, const T5Context &context) const
    {
        const Scope scope = enter();
        Tensor limit; // of fp16, a local of the block
        T5Attended attended = m_attention(input, {}, context.bias, context.mask, context);
        Tensor hidden = std::move(attended.output);
        const Tensor bias = std::move(attended.bias);
        clampHalf(hidden, limit);
        Tensor crossBias;
        if (m_cross) {
            attended = (*m_cross)(hidden, context.encoded, context.crossBias, {}, context);
            hidden = std::move(attended.output);
            crossBias = std::move(attended.bias);
            clampHalf(hidden, limit);
        }
        hidden = (*m_feedForward)(hidden);
        clampHalf(hidden, limit);
        return { hidden, bias, crossBias };
    }

    [[nodiscard]] Parameter &biasTable() const { return m_attention.biasTable(); }

private:
    T5AttentionPart m_attention;
    std::optional<T5AttentionPart> m_cross;
    std::optional<T5FeedForwardPart> m_feedForward;
};

/// Encoder or decoder, each with the shared table. Only the first layer makes position biases; all use them.
template <bool isDecoder> class Stack : public Module {
public:
    Stack(const Builder &place, Parameter &tokens, const Sizes &s, const Architecture &a, std::int64_t layers)
        : Module(place)
        , m_tokens(place.child("embed_tokens", Component::Embedding), tokens)
        , m_blocks(buildLayers<Block<isDecoder>>(place, "block", s, a, layers, 1, oneKind))
        , m_norm(place.child("final_layer_norm", Component::Norm), s.dModel)
        , m_dropout(place.child("dropout"), a.residualDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Recipe &recipe, const Tensor &ids, const Tensor &encoded) const
    {
        const Scope scope = enter();
        Tensor embedded = m_tokens(ids);
        askForGradient(recipe, embedded);
        T5Context context{ recipe.attention, recipe.checkpointing == Checkpointing::Full, {}, {}, encoded,
            {} };
        if (isDecoder && recipe.attention == Attention::Eager)
            context.mask = causalMask(tape(), ids.size(0), ids.size(1), embedded.dtype());
        Tensor hidden = m_dropout(embedded);
        for (const Block<isDecoder> &block : m_blocks) {
            auto output = checkpoint(
                tape(), context.checkpointed, [&block, hidden, context] { return block(hidden, context); });
            hidden = std::move(output.hidden);
            context.bias = std::move(output.bias);
            context.crossBias = std::move(output.crossBias);
        }
        hidden = m_norm(hidden);
        return m_dropout(hidden);
    }

    [[nodiscard]] Parameter &biasTable() const { return m_blocks.front().biasTable(); }

private:
    Embedding m_tokens;
    std::vector<Block<isDecoder>> m_blocks;
    T5Norm m_norm;
    Dropout m_dropout;
};

/// T5ForConditionalGeneration. Where the head is not tied to the embedding, encoder and decoder still share
/// theirs, and the hidden states are not scaled for the head.
class T5 final : public Model {
public:
    T5(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_scaled(a.tiedEmbeddings)
        , m_root(place)
        , m_tokens(place.child("shared", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_encoder(place.child("encoder"), m_tokens.weight(), m_sizes, a, a.encoder.layers)
        , m_decoder(place.child("decoder"), m_tokens.weight(), m_sizes, a, a.layers)
        , m_head(languageHead(place.child("lm_head", Component::Head), m_tokens.weight(), a.tiedEmbeddings))
    {
        if (recipe.attention == Attention::Sdpa) // which lets no gradient through to a bias
            m_encoder.biasTable().used = m_decoder.biasTable().used = false;
    }

    [[nodiscard]] bool runs() const override { return true; }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor encoded = m_encoder(m_recipe, inputs.ids, {});
        const Tensor decoderIds = shiftedRight(inputs.labels);
        const Tensor decoded = m_decoder(m_recipe, decoderIds, encoded);
        const Tensor hidden = m_scaled ? mulScalar(decoded) : decoded;
        const Tensor logits = m_head(hidden);
        tape().label(logits, QT_TRANSLATE_NOOP("Tensors", "logits"));
        return crossEntropy(logits, inputs.labels);
    }

private:
    [[nodiscard]] Tape &tape() const { return m_root.tape(); }

    Recipe m_recipe;
    Sizes m_sizes;
    bool m_scaled;
    Module m_root;
    Embedding m_tokens;
    Stack<false> m_encoder;
    Stack<true> m_decoder;
    Linear m_head;
};

} // namespace

std::unique_ptr<Model> buildT5(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<T5>(place, architecture, recipe);
}

} // namespace headroom
