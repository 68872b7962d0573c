// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/activation.h"

#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a, const Recipe &recipe)
        : Module(place)
        , m_sizes(s)
        , m_attention(recipe.attention)
        , m_kernel{ a.attentionDropout, EagerKernel::Manner::Gpt2 }
        , m_joint(place.child("c_attn"), s.dModel, Dim(3) * s.dModel)
        , m_output(place.child("c_proj"), s.dModel, s.dModel)
        , m_dropout(place.child("resid_dropout"), a.residualDropout)
    {
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const Tensor &mask, KvCache *cache) const
    {
        const Scope scope = enter();
        const std::array<Dim, 3> thirds{ m_sizes.dModel, m_sizes.dModel, m_sizes.dModel };
        Tensor joint = m_joint(hidden);
        tape().label(joint, QT_TRANSLATE_NOOP("Tensors", "query, key and value"));
        std::vector<Tensor> parts = split(joint, thirds, 2);
        joint.reset();
        Tensor query = std::move(parts[0]);
        Tensor key = std::move(parts[1]);
        Tensor value = std::move(parts[2]);
        key = byHead(key, m_sizes.heads);
        value = byHead(value, m_sizes.heads);
        query = byHead(query, m_sizes.heads);
        if (cache)
            cache->update(key, value);
        Attended attended = attend(m_kernel, m_attention, query, key, value, mask);
        attended.output = m_output(attended.output);
        attended.output = m_dropout(attended.output);
        return attended;
    }

private:
    Sizes m_sizes;
    Attention m_attention;
    EagerKernel m_kernel;
    Conv1d m_joint;
    Conv1d m_output;
    Dropout m_dropout;
};

class FeedForward : public Module {
public:
    FeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_up(place.child("c_fc"), s.dModel, s.dFf)
        , m_down(place.child("c_proj"), s.dFf, s.dModel)
        , m_activation(place.child("act"), a.activation)
        , m_dropout(place.child("dropout"), a.residualDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = m_up(x);
        hidden = m_activation(hidden);
        hidden = m_down(hidden);
        hidden = m_dropout(hidden);
        return hidden;
    }

private:
    Conv1d m_up;
    Conv1d m_down;
    ActivationFunction m_activation;
    Dropout m_dropout;
};

class Block : public Module {
public:
    Block(const Builder &place, const Sizes &s, const Architecture &a, const Recipe &recipe)
        : Module(place)
        , m_norm1(place.child("ln_1", Component::Norm), s.dModel)
        , m_attention(place.child("attn", Component::Attention), s, a, recipe)
        , m_norm2(place.child("ln_2", Component::Norm), s.dModel)
        , m_feedForward(place.child("mlp", Component::FeedForward), s, a)
    {
    }

    /// The positions are only held.
    [[nodiscard]] Tensor operator()(
        const Tensor &input, const Tensor &mask, const Tensor & /*positions*/, KvCache *cache) const
    {
        const Scope scope = enter();
        Tensor hidden = m_norm1(input);
        const Attended attended = m_attention(hidden, mask, cache);
        hidden = add(attended.output, input);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        const Tensor residual = hidden;
        hidden = m_norm2(hidden);
        const Tensor fed = m_feedForward(hidden);
        hidden = add(residual, fed);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        return hidden;
    }

private:
    LayerNorm m_norm1;
    SelfAttention m_attention;
    LayerNorm m_norm2;
    FeedForward m_feedForward;
};

/// GPT2LMHeadModel: learned positions, joint query-key-value projection, head tied to the embedding.
class Gpt2 final : public Model {
public:
    Gpt2(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_transformer(place.child("transformer"))
        , m_root(place)
        , m_base(m_transformer)
        , m_tokens(m_transformer.child("wte", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_positions(m_transformer.child("wpe", Component::Embedding), m_sizes.positions, m_sizes.dModel)
        , m_dropout(m_transformer.child("drop", Component::Embedding), a.embeddingDropout)
    {
        for (std::int16_t slot : place.tape().addLayers(0, a.layers))
            m_blocks.emplace_back(m_transformer.layer("h", slot), m_sizes, a, recipe);
        m_norm.emplace(m_transformer.child("ln_f", Component::Norm), m_sizes.dModel);
        const Builder head = place.child("lm_head", Component::Head);
        if (a.tiedEmbeddings)
            m_head.emplace(head, m_tokens.weight());
        else
            m_head.emplace(head, m_sizes.dModel, m_sizes.vocab, false);
    }

    [[nodiscard]] bool runs() const override { return true; }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor last = hiddenStates(inputs.ids, nullptr);
        const Tensor hidden = alias(last);
        const Tensor logits = (*m_head)(hidden);
        return causalLoss(logits, inputs.labels);
    }

    [[nodiscard]] bool prefills() const override { return true; }

    [[nodiscard]] Tensor prefill(const StepInputs &inputs, KvCache &cache) const override
    {
        const Scope scope = m_root.enter();
        const Tensor last = hiddenStates(inputs.ids, &cache);
        const Tensor hidden = slice(last, 1, 1);
        return (*m_head)(hidden);
    }

private:
    [[nodiscard]] Tensor hiddenStates(const Tensor &ids, KvCache *cache) const
    {
        const Scope scope = m_base.enter();
        Tape &tape = ids.tape();
        const Dim batch = ids.size(0);
        const Dim sequence = ids.size(1);
        const Tensor flat = view(ids, ids.shape());
        Tensor embedded = m_tokens(flat);
        askForGradient(m_recipe, embedded);
        const Tensor positions = positionIds(tape, sequence);
        const Tensor placed = m_positions(positions);
        Tensor hidden = add(embedded, placed);
        Tensor mask;
        if (m_recipe.attention == Attention::Eager)
            mask = causalMask(tape, batch, sequence, embedded.dtype());
        hidden = m_dropout(hidden);
        for (const Block &block : m_blocks)
            hidden = runLayer(m_recipe, block, hidden, mask, positions, cache);
        hidden = (*m_norm)(hidden);
        return view(hidden, hidden.shape());
    }

    Recipe m_recipe;
    Sizes m_sizes;
    Builder m_transformer;
    Module m_root;
    Module m_base;
    Embedding m_tokens;
    Embedding m_positions;
    Dropout m_dropout;
    std::vector<Block> m_blocks;
    std::optional<LayerNorm> m_norm;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildGpt2(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Gpt2>(place, architecture, recipe);
}

} // namespace headroom
