// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "step/module.h"

namespace headroom {

/// The nonlinearity between two projections, as Transformers' ACT2FN builds it.
class ActivationFunction : public Module {
public:
    ActivationFunction(const Builder &place, Activation kind) : Module(place), m_kind(kind) { }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Activation m_kind;
};

} // namespace headroom
