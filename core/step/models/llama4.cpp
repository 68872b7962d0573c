// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/residual.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"
#include "step/models/llama4_vision.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// Each token to its best experts, as numbers between 0 and 1 for all: [tokens, experts], 0 for the others.
class Router : public Module {
public:
    Router(const Builder &place, const Sizes &s)
        : Module(place)
        , m_active(s.activeExperts)
        , m_weight(&place.parameter("weight", { s.experts, s.dModel }))
    {
    }

    struct Scored {
        Tensor scores;
        Tensor logits;
    };

    [[nodiscard]] Scored operator()(const Tensor &hidden) const
    {
        const Scope scope = enter();
        const Tensor logits = linear(hidden, m_weight->value, {});
        const Selected top = topK(logits, m_active);
        Tensor scores = made(tape(), logits.shape(), logits.dtype(), Op::FullLike);
        scores = scatterInPlace(scores, top.indices, top.values);
        Tensor inFp32 = cast(scores, DType::Fp32);
        Tensor opened = sigmoid(inFp32);
        inFp32.reset();
        scores = cast(opened, scores.dtype());
        opened.reset();
        tape().label(scores, QT_TRANSLATE_NOOP("Tensors", "weights of the chosen experts"));
        return { scores, logits };
    }

private:
    Dim m_active;
    Parameter *m_weight;
};

/// Every expert sees every token, most of them scaled to nothing: one product for all.
class Experts : public Module {
public:
    Experts(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_gateUp(&parameter(place, "gate_up_proj", { s.experts, s.dModel, Dim(2) * s.expertFf }, a))
        , m_down(&parameter(place, "down_proj", { s.experts, s.expertFf, s.dModel }, a))
        , m_activation(place.child("act_fn"), a.activation)
    {
    }

    /// rows [experts * tokens, d_model].
    [[nodiscard]] Tensor operator()(const Tensor &rows) const
    {
        const Scope scope = enter();
        const Dim experts = m_gateUp->value.size(0);
        const Tensor hidden = view(rows, { experts, rows.size(0) / experts.value(), rows.size(1) });
        const Tensor joint = bmm(hidden, m_gateUp->value);
        tape().label(joint, QT_TRANSLATE_NOOP("Tensors", "gate and up of the experts"));
        const Dim half = joint.size(-1) / 2;
        const std::vector<Tensor> parts = split(joint, std::array<Dim, 2>{ half, half }, -1);
        Tensor product = m_activation(parts[0]);
        product = mul(parts[1], product);
        Tensor next = bmm(product, m_down->value);
        product.reset();
        return view(next, rows.shape());
    }

private:
    [[nodiscard]] static Parameter &parameter(
        const Builder &place, const char *name, const Shape &shape, const Architecture &a)
    {
        Parameter &made = place.parameter(name, shape);
        made.experts = a.experts.count;
        made.activeExperts = a.experts.active;
        return made;
    }

    Parameter *m_gateUp;
    Parameter *m_down;
    ActivationFunction m_activation;
};

constexpr const char *activationName = "activation_fn";

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_experts(place.child("experts", Component::Experts), s, a)
        , m_router(place.child("router", Component::Router), s)
        , m_shared(place.child("shared_expert", Component::Experts), s.dModel, s.sharedFf, a.activation,
              false, activationName)
    {
    }

    struct Fed {
        Tensor output; ///< [tokens, d_model]
        Tensor logits; ///< of the router
    };

    [[nodiscard]] Fed operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        const Tensor hidden = reshape(x, { x.size(0) * x.size(1), x.size(2) });
        const auto [scores, logits] = m_router(hidden);
        const Dim experts = scores.size(1);
        Tensor routedIn = repeatRows(hidden, experts);
        tape().label(routedIn, QT_TRANSLATE_NOOP("Tensors", "the tokens, once for every expert"));
        {
            const Tensor turned = transpose(scores, 0, 1);
            const Tensor column = reshape(turned, { routedIn.size(0), 1 });
            routedIn = mul(routedIn, column);
        }
        tape().label(routedIn, QT_TRANSLATE_NOOP("Tensors", "the tokens, weighted for every expert"));
        const Tensor routedOut = m_experts(routedIn);
        Tensor out = m_shared(hidden);
        {
            const Tensor byExpert = reshape(routedOut, { experts, hidden.size(0), hidden.size(1) });
            const Tensor sum = sumOver(byExpert, 0, false);
            out = addInPlace(out, sum);
        }
        return { out, logits };
    }

private:
    Experts m_experts;
    Router m_router;
    GatedFeedForward m_shared;
};

