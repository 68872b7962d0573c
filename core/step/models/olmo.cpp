// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

/// Its norms have no weights.
class OlmoLayer : public Module {
public:
    OlmoLayer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation)
    {
    }

private:
    GroupedAttention m_attention;
    GatedFeedForward m_feedForward;
};

/// The norms come after each part, inside its residual; queries and keys are normed over all heads.
class Olmo2Layer : public Module {
public:
    Olmo2Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(
              place.child("self_attn", Component::Attention), s, a, GroupedAttention::QkNorm::AllHeads)
        , m_feedForward(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
        , m_fedNorm(place.child("post_feedforward_layernorm", Component::Norm), s.dModel)
    {
    }

private:
    GroupedAttention m_attention;
    GatedFeedForward m_feedForward;
    RmsNorm m_attendedNorm;
    RmsNorm m_fedNorm;
};

} // namespace

std::unique_ptr<Model> buildOlmo(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<OlmoLayer>(place, architecture, recipe);
}

std::unique_ptr<Model> buildOlmo2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Olmo2Layer>(place, architecture, recipe);
}

} // namespace headroom
