// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class SelfAttention : public GroupedAttention {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a, Parameter &sinks)
        : GroupedAttention(place, s, a)
        , m_sinks(&sinks)
    {
    }

private:
    Parameter *m_sinks; ///< a score for each head that takes attention from all tokens
};

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_router(place.child("router", Component::Router), s.dModel, s.experts, true)
        , m_experts(place.child("experts", Component::Experts), s, a, ExpertWeights::Layout::InOutWithBias)
    {
    }

private:
    Linear m_router;
    ExpertWeights m_experts;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(attention(place.child("self_attn", Component::Attention), s, a))
        , m_feedForward(place.child("mlp", Component::Experts), s, a)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

private:
    static SelfAttention attention(const Builder &place, const Sizes &s, const Architecture &a)
    {
        Parameter &sinks = place.parameter("sinks", { s.heads }); // registered before the projections
        return SelfAttention(place, s, a, sinks);
    }

    SelfAttention m_attention;
    SparseFeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
};

} // namespace

/// GptOssForCausalLM: attention sinks, every other layer with a window, biases everywhere, experts in every
/// layer.
std::unique_ptr<Model> buildGptOss(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe);
}

} // namespace headroom
