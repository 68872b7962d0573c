// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/alibi.h"
#include "step/layers/residual.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// Its linear layers write the product out.
class Projection : public Linear {
public:
    Projection(const Builder &place, Dim in, Dim out, bool bias) : Linear(place, in, out, bias, Form::Product)
    {
    }
};

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_grouped(a.groupedLayout)
        , m_shared(a.sharedKeyValue)
        , m_joint(
              place.child("query_key_value"), s.dModel, Dim(a.heads + 2 * a.kvHeads) * s.headDim, a.qkvBias)
        , m_output(place.child("dense"), s.dModel, s.dModel, a.outputBias)
        , m_dropout(place.child("attention_dropout"), a.attentionDropout)
    {
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        const Tensor joint = m_joint(hidden);
        std::array<Tensor, 3> parts = divided(joint);
        for (Tensor &part : parts) {
            const Shape shape{ part.size(0), part.size(2), part.size(1), part.size(3) };
            part = transpose(part, 1, 2);
            part = reshape(part, shape);
        }
        auto &[query, key, value] = parts;
        if (!context.bias)
            applyRotary(query, key, context.rotary);
        keepForLater(context, key, value);
        labelHeads(query, key, value, context.cache != nullptr);
        if (context.bias)
            return context.attention == Attention::Eager ? biasedEager(parts, hidden, context)
                                                         : biasedFlash(parts, hidden);
        Attended attended;
        if (context.attention == Attention::Eager)
            attended = eager(query, key, value, context.mask);
        else
            attended.output = flashAttention(query, key, value);
        attended.output = view(attended.output, attended.output.shape());
        attended.output = permute(attended.output, 1, 2);
        attended.output = reshape(attended.output, hidden.shape());
        attended.output = m_output(attended.output);
        return attended;
    }

private:
    /// Query, key and value, [batch, seq, heads, head_dim] each.
    [[nodiscard]] std::array<Tensor, 3> divided(const Tensor &joint) const
    {
        const Dim batch = joint.size(0);
        const Dim sequence = joint.size(1);
        if (m_grouped)
            return fromGroups(joint);
        if (m_shared) {
            const Dim all = m_sizes.heads.value() + 2;
            const Tensor heads = view(joint, { batch, sequence, all, m_sizes.headDim });
            Tensor query = slice(heads, 2, m_sizes.heads);
            Tensor key = pick(heads, 2);
            Tensor value = pick(heads, 2);
            return { query, key, value };
        }
        const Tensor heads = view(joint, { batch, sequence, m_sizes.heads, 3, m_sizes.headDim });
        Tensor query = select(heads, 3);
        Tensor key = select(heads, 3);
        Tensor value = select(heads, 3);
        return { query, key, value };
    }

    /// Where each group of query heads lies before its key and its value: those are copied for every head.
    [[nodiscard]] std::array<Tensor, 3> fromGroups(const Tensor &joint) const
    {
        const Dim batch = joint.size(0);
        const Dim sequence = joint.size(1);
        const Dim inGroup = m_sizes.heads.value() / m_sizes.kvHeads.value();
        const Dim all = inGroup.value() + 2;
        const Tensor groups = view(joint, { batch, sequence, m_sizes.kvHeads, all, m_sizes.headDim });
        const Tensor query = slice(groups, 3, inGroup);
        Tensor key = pick(groups, 3);
        Tensor value = pick(groups, 3);
        key = expand(key, query.shape());
        value = expand(value, query.shape());
        const Shape flat{ batch, sequence, m_sizes.heads, m_sizes.headDim };
        Tensor flatQuery = reshape(query, flat);
        Tensor flatKey = reshape(key, flat);
        Tensor flatValue = reshape(value, flat);
        return { flatQuery, flatKey, flatValue };
    }

    /// Softmax in the scores' own type, and no dropout.
    [[nodiscard]] static Attended eager(
        const Tensor &query, const Tensor &key, const Tensor &value, const Tensor &mask)
    {
        Tensor turned = transpose(key, 2, 3);
        Tensor scores = matmul(query, turned);
        turned.reset();
        scores = divInPlace(scores);
        Tensor masked = add(scores, mask);
        scores = softmax(masked);
        masked.reset();
        Tensor output = matmul(scores, value);
        return { output, scores };
    }

    /// The bias is in the mask.
    [[nodiscard]] Attended biasedFlash(const std::array<Tensor, 3> &parts, const Tensor &hidden) const
    {
        Tensor output = flashAttention(parts[0], parts[1], parts[2]);
        output = transpose(output, 1, 2);
        output = reshape(output, hidden.shape());
        return { m_output(output), {} };
    }

    /// Bias and scale in fp32, then softmax in the hidden states' own type.
    [[nodiscard]] Attended biasedEager(
        const std::array<Tensor, 3> &parts, const Tensor &hidden, const LayerContext &context) const
    {
        const auto &[query, key, value] = parts;
        Tensor turned = transpose(key, 2, 3);
        const Tensor product = matmul(query, turned);
        turned.reset();
        Tensor scores = view(product, product.shape());
        scores = cast(scores, DType::Fp32);
        Tensor logits;
        {
            const Tensor bias = view(context.bias, context.bias.shape());
            logits = add(scores, bias);
        }
        logits = mulInPlace(logits);
        Tensor masked = add(logits, context.mask);
        Tensor probabilities = softmaxIn(masked, hidden.dtype());
        masked.reset();
        probabilities = m_dropout(probabilities);
        const Tensor again = view(probabilities, probabilities.shape());
        Tensor output = matmul(again, value);
        output = view(output, { output.size(0) * output.size(1), output.size(2), output.size(3) });
        output = sideBySide(output, m_sizes.heads, hidden.shape());
        return { m_output(output), probabilities };
    }

    Sizes m_sizes;
    bool m_grouped;
    bool m_shared;
    Projection m_joint;
    Projection m_output;
    Dropout m_dropout;
};

