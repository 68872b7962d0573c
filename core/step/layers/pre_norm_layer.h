// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layers.h"
#include "step/layers/feed_forward.h"
#include "step/layers/grouped_attention.h"

#include <QtGlobal>

namespace headroom {

/// The layer most decoders share: attention and feed-forward one after the other, each after a norm and added
/// to what came in, through a dropout where the family has one.
template <class SelfAttention, class FeedForward, class Norm = RmsNorm> class PreNormLayer : public Module {
public:
    PreNormLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp",
                            isSparse(a, place.layerIndex()) ? Component::Experts : Component::FeedForward),
              s, a)
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
        hidden = added(residual, hidden, m_fedDropout);
        if (context.chosen)
            *context.chosen = attended.chosen;
        return hidden;
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

/// Experts in the layers that have them, and a plain feed-forward in the others.
template <class Sparse> class SparseOrDense {
public:
    SparseOrDense(const Builder &place, const Sizes &s, const Architecture &a)
    {
        if (isSparse(a, place.layerIndex()))
            m_sparse.emplace(place, s, a);
        else
            m_dense.emplace(place, s, a);
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        return m_sparse ? (*m_sparse)(x) : (*m_dense)(x);
    }

private:
    std::optional<Sparse> m_sparse;
    std::optional<GatedFeedForward> m_dense;
};

} // namespace headroom
