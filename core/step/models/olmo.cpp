// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/pre_norm_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

constexpr DecoderParts parts{ .fullRotary = true, .rotary = RotaryManner::KeepingType };

class OlmoAttention : public GroupedAttention {
public:
    OlmoAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : GroupedAttention(place, s, a, QkNorm::None, RmsNorm::Manner::Llama, true)
    {
    }
};

/// Its norms have no weights.
using OlmoLayer = PreNormLayer<OlmoAttention, GatedFeedForward, PlainNorm>;

/// The norms come after each part, inside its residual; queries and keys are normed over all heads.
class Olmo2Layer : public Module {
public:
    Olmo2Layer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a,
              GroupedAttention::QkNorm::AllHeads, RmsNorm::Manner::Olmo2, true)
        , m_feedForward(place.child("mlp", Component::FeedForward), s, a)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_fedNorm(place.child("post_feedforward_layernorm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Attended attended = m_attention(input, context);
        Tensor hidden = std::move(attended.output);
        hidden = m_attendedNorm(hidden);
        hidden = add(input, hidden);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        const Tensor residual = hidden;
        hidden = m_feedForward(hidden);
        hidden = m_fedNorm(hidden);
        hidden = add(residual, hidden);
        tape().label(hidden, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        return hidden;
    }

private:
    GroupedAttention m_attention;
    GatedFeedForward m_feedForward;
    Olmo2Norm m_attendedNorm;
    Olmo2Norm m_fedNorm;
};

} // namespace

std::unique_ptr<Model> buildOlmo(const Builder &place, const Architecture &a, const Recipe &recipe)
{
    return buildDecoder<OlmoLayer, PlainNorm>(place, a, recipe, parts);
}

std::unique_ptr<Model> buildOlmo2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Olmo2Layer, Olmo2Norm>(place, architecture, recipe, parts);
}

} // namespace headroom
