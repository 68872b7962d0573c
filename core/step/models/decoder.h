// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/checkpoint.h"
#include "step/layers/causal_lm.h"
#include "step/models/parts.h"

#include <type_traits>

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

/// A causal language model of the common shape: embed_tokens, layers, norm, rotary_emb under `inner`;
/// lm_head. It runs if its layers do.
template <class Layer, class FinalNorm = RmsNorm> class Decoder : public Model {
public:
    Decoder(const Builder &root, const Builder &inner, const Builder &head, const Architecture &a,
        const Recipe &recipe, Dim rotaryWidth)
        : m_recipe(recipe)
        , m_attentionDropout(a.attentionDropout)
        , m_sizes(a)
        , m_root(root)
        , m_base(inner)
        , m_tokens(inner.child("embed_tokens", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_layers(buildLayers<Layer>(inner, "layers", m_sizes, a))
    {
        if (a.normWeights)
            m_norm.emplace(inner.child("norm", Component::Norm), m_sizes.dModel);
        m_rotary.emplace(inner.child("rotary_emb", Component::Embedding), rotaryWidth);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
    }

    [[nodiscard]] bool runs() const override { return layersRun; }

    [[nodiscard]] Tensor loss(const Inputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor last = hiddenStates(inputs.ids, nullptr);
        const Tensor hidden = alias(last);
        const Tensor logits = (*m_head)(hidden);
        return causalLoss(logits, inputs.labels);
    }

    /// A layer that hands its keys and values to the cache says so: `static constexpr bool fillsCache =
    /// true;`.
    [[nodiscard]] bool prefills() const override
    {
        return requires { Layer::fillsCache; };
    }

    [[nodiscard]] Tensor prefill(const Inputs &inputs, KvCache &cache) const override
    {
        const Scope scope = m_root.enter();
        const Tensor last = hiddenStates(inputs.ids, &cache);
        const Tensor hidden = slice(last, 1, 1);
        return (*m_head)(hidden);
    }

private:
    static constexpr bool layersRun =
        std::is_invocable_r_v<Tensor, const Layer &, const Tensor &, const LayerContext &>;

    [[nodiscard]] Tensor hiddenStates(const Tensor &ids, KvCache *cache) const
    {
        const Scope scope = m_base.enter();
        Tape &tape = ids.tape();
        Tensor embedded = m_tokens(ids);
        askForGradient(m_recipe, embedded);
        LayerContext context{ m_recipe.attention, m_attentionDropout, {}, {}, {}, cache };
        context.positions = positionIds(tape, ids.size(1));
        if (m_recipe.attention == Attention::Eager)
            context.mask = causalMask(tape, ids.size(0), ids.size(1), embedded.dtype());
        context.rotary = (*m_rotary)(context.positions, embedded.dtype());
        Tensor hidden = embedded;
        if constexpr (layersRun)
            for (const Layer &layer : m_layers)
                hidden = runLayer(m_recipe, layer, hidden, context);
        return (*m_norm)(hidden);
    }

    Recipe m_recipe;
    double m_attentionDropout;
    Sizes m_sizes;
    Module m_root;
    Module m_base;
    Embedding m_tokens;
    std::vector<Layer> m_layers;
    std::optional<FinalNorm> m_norm;
    std::optional<RotaryEmbedding> m_rotary;
    std::optional<Linear> m_head;
};

/// A Decoder where most have it: model and lm_head.
template <class Layer, class FinalNorm = RmsNorm>
[[nodiscard]] std::unique_ptr<Model> buildDecoder(
    const Builder &place, const Architecture &a, const Recipe &recipe)
{
    return std::make_unique<Decoder<Layer, FinalNorm>>(
        place, place.child("model"), place.child("lm_head", Component::Head), a, recipe, rotaryWidth(a));
}

} // namespace headroom
