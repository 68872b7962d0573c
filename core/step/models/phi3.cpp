// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class SelfAttention : public Module {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_output(place.child("o_proj"), s.heads * s.headDim, s.dModel, false)
        , m_joint(place.child("qkv_proj"), s.dModel, Dim(a.heads + 2 * a.kvHeads) * s.headDim, false)
    {
    }

private:
    Linear m_output;
    Linear m_joint;
};

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

private:
    SelfAttention m_attention;
    JointGatedFeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
};

} // namespace

/// Phi3ForCausalLM: LLaMA with query, key and value in one projection, gate and up in another.
std::unique_ptr<Model> buildPhi3(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe);
}

} // namespace headroom
