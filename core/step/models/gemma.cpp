// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/pre_norm_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

using GemmaLayer = PreNormLayer<GroupedAttention, GatedFeedForward, GemmaNorm>;

/// Gemma 2 and 3: a norm before and after each part; 3 norms queries and keys too.
class Gemma2Layer : public Module {
public:
    Gemma2Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a,
              a.qkNorm ? GroupedAttention::QkNorm::EachHeadLast : GroupedAttention::QkNorm::None,
              RmsNorm::Manner::Gemma)
        , m_feedForward(place.child("mlp", Component::FeedForward), s, a)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_feedForwardNorm(place.child("pre_feedforward_layernorm", Component::Norm), s.dModel)
        , m_fedNorm(place.child("post_feedforward_layernorm", Component::Norm), s.dModel)
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
    GatedFeedForward m_feedForward;
    GemmaNorm m_inputNorm;
    GemmaNorm m_attendedNorm;
    GemmaNorm m_feedForwardNorm;
    GemmaNorm m_fedNorm;
};

} // namespace

std::unique_ptr<Model> buildGemma(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<GemmaLayer, GemmaNorm, ScaledEmbedding>(place, architecture, recipe);
}

/// Gemma 2 has an eager kernel only.
std::unique_ptr<Model> buildGemma2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    const bool isThird = architecture.family->blueprint == Blueprint::Gemma3;
    Recipe supported = recipe;
    if (!isThird)
        supported.attention = Attention::Eager;
    return buildDecoder<Gemma2Layer, GemmaNorm, ScaledEmbedding>(
        place, architecture, supported, { .ownWindowRotary = isThird });
}

} // namespace headroom
