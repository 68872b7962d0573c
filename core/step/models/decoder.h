// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/checkpoint.h"
#include "step/layers/causal_lm.h"
#include "step/models/causal_model.h"
#include "step/models/parts.h"

namespace headroom {

/// Runs a block, checkpointed if the recipe says so. What it is given by value lives as long as the block's
/// replay may need it, as the arguments of Transformers' layers do.
template <class Layer, class... Arguments>
[[nodiscard]] Tensor runLayer(
    const Recipe &recipe, const Layer &layer, const Tensor &hidden, const Arguments &...rest)
{
    return checkpoint(layer.tape(), recipe.checkpointing == Checkpointing::Full,
        [&layer, hidden, rest...] { return layer(hidden, rest...); });
}

/// Frozen embeddings would end the graph of a checkpointed first layer: Transformers has their output ask.
inline void askForGradient(const Recipe &recipe, Tensor &embedded)
{
    if (recipe.lora && recipe.checkpointing == Checkpointing::Full)
        requireGradient(embedded);
}

/// What the families of decoders call their parts, and where they differ in little.
struct DecoderParts {
    const char *tokens = "embed_tokens";
    const char *layers = "layers";
    const char *norm = "norm";
    const char *positions = nullptr;  ///< a table of them, added to the tokens; null: none
    const char *tokensNorm = nullptr; ///< after the embedding; null: none
    const char *dropout = nullptr;    ///< after the embedding; null: none
    bool views = false;        ///< token numbers and hidden states pass in and out as views of themselves
    bool keepsEmbedded = true; ///< Python's variable holds the embedding's own result through all layers; if
                               ///< not, what the dropout made of it
    bool headBias = false;
    bool alwaysMasked = false; ///< makes a mask even for the kernel that needs none
    bool keepsWeights = false; ///< Python's variable holds a layer's attention weights until the next has run
    bool ownWindowRotary = false;  ///< layers with a window have rotary frequencies of their own
    bool masksSeePositions = true; ///< are given the positions
    bool fullRotary = false;       ///< cosines and sines stay in fp32
    Reach windows = Reach::Window; ///< what the layers with a window have
    RotaryManner rotary = RotaryManner::Whole;
    std::optional<RotaryEmbedding::Form> rotaryForm =
        RotaryEmbedding::Form::Twice; ///< none: no rotary positions
};

/// A causal language model of the common shape: embedding, layers, norm, rotary_emb under `inner`; lm_head.
template <class Layer, class FinalNorm = RmsNorm, class Tokens = Embedding>
class Decoder : public CausalModel {
public:
    Decoder(const Builder &root, const Builder &inner, const Builder &head, const Architecture &a,
        const Recipe &recipe, Dim rotaryWidth, const DecoderParts &parts = {})
        : CausalModel(root, a)
        , m_recipe(recipe)
        , m_architecture(a)
        , m_parts(parts)
        , m_sizes(a)
        , m_base(inner)
        , m_tokens(inner.child(parts.tokens, Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_positions(ifNamed<Embedding>(inner, parts.positions, m_sizes.positions, m_sizes.dModel))
        , m_tokensNorm(ifNamed<LayerNorm>(inner, parts.tokensNorm, m_sizes.dModel))
        , m_layers(buildLayers<Layer>(inner, parts.layers, m_sizes, a))
        , m_norm(inner.child(parts.norm, Component::Norm), m_sizes.dModel)
    {
        if (parts.rotaryForm)
            m_rotary.emplace(inner.child("rotary_emb", Component::Embedding), rotaryWidth, *parts.rotaryForm,
                a.longRotary);
        if (parts.ownWindowRotary && hasBothWindows(a))
            m_windowRotary.emplace(inner.child("rotary_emb", Component::Embedding), rotaryWidth);
        if (parts.dropout)
            m_dropout.emplace(inner.child(parts.dropout, Component::Embedding), a.embeddingDropout);
        addHead(languageHead(head, m_tokens.weight(), a.tiedEmbeddings, parts.headBias));
    }

    // ---- for a model around this one, which embeds the tokens itself ----
    [[nodiscard]] Tensor embed(const Tensor &ids) const
    {
        Tensor embedded = m_tokens(ids);
        askForGradient(m_recipe, embedded);
        return embedded;
    }
    /// The last layer's output, after the norm; `cache` in prefill, or null.
    [[nodiscard]] Tensor hiddenStates(const Tensor &ids, Tensor embedded, KvCache *cache) const
    {
        const Scope scope = m_base.enter();
        return fromEmbedded(ids, embedded, cache);
    }
    /// All logits, or in prefill those of the last position.
    [[nodiscard]] Tensor logits(const Tensor &ids, const Tensor &embedded, KvCache *cache) const
    {
        const Scope scope = root().enter();
        const Tensor last = hiddenStates(ids, embedded, cache);
        const Tensor hidden = cache ? slice(last, 1, 1) : alias(last);
        return logitsOf(hidden);
    }

protected:
    // ---- for a family with positions as a bias on the scores ----
    /// Makes it; returns what Python's variable holds besides.
    virtual Tensor makeBias(LayerContext &, const Tensor &, DType) const { return {}; }
    virtual void joinBiasAndMask(LayerContext &, DType) const { }

private:
    /// A part that only some families have, and only those give a name.
    template <class Part, class... Dims>
    [[nodiscard]] static std::optional<Part> ifNamed(const Builder &place, const char *name, Dims... dims)
    {
        return name ? std::optional<Part>(std::in_place, place.child(name, Component::Embedding), dims...)
                    : std::nullopt;
    }

    [[nodiscard]] Tensor hiddenStates(const Tensor &given, KvCache *cache) const override
    {
        const Scope scope = m_base.enter();
        const Tensor ids = m_parts.views ? view(given, given.shape()) : given;
        Tensor embedded = embed(ids);
        return fromEmbedded(ids, embedded, cache);
    }

    /// `embedded` is the variable of Python's forward, which holds it as long as that runs.
    [[nodiscard]] Tensor fromEmbedded(const Tensor &ids, Tensor &embedded, KvCache *cache) const
    {
        Tape &tape = ids.tape();
        LayerContext context;
        context.attention = m_recipe.attention;
        context.attentionDropout = m_architecture.attentionDropout;
        context.softcap = m_architecture.attentionSoftcap;
        context.rotaryManner = m_parts.rotary;
        context.cache = cache;
        if (cache)
            for (const Layer &layer : m_layers)
                if (m_architecture.windowed.holds(layer.layerIndex())) {
                    const Scope inLayer = layer.enter();
                    cache->addWindow(tape);
                }
        Tensor hidden = m_tokensNorm ? (*m_tokensNorm)(embedded) : embedded;
        const Tensor heldBesides = makeBias(context, ids, hidden.dtype());
        if (m_parts.rotaryForm == RotaryEmbedding::Form::Grid)
            context.positions = gridPositionIds(ids);
        else if (m_rotary || m_positions)
            context.positions = positionIds(tape, ids.size(1));
        const Tensor placed = m_positions ? (*m_positions)(context.positions) : Tensor();
        if (placed)
            hidden = add(hidden, placed);
        LayerContext local = context; // of layers with a window
        makeMasks(context, local, ids, embedded.dtype());
        joinBiasAndMask(context, embedded.dtype());
        if (m_dropout)
            hidden = (*m_dropout)(hidden);
        const DType tables = m_parts.fullRotary ? DType::Fp32 : embedded.dtype();
        if (!m_parts.keepsEmbedded)
            embedded = hidden;
        if (m_rotary)
            context.rotary = (*m_rotary)(context.positions, tables);
        local.rotary = m_windowRotary ? (*m_windowRotary)(context.positions, tables) : context.rotary;
        if (m_parts.keepsWeights)
            context.weights = local.weights = std::make_shared<Tensor>();
        if (m_architecture.indexer.heads > 0)
            context.chosen = std::make_shared<Tensor>();
        for (const Layer &layer : m_layers) {
            hidden = runLayer(
                m_recipe, layer, hidden, m_architecture.windowed.holds(layer.layerIndex()) ? local : context);
            if (context.chosen)
                context.chosenBefore = std::exchange(*context.chosen, {});
        }
        hidden = m_norm(hidden);
        if (context.weights)
            context.weights->reset();
        return m_parts.views ? view(hidden, hidden.shape()) : hidden;
    }

    /// Families with a window make a mask for the layers that have it, and one for those that have not.
    void makeMasks(LayerContext &whole, LayerContext &local, const Tensor &ids, DType dtype) const
    {
        const Architecture &a = m_architecture;
        Tape &tape = ids.tape();
        const auto mask = [&](Reach reach) {
            if (m_parts.masksSeePositions && !(ids.size(0) == 1) && !whole.cache)
                static_cast<void>(
                    expand(whole.positions, ids.shape())); // looked at for several sequences in a row
            Tensor padding; // of each sequence, in tokens: where its first chunk begins
            if (reach == Reach::Chunk)
                padding = made(tape, { ids.size(0) }, DType::Int64, Op::Zeros);
            if (m_recipe.attention == Attention::Eager)
                return causalMask(tape, ids.size(0), ids.size(1), dtype, reach);
            const bool needed =
                m_parts.alwaysMasked || (reach != Reach::All && m_recipe.sequence >= a.window);
            return needed ? allowedMask(tape, ids.size(0), ids.size(1), reach) : Tensor();
        };
        if (!windowEverywhere(a))
            whole.mask = mask(Reach::All);
        if (a.windowByLayer || (a.window > 0 && !a.windowed.period.empty()))
            local.mask = mask(m_parts.windows);
    }

    Recipe m_recipe;
    Architecture m_architecture;
    DecoderParts m_parts;
    Sizes m_sizes;
    Module m_base;
    Tokens m_tokens;
    std::optional<Embedding> m_positions;
    std::optional<LayerNorm> m_tokensNorm;
    std::vector<Layer> m_layers;
    FinalNorm m_norm;
    std::optional<RotaryEmbedding> m_rotary;
    std::optional<RotaryEmbedding> m_windowRotary;
    std::optional<Dropout> m_dropout;
};

/// A Decoder where most have it: in `base`, with lm_head beside it.
template <class Layer, class FinalNorm = RmsNorm, class Tokens = Embedding>
[[nodiscard]] std::unique_ptr<Model> buildDecoder(const Builder &place, const Architecture &a,
    const Recipe &recipe, const DecoderParts &parts = {}, const char *base = "model")
{
    return std::make_unique<Decoder<Layer, FinalNorm, Tokens>>(
        place, place.child(base), place.child("lm_head", Component::Head), a, recipe, rotaryWidth(a), parts);
}

} // namespace headroom
