// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/activation.h"
#include "step/models/parts.h"

/// What T5's blocks are built of.
namespace headroom {

/// What every block is given beside its hidden states.
struct T5Context {
    Attention attention = Attention::Sdpa;
    bool checkpointed = false;
    Tensor mask;
    Tensor bias;      ///< of positions; empty in the first block, which makes it
    Tensor encoded;   ///< the encoder's output; empty in the encoder
    Tensor crossBias; ///< zeros, likewise
};

/// RMSNorm that multiplies what it was given, not its fp32 copy.
class T5Norm : public Module {
public:
    T5Norm(const Builder &place, Dim width) : Module(place), m_weight(&place.parameter("weight", { width }))
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Parameter *m_weight;
};

/// Attention's result, its probabilities and the position bias it used.
struct T5Attended {
    Tensor output, weights, bias;
};

/// Attention without biases; the first block's holds the table of position biases.
class T5Attention : public Module {
public:
    struct Options {
        bool positionBias = false;
        bool bothWays = false; ///< keys lie before and after the query
        bool causal = false;   ///< without a mask, only those before
    };

    T5Attention(const Builder &place, const Sizes &s, const Architecture &a, const Options &options);

    /// `source` is empty where tokens attend to each other.
    [[nodiscard]] T5Attended operator()(const Tensor &hidden, const Tensor &source, const Tensor &bias,
        const Tensor &mask, const T5Context &context) const;

    /// Of an attention that has it.
    [[nodiscard]] Parameter &biasTable() const { return m_positionBias->weight(); }

private:
    [[nodiscard]] Attended fused(
        const Tensor &query, const Tensor &key, const Tensor &value, const Tensor &bias) const;
    [[nodiscard]] Tensor scoreMask(const Tensor &bias, bool causal) const;
    [[nodiscard]] Tensor madeBias(const Tensor &query, const Tensor &key, bool wantsGradient) const;

    Dim m_heads;
    bool m_bothWays;
    bool m_causal;
    EagerKernel m_kernel;
    Linear m_query;
    Linear m_key;
    Linear m_value;
    Linear m_output;
    std::optional<Embedding> m_positionBias;
};

/// Norm, attention, dropout and the residual.
class T5AttentionPart : public Module {
public:
    T5AttentionPart(const Builder &place, const char *name, const Sizes &s, const Architecture &a,
        const T5Attention::Options &options);

    [[nodiscard]] T5Attended operator()(const Tensor &hidden, const Tensor &source, const Tensor &bias,
        const Tensor &mask, const T5Context &context) const;

    [[nodiscard]] Parameter &biasTable() const { return m_attention.biasTable(); }

private:
    T5Attention m_attention;
    T5Norm m_norm;
    Dropout m_dropout;
};

/// wo(act(wi(x))), or with a gate.
class T5FeedForward : public Module {
public:
    T5FeedForward(const Builder &place, const Sizes &s, const Architecture &a);

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Linear m_up;
    std::optional<Linear> m_second;
    std::optional<Linear> m_down;
    Dropout m_dropout;
    ActivationFunction m_activation;
};

/// Norm, feed-forward, dropout and the residual.
class T5FeedForwardPart : public Module {
public:
    T5FeedForwardPart(const Builder &place, const Sizes &s, const Architecture &a);

    [[nodiscard]] Tensor operator()(const Tensor &hidden) const;

private:
    T5FeedForward m_feedForward;
    T5Norm m_norm;
    Dropout m_dropout;
};

/// Keeps hidden states in fp16 from becoming infinite, by a limit that outlives it; others stay as they are.
void clampHalf(Tensor &hidden, Tensor &limit);

} // namespace headroom
