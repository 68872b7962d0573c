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
        , m_joint(place.child("query_key_value"), s.dModel, Dim(3) * s.dModel, a.qkvBias)
        , m_output(place.child("dense"), s.dModel, s.dModel, a.outputBias)
    {
    }

    [[nodiscard]] Attended operator()(const Tensor &hidden, const LayerContext &context) const
    {
        const Scope scope = enter();
        const Dim width = m_sizes.headDim;
        Tensor joint = m_joint(hidden);
        joint = view(joint, { hidden.size(0), hidden.size(1), m_sizes.heads, Dim(3) * width });
        joint = transpose(joint, 1, 2);
        std::vector<Tensor> parts = split(joint, std::array<Dim, 3>{ width, width, width }, -1);
        Tensor query = std::move(parts[0]);
        Tensor key = std::move(parts[1]);
        applyRotary(query, key, context.rotary, context.rotaryManner);
        keepForLater(context, key, parts[2]);
        Attended attended = attend(context, query, key, parts[2]);
        attended.output = m_output(attended.output);
        return attended;
    }

private:
    Sizes m_sizes;
    Linear m_joint;
    Linear m_output;
};

/// Attention and feed-forward read the same input, each through a norm of its own, or follow each other.
class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_parallel(a.parallelResidual)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_attention(place.child("attention", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward),
              PlainNames{ "dense_h_to_4h", "dense_4h_to_h", "act" }, s.dModel, s.dFf, a.activation, true)
        , m_attendedDropout(place.child("post_attention_dropout", Component::Attention), a.residualDropout)
        , m_fedDropout(place.child("post_mlp_dropout", Component::FeedForward), a.residualDropout)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor normed = m_inputNorm(input);
        Attended attended = m_attention(normed, context);
        normed.reset();
        attended.output = m_attendedDropout(attended.output);
        if (!m_parallel)
            attended.output = add(attended.output, input);
        normed = m_attendedNorm(m_parallel ? input : attended.output);
        Tensor fed = m_feedForward(normed);
        normed.reset();
        fed = m_fedDropout(fed);
        if (!m_parallel)
            return residualSum(fed, attended.output);
        const Tensor both = add(fed, attended.output);
        return residualSum(both, input);
    }

private:
    bool m_parallel;
    LayerNorm m_inputNorm;
    LayerNorm m_attendedNorm;
    SelfAttention m_attention;
    PlainFeedForward m_feedForward;
    Dropout m_attendedDropout;
    Dropout m_fedDropout;
};

} // namespace

/// GPTNeoXForCausalLM: attention and feed-forward side by side, rotary positions on a part of each head.
std::unique_ptr<Model> buildGptNeoX(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    constexpr DecoderParts parts{ .tokens = "embed_in",
        .norm = "final_layer_norm",
        .dropout = "emb_dropout",
        .rotary = RotaryManner::Parts };
    return buildDecoder<Layer, LayerNorm>(place, architecture, recipe, parts, "gpt_neox");
}

} // namespace headroom