/// Attention whose positions turn before the heads are set apart; layers without positions scale their
/// queries.
class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_placed(!a.unplaced.holds(place.layerIndex()))
        , m_scalesQueries(a.scaledQueries && a.unplaced.holds(place.layerIndex()))
        , m_query(place.child("q_proj"), s.dModel, s.heads * s.headDim, a.qkvBias)
        , m_key(place.child("k_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
        , m_value(place.child("v_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
        , m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, a.outputBias)
    {
        if (a.qkNorm && m_placed)
            m_norm.emplace(place.child("qk_norm", Component::Norm));
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor query = byHead(m_query, hidden, m_sizes.heads);
        Tensor key = byHead(m_key, hidden, m_sizes.kvHeads);
        Tensor value = byHead(m_value, hidden, m_sizes.kvHeads);
        value = transpose(value, 1, 2);
        if (m_placed)
            applyPolarRotaryBeforeHeads(query, key, context.rotary);
        if (m_norm) {
            query = normed(query);
            key = normed(key);
        }
        Tensor positions;
        Tensor scales;
        if (m_scalesQueries) {
            positions = shiftedRange(tape(), hidden.size(1));
            scales = queryScales(positions, hidden.size(0));
            Tensor scaled = mul(query, scales);
            query = cast(scaled, query.dtype());
        }
        query = transpose(query, 1, 2);
        key = transpose(key, 1, 2);
        keepForLater(context, key, value);
        Attended attended = attend(context, query, key, value, EagerKernel::Manner::Bert);
        attended.output = m_output(attended.output);
        return attended;
    }

private:
    /// [batch, seq, heads, head_dim].
    [[nodiscard]] Tensor byHead(const Linear &projection, const Tensor &hidden, Dim heads) const
    {
        const Tensor x = projection(hidden);
        return view(x, { x.size(0), x.size(1), heads, m_sizes.headDim });
    }

    [[nodiscard]] Tensor normed(const Tensor &x) const
    {
        const Scope scope = m_norm->enter();
        return overRootMeanSquare(x);
    }

    /// log(1 + floor((position + 1) / floor_scale)) · attn_scale + 1: [batch, seq, 1, 1].
    [[nodiscard]] Tensor queryScales(const Tensor &positions, Dim batch) const
    {
        Tensor scales = made(tape(), positions.shape(), DType::Fp32, Op::ToCopy);
        for (const Op op : { Op::Add, Op::Div, Op::Floor, Op::Log1p, Op::Mul, Op::Add })
            scales = made(tape(), positions.shape(), DType::Fp32, op);
        scales = view(scales, { 1, positions.size(0), 1, 1 });
        return expand(scales, { batch, positions.size(0), 1, 1 });
    }

    Sizes m_sizes;
    bool m_placed;
    bool m_scalesQueries;
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<Module> m_norm;
};

class TextLayer : public Module {
public:
    TextLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
    {
        const Builder feedForward = place.child("feed_forward", Component::FeedForward);
        if (isSparse(a, place.layerIndex()))
            m_sparse.emplace(feedForward, s, a);
        else
            m_dense.emplace(feedForward, s.dModel, s.dFf, a.activation, false, activationName);
        m_inputNorm.emplace(place.child("input_layernorm", Component::Norm), s.dModel);
        m_attendedNorm.emplace(place.child("post_attention_layernorm", Component::Norm), s.dModel);
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor hidden = (*m_inputNorm)(input);
        Attended attended = m_attention(hidden, context);
        hidden = residualSum(input, attended.output);
        const Tensor residual = hidden;
        hidden = (*m_attendedNorm)(hidden);
        if (m_sparse) {
            auto [output, logits] = (*m_sparse)(hidden);
            hidden = std::move(output);
            attended.weights = std::move(logits); // the same variable
        } else {
            hidden = (*m_dense)(hidden);
        }
        const Tensor fed = view(hidden, residual.shape());
        return residualSum(residual, fed);
    }

private:
    SelfAttention m_attention;
    std::optional<SparseFeedForward> m_sparse;
    std::optional<GatedFeedForward> m_dense;
    std::optional<Llama4Norm> m_inputNorm;
    std::optional<Llama4Norm> m_attendedNorm;
};

/// Llama4ForConditionalGeneration: experts in every layer or every other one, a vision tower before. It is
/// run with text alone, and the tower with nothing.
class Llama4 final : public Model {
public:
    Llama4(const Builder &place, const Architecture &a, const Recipe &recipe)
        : m_root(place)
        , m_sizes(a)
        , m_vision(place.child("vision_model", Component::Embedding).unused(), m_sizes, a)
        , m_projector(place.child("multi_modal_projector").child("linear_1").unused(),
              Dim(a.vision.outputWidth), m_sizes.dModel, false)
        , m_outer(place.child("language_model"))
        , m_language(m_outer, m_outer.child("model"), m_outer.child("lm_head", Component::Head), a, recipe,
              m_sizes.headDim, { .windows = Reach::Chunk, .rotaryForm = RotaryEmbedding::Form::Polar })
    {
    }

    [[nodiscard]] bool runs() const override { return true; }

    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override
    {
        const Scope scope = m_root.enter();
        const Tensor embedded = m_language.embed(inputs.ids);
        const Tensor logits = m_language.logits(inputs.ids, embedded, nullptr);
        return causalLoss(logits, inputs.labels);
    }

    [[nodiscard]] bool prefills() const override { return true; }

    [[nodiscard]] Tensor prefill(const StepInputs &inputs, KvCache &cache) const override
    {
        const Scope scope = m_root.enter();
        const Tensor embedded = m_language.embed(inputs.ids);
        return m_language.logits(inputs.ids, embedded, &cache);
    }

private:
    Module m_root;
    Sizes m_sizes;
    llama4::VisionTower m_vision;
    Linear m_projector;
    Builder m_outer;
    Decoder<TextLayer, Llama4Norm> m_language;
};

} // namespace

std::unique_ptr<Model> buildLlama4(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return std::make_unique<Llama4>(place, architecture, recipe);
}

} // namespace headroom
