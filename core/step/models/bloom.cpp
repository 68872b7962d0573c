// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/alibi.h"
#include "step/layers/residual.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

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
        const Tensor &hidden, const Tensor &residual, const LayerContext &context) const
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
        const Tensor scores = baddbmm(context.bias, query, key);
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
        attended = sideBySide(attended, m_sizes.heads, hidden.shape());
        Tensor output = m_output(attended);
        output = droppedResidualSum(residual, output, m_residualDropout);
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
        return droppedResidualSum(residual, fed, m_dropout);
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

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor normed = m_inputNorm(input);
        Tensor residual = m_addsNormed ? normed : input;
        const Attended attended = m_attention(normed, residual, context);
        normed = m_attendedNorm(attended.output);
        residual = m_addsNormed ? normed : attended.output;
        Tensor hidden = m_feedForward(normed, residual);
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

using Frame = Decoder<Layer, LayerNorm>;

class Bloom final : public Frame {
public:
    Bloom(const Builder &root, const Builder &base, const Builder &head, const Architecture &a,
        const Recipe &recipe, const DecoderParts &parts)
        : Frame(root, base, head, a, recipe, rotaryWidth(a), parts)
        , m_heads(Symbol::Heads, a.heads)
    {
    }

protected:
    Tensor makeBias(LayerContext &context, const Tensor &ids, DType dtype) const override
    {
        Tensor slopes = AlibiSlopes(ids.tape(), m_heads).slopes;
        context.bias = alibiOf(slopes, ids, dtype);
        return slopes;
    }

private:
    /// The bias: [batch * heads, 1, seq].
    [[nodiscard]] Tensor alibiOf(const Tensor &slopes, const Tensor &ids, DType dtype) const
    {
        Tape &tape = ids.tape();
        const Tensor columns = unsqueeze(slopes, 1);
        Tensor range = made(tape, { ids.size(1) }, DType::Int64, Op::Arange);
        const Tensor once = made(tape, { m_heads, 1, ids.size(1) }, DType::Fp32, Op::Mul);
        range.reset();
        const Tensor bias = made(tape, { ids.size(0) * m_heads, 1, ids.size(1) }, DType::Fp32, Op::Repeat);
        tape.label(bias, QT_TRANSLATE_NOOP("Tensors", "position bias"));
        return cast(bias, dtype);
    }

    Dim m_heads;
};

} // namespace

/// BloomForCausalLM: positions as a bias on attention scores, and a norm right after the embedding. It has an
/// eager kernel only.
std::unique_ptr<Model> buildBloom(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    constexpr DecoderParts parts{ .tokens = "word_embeddings",
        .layers = "h",
        .norm = "ln_f",
        .tokensNorm = "word_embeddings_layernorm",
        .keepsWeights = true,
        .masksSeePositions = false,
        .rotaryForm = std::nullopt };
    Recipe supported = recipe;
    supported.attention = Attention::Eager;
    return std::make_unique<Bloom>(place, place.child("transformer"), place.child("lm_head", Component::Head),
        architecture, supported, parts);
}

} // namespace headroom