class FeedForward : public Module {
public:
    FeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_up(place.child("dense_h_to_4h"), s.dModel, s.dFf, a.mlpBias)
        , m_activation(place.child("act"), a.activation)
        , m_down(place.child("dense_4h_to_h"), s.dFf, s.dModel, a.mlpBias)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = m_up(x);
        hidden = m_activation(hidden);
        return m_down(hidden);
    }

private:
    Projection m_up;
    ActivationFunction m_activation;
    Projection m_down;
};

/// The norms come last: two side by side, one for both parts, or one before each part.
class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_parallel(a.parallelResidual)
        , m_sums(a.parallelResidual || a.groupedLayout)
        , m_attendedDropout(a.attentionDropout)
        , m_dropout(a.residualDropout)
        , m_attention(place.child("self_attention", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), s, a)
    {
        const auto norm = [&](const char *name) {
            return LayerNorm(place.child(name, Component::Norm), s.dModel);
        };
        if (!a.parallelResidual) {
            m_feedForwardNorm = norm("post_attention_layernorm");
            m_attentionNorm = norm("input_layernorm");
        } else if (a.twoParallelNorms) {
            m_attentionNorm = norm("ln_attn");
            m_feedForwardNorm = norm("ln_mlp");
        } else {
            m_attentionNorm = norm("input_layernorm");
        }
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor residual = input;
        const Tensor normed = (*m_attentionNorm)(input);
        Tensor normedToo = normed;
        if (m_parallel && m_feedForwardNorm)
            normedToo = (*m_feedForwardNorm)(input);
        const Attended attended = m_attention(normed, context);
        if (!m_parallel) {
            residual = droppedResidualSum(residual, attended.output, m_attendedDropout);
            normedToo = (*m_feedForwardNorm)(residual);
        }
        Tensor fed = m_feedForward(normedToo);
        if (m_sums)
            fed = addInPlace(fed, attended.output);
        Tensor hidden = droppedResidualSum(residual, fed, m_dropout);
        if (context.weights)
            *context.weights = attended.weights;
        return hidden;
    }

