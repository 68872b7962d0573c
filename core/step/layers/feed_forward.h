// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/activation.h"
#include "step/layers/linear.h"
#include "step/sizes.h"

namespace headroom {

/// down(act(gate(x)) · up(x)).
class GatedFeedForward : public Module {
public:
    GatedFeedForward(const Builder &place, Dim width, Dim inner, Activation activation, bool bias = false,
        const char *activationName = "act_fn")
        : Module(place)
        , m_gate(place.child("gate_proj"), width, inner, bias)
        , m_up(place.child("up_proj"), width, inner, bias)
        , m_down(place.child("down_proj"), inner, width, bias)
        , m_activation(place.child(activationName), activation)
    {
    }
    /// A layer's own.
    GatedFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : GatedFeedForward(place, s.dModel, s.dFf, a.activation, a.mlpBias)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Linear m_gate;
    Linear m_up;
    Linear m_down;
    ActivationFunction m_activation;
};

/// The same with gate and up in one projection.
class JointGatedFeedForward : public Module {
public:
    JointGatedFeedForward(const Builder &place, const Sizes &s, const Architecture &a)
        : Module(place)
        , m_gateUp(place.child("gate_up_proj"), s.dModel, Dim(2) * s.dFf, false)
        , m_down(place.child("down_proj"), s.dFf, s.dModel, false)
        , m_activation(place.child("activation_fn"), a.activation)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Linear m_gateUp;
    Linear m_down;
    ActivationFunction m_activation;
};

/// The names that a family gives the parts of its plain feed-forward.
struct PlainNames {
    const char *up;
    const char *down;
    const char *activation;
};

/// down(act(up(x))).
class PlainFeedForward : public Module {
public:
    PlainFeedForward(
        const Builder &place, const PlainNames &names, Dim width, Dim inner, Activation activation, bool bias)
        : Module(place)
        , m_up(place.child(names.up), width, inner, bias)
        , m_down(place.child(names.down), inner, width, bias)
        , m_activation(place.child(names.activation), activation)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;

private:
    Linear m_up;
    Linear m_down;
    ActivationFunction m_activation;
};

} // namespace headroom
