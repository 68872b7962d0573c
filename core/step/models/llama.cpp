// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a,
              a.qkNorm ? GroupedAttention::QkNorm::EachHead : GroupedAttention::QkNorm::None)
        , m_feedForward(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation, a.mlpBias)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        return preNormLayer(input, context, m_inputNorm, m_attention, m_attendedNorm, m_feedForward);
    }

private:
    GroupedAttention m_attention;
    GatedFeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
};

} // namespace

/// LlamaForCausalLM and its close kin: rotary positions, grouped key and value heads, gated feed-forward,
/// RMSNorm.
std::unique_ptr<Model> buildLlama(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer>(place, architecture, recipe);
}

} // namespace headroom