private:
    bool m_parallel;
    bool m_sums;
    double m_attendedDropout;
    double m_dropout;
    SelfAttention m_attention;
    FeedForward m_feedForward;
    std::optional<LayerNorm> m_attentionNorm;
    std::optional<LayerNorm> m_feedForwardNorm;
};

using Rotary = Decoder<Layer, LayerNorm>;

/// With positions as a bias on the scores.
class Alibi final : public Rotary {
public:
    Alibi(const Builder &root, const Builder &base, const Builder &head, const Architecture &a,
        const Recipe &recipe, Dim rotaryWidth, const DecoderParts &parts)
        : Rotary(root, base, head, a, recipe, rotaryWidth, parts)
        , m_heads(Symbol::Heads, a.heads)
        , m_attention(recipe.attention)
    {
    }

protected:
    Tensor makeBias(LayerContext &context, const Tensor &ids, DType dtype) const override
    {
        Tensor padding = made(ids.tape(), ids.shape(), DType::Int64, Op::Ones);
        context.bias = bias(ids, dtype);
        ids.tape().label(context.bias, QT_TRANSLATE_NOOP("Tensors", "position bias"));
        return padding;
    }

    void joinBiasAndMask(LayerContext &context, DType dtype) const override
    {
        Tape &tape = context.bias.tape();
        if (m_attention != Attention::Eager) {
            const Tensor zero = made(tape, {}, dtype, Op::Full);
            const Tensor lowest = made(tape, {}, dtype, Op::ScalarTensor);
            context.mask = made(tape, context.mask.shape(), dtype, Op::Where);
        }
        const Shape wide{ context.mask.size(0), m_heads, 1, context.mask.size(3) };
        context.bias = view(context.bias, wide);
        const Tensor scaled = made(tape, wide, dtype, Op::Div);
        const Tensor forbidden = made(tape, context.mask.shape(), DType::Bool, Op::LtScalar);
        Shape square = wide;
        square[2] = context.mask.size(2);
        context.mask = made(tape, square, dtype, Op::MaskedFill);
        tape.label(context.mask, QT_TRANSLATE_NOOP("Tensors", "position bias and mask"));
    }

private:
    /// [batch * heads, 1, seq].
    [[nodiscard]] Tensor bias(const Tensor &ids, DType dtype) const
    {
        Tape &tape = ids.tape();
        const AlibiSlopes slopes(tape, m_heads);
        Tensor counts = made(tape, ids.shape(), DType::Int64, Op::CumSum);
        Tensor places = made(tape, ids.shape(), DType::Int64, Op::Sub);
        counts.reset();
        places = made(tape, ids.shape(), DType::Int64, Op::Mul);
        places = unsqueeze(places, 1);
        Tensor low = made(tape, { m_heads, 1 }, DType::Bf16, Op::ToCopy);
        Tensor product = made(tape, { ids.size(0), m_heads, ids.size(1) }, DType::Bf16, Op::Mul);
        low.reset();
        product = view(product, { ids.size(0) * m_heads, 1, ids.size(1) });
        return cast(product, dtype);
    }

    Dim m_heads;
    Attention m_attention;
};

} // namespace

/// FalconForCausalLM in its three layouts: a key and value of their own for each head, for all heads, for
/// groups.
std::unique_ptr<Model> buildFalcon(const Builder &place, const Architecture &a, const Recipe &recipe)
{
    constexpr DecoderParts parts{
        .tokens = "word_embeddings", .layers = "h", .norm = "ln_f", .alwaysMasked = true, .keepsWeights = true
    };
    const Builder base = place.child("transformer");
    const Builder head = place.child("lm_head", Component::Head);
    const Dim width(Symbol::HeadDim, a.headDim);
    if (a.alibi)
        return std::make_unique<Alibi>(place, base, head, a, recipe, width, parts);
    return std::make_unique<Rotary>(place, base, head, a, recipe, width, parts);
}

} // namespace headroom
