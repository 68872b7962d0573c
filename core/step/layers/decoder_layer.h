// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layers.h"
#include "step/layers/feed_forward.h"
#include "step/layers/grouped_attention.h"
#include "step/layers/residual.h"

namespace headroom {

/// What a layer calls its norms: those before attention and feed-forward, and those of what they return.
/// Null: there is none.
struct NormNames {
    const char *input = "input_layernorm";
    const char *attended = nullptr;
    const char *feedForward = "post_attention_layernorm";
    const char *fed = nullptr;
    bool attendedLater = false; ///< it is registered after feedForward
};
inline constexpr NormNames llamaNorms;

/// The layer most decoders share: attention and feed-forward one after the other, normed and added to what
/// came in, through a dropout where the family has one.
template <class SelfAttention, class FeedForward = GatedFeedForward, class Norm = RmsNorm,
    const NormNames &names = llamaNorms>
class DecoderLayer : public Module {
public:
    DecoderLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_attention(place.child("self_attn", Component::Attention), s, a)
        , m_feedForward(place.child("mlp",
                            isSparse(a, place.layerIndex()) ? Component::Experts : Component::FeedForward),
              s, a)
    {
        const auto add = [&](std::optional<Norm> &norm, const char *name) {
            if (name)
                norm.emplace(place.child(name, Component::Norm), s.dModel);
        };
        add(m_inputNorm, names.input);
        if (!names.attendedLater)
            add(m_attendedNorm, names.attended);
        add(m_feedForwardNorm, names.feedForward);
        if (names.attendedLater)
            add(m_attendedNorm, names.attended);
        add(m_fedNorm, names.fed);
        if (a.residualDropout <= 0)
            return;
        m_attendedDropout.emplace(place.child("resid_attn_dropout", Component::Attention), a.residualDropout);
        m_fedDropout.emplace(place.child("resid_mlp_dropout", Component::FeedForward), a.residualDropout);
    }

    [[nodiscard]] Tensor operator()(const Tensor &input, const LayerContext &context) const
    {
        const Scope scope = enter();
        Tensor hidden = normed(input, m_inputNorm);
        Attended attended = m_attention(hidden, context);
        hidden = std::move(attended.output);
        hidden = normed(hidden, m_attendedNorm);
        hidden = added(input, hidden, m_attendedDropout);
        const Tensor residual = hidden;
        hidden = normed(hidden, m_feedForwardNorm);
        hidden = m_feedForward(hidden);
        hidden = normed(hidden, m_fedNorm);
        hidden = added(residual, hidden, m_fedDropout);
        if (context.chosen)
            *context.chosen = attended.chosen;
        return hidden;
    }

private:
    [[nodiscard]] static Tensor normed(const Tensor &x, const std::optional<Norm> &norm)
    {
        return norm ? (*norm)(x) : x;
    }

    [[nodiscard]] Tensor added(
        const Tensor &residual, const Tensor &branch, const std::optional<Dropout> &dropout) const
    {
        const Tensor dropped = dropout ? (*dropout)(branch) : branch;
        return residualSum(residual, dropped);
    }

    SelfAttention m_attention;
    FeedForward m_feedForward;
    std::optional<Norm> m_inputNorm;
    std::optional<Norm> m_attendedNorm;
    std::optional<Norm> m_feedForwardNorm;
    std::optional<Norm> m_fedNorm;
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
