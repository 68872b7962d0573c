// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/module.h"
#include "step/operators.h"

namespace headroom {

class LayerNorm : public Module {
public:
    LayerNorm(const Builder &place, Dim width, bool bias = true)
        : Module(place), m_weight(&place.parameter("weight", { width })),
          m_bias(bias ? &place.parameter("bias", { width }) : nullptr)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        return layerNorm(x, m_weight->value, m_bias ? m_bias->value : Tensor());
    }

private:
    Parameter *m_weight;
    Parameter *m_bias;
};

/// LLaMA's RMSNorm: computed in fp32, cast back, then scaled.
class RmsNorm : public Module {
public:
    RmsNorm(const Builder &place, Dim width) : Module(place), m_weight(&place.parameter("weight", { width })) {}

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Parameter *m_weight;
};

} // namespace headroom
