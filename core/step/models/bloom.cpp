// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/alibi.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

Tensor droppedAndAdded(const Tensor &x, const Tensor &residual, double probability)
{
    const Tensor dropped = dropout(x, probability);
    return add(residual, dropped);
}

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_residualDropout(a.residualDropout)
        , m_joint(place.child("query_key_value"), s.dModel, Dim(3) * s.dModel, true)
        , m_output(place.child("dense"), s.dModel, s.dModel, true)
        , m_dropout(place.child("attention_dropout"), a.attentionDropout)
    {
    }

    [[nodiscard]] Attended operator()(
        const Tensor &hidden, const Tensor &residual, const Tensor &alibi, const LayerContext &context) const
    {
        const Scope scope = enter();
        const Tensor joint = m_joint(hidden);
        std::array<Tensor, 3> parts = divided(joint);
        auto &[query, key, value] = parts;
        keepForLater(context, key, value);
        query = flat(query);
        key = flat(key);
        key = transpose(key, 1, 2);
        value = flat(value);
        labelHeads(query, key, value, context.cache != nullptr);
        const Tensor scores = baddbmm(alibi, query, key);
        const Dim sequence = hidden.size(1);
        Tensor weights = view(scores, { hidden.size(0), m_sizes.heads, sequence, sequence });
        weights = add(weights, context.mask);
        Tensor inFp32 = cast(weights, DType::Fp32);
        inFp32 = softmax(inFp32);
        Tensor probabilities = cast(inFp32, query.dtype());
        inFp32.reset();
        probabilities = m_dropout(probabilities);
        const Tensor rows = view(probabilities, scores.shape());
        Tensor attended = bmm(rows, value);
        attended = merged(attended, hidden.shape());
        Tensor output = m_output(attended);
        output = droppedAndAdded(output, residual, m_residualDropout);
        return { output, probabilities };
    }

private:
    [[nodiscard]] std::array<Tensor, 3> divided(const Tensor &joint) const
    {
        const Tensor heads = view(joint, { joint.size(0), joint.size(1), m_sizes.heads, 3, m_sizes.headDim });
        std::array<Tensor, 3> parts;
        for (Tensor &part : parts) {
            part = select(heads, 3);
            part = transpose(part, 1, 2);
        }
        return parts;
    }

    [[nodiscard]] Tensor flat(const Tensor &x) const
    {
        return reshape(x, { x.size(0) * m_sizes.heads, x.size(2), m_sizes.headDim });
    }

    [[nodiscard]] Tensor merged(const Tensor &x, const Shape &shape) const
    {
        Tensor heads = view(x, { shape[0], m_sizes.heads, shape[1], m_sizes.headDim });
        heads = permute(heads, 1, 2);
        return reshape(heads, shape);
    }

    Sizes m_sizes;
    double m_residualDropout;
    Linear m_joint;
    Linear m_output;
    Dropout m_dropout;
};

class FeedForward : public Module {
public:
    FeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_dropout(a.residualDropout)
        , m_up(place.child("dense_h_to_4h"), s.dModel, s.dFf, true)
        , m_activation(place.child("gelu_impl"))
        , m_down(place.child("dense_4h_to_h"), s.dFf, s.dModel, true)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x, const Tensor &residual) const
    {
        const Scope scope = enter();
        Tensor hidden = m_up(x);
        hidden = activated(hidden);
        const Tensor fed = m_down(hidden);
        return droppedAndAdded(fed, residual, m_dropout);
    }

private:
    [[nodiscard]] Tensor activated(const Tensor &x) const
    {
        const Scope scope = m_activation.enter();
        return geluInSteps(x);
    }

    double m_dropout;
    Linear m_up;
    Module m_activation;
    Linear m_down;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_addsNormed(a.addsNormed)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attention(place.child("self_attention", Component::Attention), s, a)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_feedForward(place.child("mlp", Component::FeedForward), s, a)
    {
    }

    [[nodiscard]] Tensor operator()(
        const Tensor &input, const LayerContext &context, const Tensor &alibi) const
    {
        const Scope scope = enter();
        Tensor normed = m_inputNorm(input);
        Tensor residual = m_addsNormed ? normed : input;
        const Attended attended = m_attention(normed, residual, alibi, context);
        tape().label(attended.output, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        normed = m_attendedNorm(attended.output);
        residual = m_addsNormed ? normed : attended.output;
        Tensor hidden = m_feedForward(normed, residual);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        *context.weights = attended.weights;
        return hidden;
    }

private:
    bool m_addsNormed;
    LayerNorm m_inputNorm;
    SelfAttention m_attention;
    LayerNorm m_attendedNorm;
    FeedForward m_feedForward;
};

/// BloomForCausalLM: positions as a bias on attention scores, and a norm right after the embedding. It has an
/// eager kernel only.
class Bloom final : public Model {
public:
    Bloom(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_recipe(recipe)
        , m_sizes(a)
        , m_place(place.child("transformer"))
        , m_root(place)
        , m_base(m_place)
        , m_tokens(m_place.child("word_embeddings", Component::Embedding), m_sizes.vocab, m_sizes.dModel)
        , m_tokensNorm(m_place.child("word_embeddings_layernorm", Component::Embedding), m_sizes.dModel)
        , m_layers(buildLayers<Layer>(m_place, "h", m_sizes, a))
        , m_norm(m_place.child("ln_f", Component::Norm), m_sizes.dModel)
    {
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
        Tensor embedded = m_tokens(ids);
        askForGradient(m_recipe, embedded);
        Tensor hidden = m_tokensNorm(embedded);
        const Tensor slopes = AlibiSlopes(tape, m_sizes.heads).slopes;
        const Tensor alibi = alibiOf(slopes, ids, hidden.dtype());
        LayerContext context;
        context.cache = cache;
        context.mask = causalMask(tape, ids.size(0), ids.size(1), embedded.dtype());
        context.weights = std::make_shared<Tensor>();
        for (const Layer &layer : m_layers)
            hidden = runLayer(m_recipe, layer, hidden, context, alibi);
        hidden = m_norm(hidden);
        context.weights->reset();
        return hidden;
    }

    /// The bias: [batch * heads, 1, seq].
    [[nodiscard]] Tensor alibiOf(const Tensor &slopes, const Tensor &ids, DType dtype) const
    {
        Tape &tape = ids.tape();
        const Tensor columns = unsqueeze(slopes, 1);
        Tensor range = made(tape, { ids.size(1) }, DType::Int64, Op::Arange);
        const Tensor once = made(tape, { m_sizes.heads, 1, ids.size(1) }, DType::Fp32, Op::Mul);
        range.reset();
        const Tensor bias =
            made(tape, { ids.size(0) * m_sizes.heads, 1, ids.size(1) }, DType::Fp32, Op::Repeat);
        tape.label(bias, QT_TRANSLATE_NOOP("Tensors", "position bias"));
        return cast(bias, dtype);
    }

    Recipe m_recipe;
    Sizes m_sizes;
    Builder m_place;
    Module m_root;
    Module m_base;
    Embedding m_tokens;
    LayerNorm m_tokensNorm;
    std::vector<Layer> m_layers;
    LayerNorm m_norm;
    std::optional<Linear> m_head;
};

} // namespace

std::unique_ptr<Model> buildBloom(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Bloom>(place, architecture, recipe);
}

} // namespace headroom
