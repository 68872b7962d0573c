// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/module.h"
#include "step/operators.h"

namespace headroom {

class LayerNorm : public Module {
public:
    LayerNorm(const Builder &place, Dim width, bool bias = true, bool weight = true)
        : Module(place)
        , m_weight(weight ? &place.parameter("weight", { width }) : nullptr)
        , m_bias(weight && bias ? &place.parameter("bias", { width }) : nullptr)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        return layerNorm(x, m_weight ? m_weight->value : Tensor(), m_bias ? m_bias->value : Tensor());
    }

private:
    Parameter *m_weight;
    Parameter *m_bias;
};

/// The root mean square's norm, computed in fp32.
class RmsNorm : public Module {
public:
    /// LLaMA's casts back, then scales; OLMo 2's scales, then casts back; Gemma's scales in fp32, by 1 +
    /// weight.
    enum class Manner : std::uint8_t { Llama, Olmo2, Gemma };

    RmsNorm(const Builder &place, Dim width, Manner manner = Manner::Llama)
        : Module(place)
        , m_weight(&place.parameter("weight", { width }))
        , m_manner(manner)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Parameter *m_weight;
    Manner m_manner;
};

class Olmo2Norm : public RmsNorm {
public:
    Olmo2Norm(const Builder &place, Dim width) : RmsNorm(place, width, Manner::Olmo2) { }
};

class GemmaNorm : public RmsNorm {
public:
    GemmaNorm(const Builder &place, Dim width) : RmsNorm(place, width, Manner::Gemma) { }
};

/// x over its root mean square, computed in fp32 and cast back: LLaMA 4's norm without its weight.
[[nodiscard]] Tensor overRootMeanSquare(const Tensor &x);

/// LLaMA 4's RMSNorm: nothing of what it computes in fp32 is left when it scales.
class Llama4Norm : public Module {
public:
    Llama4Norm(const Builder &place, Dim width)
        : Module(place)
        , m_weight(&place.parameter("weight", { width }))
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Parameter *m_weight;
};

/// OLMo's LayerNorm: in fp32, without weights.
class PlainNorm : public Module {
public:
    PlainNorm(const Builder &place, Dim) : Module(place) { }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;
};

} // namespace headroom
