// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/feed_forward.h"
#include "step/layers/grouped_attention.h"

#include <QtGlobal>

namespace headroom {

/// The layer most decoders share: attention and feed-forward one after the other, each after a norm and added
/// to what came in, through a dropout where the family has one.
template <class SelfAttention, class FeedForward, class Norm = RmsNorm> class PreNormLayer : public Module {
public:
    PreNormLayer(const Builder &place, const Sizes &s, const Architecture &a, std::int64_t)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp", Component::FeedForward), s.dModel, s.dFf, a.activation)
        , m_inputNorm(place.child("input_layernorm", Component::Norm), s.dModel)
        , m_attendedNorm(place.child("post_attention_layernorm", Component::Norm), s.dModel)
    {
        if (a.residualDropout <= 0)
            return;
        m_attendedDropout.emplace(place.child("resid_attn_dropout", Component::Attention), a.residualDropout);
        m_fedDropout.emplace(place.child("resid_mlp_dropout", Component::FeedForward), a.residualDropout);
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor hidden = m_inputNorm(input);
        Attended attended = m_attention(hidden, context);
        hidden = std::move(attended.output);
        hidden = added(input, hidden, m_attendedDropout);
        const Tensor residual = hidden;
        hidden = m_attendedNorm(hidden);
        hidden = m_feedForward(hidden);
        return added(residual, hidden, m_fedDropout);
    }

private:
    [[nodiscard]] Tensor added(
        const Tensor &residual, const Tensor &branch, const std::optional<Dropout> &dropout) const
    {
        const Tensor dropped = dropout ? (*dropout)(branch) : branch;
        Tensor sum = add(residual, dropped);
        tape().label(sum, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
        return sum;
    }

    SelfAttention m_attention;
    FeedForward m_feedForward;
    Norm m_inputNorm;
    Norm m_attendedNorm;
    std::optional<Dropout> m_attendedDropout;
    std::optional<Dropout> m_fedDropout;
};

} // namespace headroom
