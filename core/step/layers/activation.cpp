// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/activation.h"

#include "step/operators.h"

namespace headroom {

namespace {

/// 0.5·x·(1 + tanh(√(2/π)·(x + 0.044715·x³))), one Python operator after the other.
Tensor geluByTanh(const Tensor &x)
{
    const Tensor half = mulScalar(x);
    Tensor inner = pow(x);
    inner = mulScalar(inner);
    inner = add(x, inner);
    inner = mulScalar(inner);
    inner = tanh(inner);
    inner = addScalar(inner);
    return mul(half, inner);
}

/// The same with 1 + 0.044715·x² factored out, and no power.
Tensor geluByProducts(const Tensor &x)
{
    const Tensor half = mulScalar(x);
    Tensor scaled = mulScalar(x);
    Tensor inner = mulScalar(x);
    inner = mul(inner, x);
    inner = addScalar(inner);
    inner = mul(scaled, inner);
    scaled.reset();
    inner = tanh(inner);
    inner = addScalar(inner);
    return mul(half, inner);
}

} // namespace

Tensor ActivationFunction::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    switch (m_kind) {
    case Activation::GeluNew:
        return geluByTanh(x);
    case Activation::Gelu:
    case Activation::GeluTanh:
        return gelu(x);
    case Activation::Relu:
        return relu(x);
    case Activation::Silu:
        return silu(x);
    case Activation::FastGelu:
        return geluByProducts(x);
    case Activation::QuickGelu:
        break;
    }
    Tensor gate = mulScalar(x);
    gate = sigmoid(gate);
    return mul(x, gate);
}

} // namespace headroom
