// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/activation.h"
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

/// The attention of BART and its kin, whose parameters are registered keys first, then values, queries,
/// output.
class SeparateAttention : public Module {
public:
    /// Whisper's keys have no bias; it scales its queries at once, and copies each projection head by head.
    /// CLIP's softmax is computed in fp32.
    enum class Manner : std::uint8_t { Bart, Whisper, Clip };

    SeparateAttention(const Builder &place, Dim width, Dim heads, double dropout, Manner manner);

    /// From the tokens of `hidden` to those of `source`, which may be the same.
    [[nodiscard]] Attended operator()(
        const Tensor &hidden, const Tensor &source, Attention kind, const Tensor &mask) const;

private:
    [[nodiscard]] Tensor byHead(const Tensor &x) const;
    [[nodiscard]] Tensor copiedByHead(const Tensor &x) const;
    /// The kernel and the projection of its result, which has the shape of what the queries were made of.
    [[nodiscard]] Attended attend(const Shape &shape, const std::array<const Tensor *, 3> &heads,
        Attention kind, const Tensor &mask) const;

    Dim m_heads;
    Manner m_manner;
    EagerKernel m_kernel;
    Linear m_key;
    Linear m_value;
    Linear m_query;
    Linear m_output;
};

/// A layer of an encoder or decoder; a decoder's looks at the encoder's output besides. Its norms come after
/// the residuals, as BART has them, or before each part, as Whisper does.
class Seq2SeqLayer : public Module {
public:
    struct Options {
        Dim width, heads, inner;
        bool crossAttention;
        SeparateAttention::Manner manner;
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

template <SeparateAttention::Manner manner> class Seq2SeqEncoderLayer : public Seq2SeqLayer {
public:
    Seq2SeqEncoderLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : Seq2SeqLayer(place, { s.dModel, Dim(a.encoder.heads), Dim(a.encoder.dFf), false, manner }, a)
    {
    }
};

template <SeparateAttention::Manner manner> class Seq2SeqDecoderLayer : public Seq2SeqLayer {
public:
    Seq2SeqDecoderLayer(const Builder &place, const Sizes &s, const Architecture &a)
        : Seq2SeqLayer(place, { s.dModel, s.heads, s.dFf, true, manner }, a)
    {
    }
};

} // namespace headroom
