// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/residual.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_sizes(s)
        , m_sinks(&place.parameter("sinks", { s.heads }))
        , m_query(place.child("q_proj"), s.dModel, s.heads * s.headDim, a.qkvBias)
        , m_key(place.child("k_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
        , m_value(place.child("v_proj"), s.dModel, s.kvHeads * s.headDim, a.qkvBias)
        , m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, a.outputBias)
    {
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor query = byHead(m_query(hidden), m_sizes.heads);
        Tensor key = byHead(m_key(hidden), m_sizes.kvHeads);
        Tensor value = byHead(m_value(hidden), m_sizes.kvHeads);
        applyHalvesRotary(query, key, context.rotary);
        keepForLater(context, key, value);
        labelHeads(query, key, value);
        const EagerKernel eager{ .dropout = context.attentionDropout, .sinks = m_sinks->value };
        Attended attended = attend(eager, Attention::Eager, query, key, value, context.mask,
            { hidden.size(0), hidden.size(1), m_sizes.heads * m_sizes.headDim });
        attended.output = m_output(attended.output);
        return attended;
    }

private:
    Sizes m_sizes;
    Parameter *m_sinks; ///< a score for each head that takes attention from all tokens
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
};

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_router(place.child("router", Component::Router), s)
        , m_experts(place.child("experts", Component::Experts), s, a, ExpertWeights::Layout::InOutWithBias)
    {
    }

    /// `weights` is handed back too, and the layer holds it to its end.
    [[nodiscard]] Tensor operator()(const Tensor &x, Tensor &weights) const
    {
        const Scope scope = enter();
        Tensor hidden = reshape(x, { x.size(0) * x.size(1), x.size(2) });
        const Routing routing = m_router(hidden);
        hidden = m_experts(hidden, routing);
        hidden = reshape(hidden, x.shape());
        weights = routing.weights;
        return hidden;
    }

private:
    TopFirstRouter m_router;
    ExpertWeights m_experts;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::Experts), s, a)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor hidden = m_inputNorm(input);
        Attended attended = m_attention(hidden, context);
        hidden = std::move(attended.output);
        hidden = residualSum(input, hidden);
        const Tensor residual = hidden;
        hidden = m_attendedNorm(hidden);
        Tensor unused =
            std::move(attended.weights); // one Python variable: the attention's, then the router's
        Tensor weights;
        hidden = m_feedForward(hidden, weights);
        unused = weights;
        weights.reset();
        return residualSum(residual, hidden);
    }

private:
    SelfAttention m_attention;
    SparseFeedForward m_feedForward;
    Olmo2Norm m_inputNorm;
    Olmo2Norm m_attendedNorm;
};

} // namespace

/// GptOssForCausalLM: attention sinks, every other layer with a window, biases everywhere, experts in every
/// layer.
std::unique_ptr<Model> buildGptOss(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    DecoderParts parts;
    parts.masksSeePositions = false;
    parts.rotaryForm = RotaryEmbedding::Form::Once;
    return buildDecoder<Layer, Olmo2Norm>(place, architecture, recipe, parts);
}

} // namespace headroom
