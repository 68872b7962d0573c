// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_router(place.child("gate", Component::Router), s.dModel, s.experts, false)
        , m_experts(place.child("experts", Component::Experts), s, a)
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
        , m_attention(place.child("self_attn", Component::Attention), s, a,
              a.qkNorm ? GroupedAttention::QkNorm::AllHeads : GroupedAttention::QkNorm::None)
        , m_feedForward(place.child("mlp", Component::Experts), s, a)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

private:
    GroupedAttention m_attention;
    SparseFeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
};

} // namespace

std::unique_ptr<Model> buildMixtral(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe);
}

/// MiniMaxM2ForCausalLM: Mixtral's parts, and a norm over all heads' queries and keys.
std::unique_ptr<Model> buildMiniMaxM2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe);
}

} // namespace headroom
