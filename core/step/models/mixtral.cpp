// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

#include <QtGlobal>

namespace headroom {

namespace {

class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_router(place.child("gate", Component::Router), s, { .normalised = true, .lowered = false })
        , m_experts(place.child("experts", Component::Experts), s, a)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = view(x, { x.size(0) * x.size(1), x.size(2) });
        const Routing routing = m_router(hidden);
        hidden = m_experts(hidden, routing);
        return reshape(hidden, x.shape());
    }

private:
    SoftmaxRouter m_router;
    ExpertWeights m_experts;
};

/// MiniMax M2's, whose router has a bias that is not trained, kept beside it.
class BiasedFeedForward : public Module {
public:
    BiasedFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_router(place.child("gate", Component::Router), s)
        , m_experts(place.child("experts", Component::Experts), s, a)
        , m_bias(place.buffer({ s.experts }, place.weights()))
    {
        tape().label(m_bias, QT_TRANSLATE_NOOP("Tensors", "bias of the choice of experts"));
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor hidden = view(x, { x.size(0) * x.size(1), x.size(2) });
        const Routing routing = m_router(hidden, m_bias);
        hidden = m_experts(hidden, routing);
        return reshape(hidden, x.shape());
    }

private:
    SigmoidRouter m_router;
    ExpertWeights m_experts;
    Tensor m_bias;
};

/// A norm, where there is one, is over all heads' queries or keys.
class SelfAttention : public GroupedAttention {
public:
    SelfAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : GroupedAttention(
            place, s, a, a.qkNorm ? QkNorm::AllHeads : QkNorm::None, RmsNorm::Manner::Llama, a.qkNorm)
    {
    }
};

} // namespace

std::unique_ptr<Model> buildMixtral(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<DecoderLayer<SelfAttention, SparseFeedForward>>(place, architecture, recipe);
}

/// MiniMaxM2ForCausalLM: Mixtral's parts, and a norm over all heads' queries and keys.
std::unique_ptr<Model> buildMiniMaxM2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<DecoderLayer<SelfAttention, BiasedFeedForward>>(
        place, architecture, recipe, { .rotary = RotaryManner::Parts });
}

} // namespace headroom
