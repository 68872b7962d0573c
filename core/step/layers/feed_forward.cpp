// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/feed_forward.h"

namespace headroom {

Tensor GatedFeedForward::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor gate = m_gate(x);
    gate = m_activation(gate);
    Tensor up = m_up(x);
    const Tensor product = mul(gate, up);
    gate.reset();
    up.reset();
    return m_down(product);
}

Tensor JointGatedFeedForward::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor joint = m_gateUp(x);
    const Dim half = joint.size(-1) / 2;
    const std::vector<Tensor> parts = split(joint, std::array<Dim, 2>{ half, half }, -1);
    Tensor activated = m_activation(parts[0]);
    joint = mul(parts[1], activated);
    activated.reset();
    return m_down(joint);
}

Tensor PlainFeedForward::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor hidden = m_up(x);
    hidden = m_activation(hidden);
    return m_down(hidden);
}

} // namespace headroom
