// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/module.h"
#include "step/operators.h"

namespace headroom {

/// nn.Conv1d and nn.Conv2d: weight [out, in, window...].
class Convolution : public Module {
public:
    Convolution(const Builder &place, const Shape &weight, Moves moves, bool bias)
        : Module(place)
        , m_moves(moves)
        , m_weight(&place.parameter("weight", weight))
        , m_bias(bias ? &place.parameter("bias", { weight[0] }) : nullptr)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        return convolution(x, m_weight->value, m_bias ? m_bias->value : Tensor(), m_moves);
    }

private:
    Moves m_moves;
    Parameter *m_weight;
    Parameter *m_bias;
};

} // namespace headroom
