// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

class GemmaLayer : public Module {
public:
    GemmaLayer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

private:
    GroupedAttention m_attention;
    GatedFeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
};

/// Gemma 2 and 3: a norm before and after each part; 3 norms queries and keys too.
class Gemma2Layer : public Module {
public:
    Gemma2Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a,
              a.qkNorm ? GroupedAttention::QkNorm::EachHead : GroupedAttention::QkNorm::None)
        , m_feedForward(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_feedForwardNorm(place.child("pre_feedforward_layernorm", Component::Norm), s.dModel)
        , m_fedNorm(place.child("post_feedforward_layernorm", Component::Norm), s.dModel)
    {
    }

private:
    GroupedAttention m_attention;
    GatedFeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
    RmsNorm m_feedForwardNorm;
    RmsNorm m_fedNorm;
};

} // namespace

std::unique_ptr<Model> buildGemma(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<GemmaLayer>(place, architecture, recipe);
}

std::unique_ptr<Model> buildGemma2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Gemma2Layer>(place, architecture, recipe);
}

} // namespace headroom
