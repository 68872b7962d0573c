// SPDX-License-Identifier: GPL-3.0-or-later
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

template <class FeedForward, RotaryManner rotary> class Layer : public Module {
public:
    Layer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a,
              a.qkNorm ? GroupedAttention::QkNorm::AllHeads : GroupedAttention::QkNorm::None,
              RmsNorm::Manner::Llama, a.qkNorm)
        , m_feedForward(place.child("mlp", Component::Experts), s, a)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        LayerContext own = context;
        own.rotaryManner = rotary;
        return preNormLayer(input, own, m_inputNorm, m_attention, m_attendedNorm, m_feedForward);
    }

private:
    GroupedAttention m_attention;
    FeedForward m_feedForward;
    RmsNorm m_inputNorm;
    RmsNorm m_attendedNorm;
};

} // namespace

std::unique_ptr<Model> buildMixtral(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer<SparseFeedForward, RotaryManner::Whole>>(place, architecture, recipe);
}

/// MiniMaxM2ForCausalLM: Mixtral's parts, and a norm over all heads' queries and keys.
std::unique_ptr<Model> buildMiniMaxM2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Layer<BiasedFeedForward, RotaryManner::Parts>>(place, architecture, recipe);
}

} // namespace headroom
