// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), s, a)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_feedForwardNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_self_attn_layernorm", Component::Norm), s.dModel)
        , m_fedNorm(place.child("post_mlp_layernorm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        return fourNormLayer(input, context, m_attention, m_feedForward,
            FourNorms{ m_inputNorm, m_attendedNorm, m_feedForwardNorm, m_fedNorm });
    }

private:
    GroupedAttention m_attention;
    JointGatedFeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_feedForwardNorm;
    RmsNorm m_attendedNorm;
    RmsNorm m_fedNorm;
};

} // namespace

/// Glm4ForCausalLM: a norm before and after each part, rotary positions on half of each head.
std::unique_ptr<Model> buildGlm4(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe, { .rotary = RotaryManner::Interleaved });
}

} // namespace headroom
