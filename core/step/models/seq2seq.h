// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/activation.h"
#include "step/layers/separate_attention.h"
#include "step/models/parts.h"

namespace headroom {

/// What every layer of an encoder or decoder is given beside its hidden states.
struct Seq2SeqContext {
    Attention attention = Attention::Sdpa;
    Tensor mask;    ///< of attention to the stack's own tokens; may be empty
    Tensor encoded; ///< the encoder's output; empty in the encoder
};

/// A decoder's input in training: its labels, one place later.
[[nodiscard]] Tensor shiftedRight(const Tensor &labels);

/// A layer of an encoder or decoder; a decoder's looks at the encoder's output besides. Its norms come after
/// the residuals, as BART has them, or before each part, as Whisper does.
class Seq2SeqLayer : public Module {
public:
    struct Options {
        Dim width, heads, inner;
        bool crossAttention;
        const SeparateAttention::Manner &manner;
    };

    Seq2SeqLayer(const Builder &place, const Options &o, const Architecture &a);

    [[nodiscard]] Tensor operator()(const Tensor &input, const Seq2SeqContext &context) const;

private:
    [[nodiscard]] Tensor normsAfter(const Tensor &input, const Seq2SeqContext &context) const;
    [[nodiscard]] Tensor normsBefore(const Tensor &input, const Seq2SeqContext &context) const;
    [[nodiscard]] Tensor feedForward(Tensor &hidden) const;
    void join(const Tensor &residual, Tensor &branch) const;

    bool m_normFirst;
    double m_dropout;
    double m_activationDropout;
    SeparateAttention m_attention;
    LayerNorm m_attentionNorm;
    std::optional<SeparateAttention> m_cross;
    std::optional<LayerNorm> m_crossNorm;
    std::optional<Linear> m_up;
    std::optional<Linear> m_down;
    std::optional<LayerNorm> m_norm;
    ActivationFunction m_activation;
};

template <const SeparateAttention::Manner &manner> class Seq2SeqEncoderLayer : public Seq2SeqLayer {
public:
    Seq2SeqEncoderLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : Seq2SeqLayer(place, { s.dModel, Dim(a.encoder.heads), Dim(a.encoder.dFf), false, manner }, a)
    {
    }
};

template <const SeparateAttention::Manner &manner> class Seq2SeqDecoderLayer : public Seq2SeqLayer {
public:
    Seq2SeqDecoderLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : Seq2SeqLayer(place, { s.dModel, s.heads, s.dFf, true, manner }, a)
    {
    }
};

} // namespace headroom
