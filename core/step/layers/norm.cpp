// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/norm.h"

namespace headroom {

Tensor RmsNorm::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor hidden = cast(x, DType::Fp32);
    Tensor squared = pow(hidden);
    Tensor variance = meanOfLast(squared);
    squared.reset();
    Tensor shifted = addScalar(variance);
    if (m_manner == Manner::Gemma)
        variance.reset();
    Tensor root = rsqrt(shifted);
    shifted.reset();
    hidden = mul(hidden, root);
    root.reset();
    if (m_manner == Manner::Llama) {
        const Tensor low = cast(hidden, x.dtype());
        return mul(m_weight->value, low);
    }
    if (m_manner == Manner::Olmo2) {
        const Tensor scaled = mul(m_weight->value, hidden);
        return cast(scaled, x.dtype());
    }
    Tensor factor = cast(m_weight->value, DType::Fp32);
    factor = addScalar(factor);
    hidden = mul(hidden, factor);
    factor.reset();
    return cast(hidden, x.dtype());
}

Tensor overRootMeanSquare(const Tensor &x)
{
    Tensor hidden = cast(x, DType::Fp32);
    Tensor squared = pow(hidden);
    Tensor variance = meanOfLast(squared);
    squared.reset();
    Tensor shifted = addScalar(variance);
    variance.reset();
    Tensor root = rsqrt(shifted);
    shifted.reset();
    hidden = mul(hidden, root);
    root.reset();
    return cast(hidden, x.dtype());
}

Tensor Llama4Norm::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    const Tensor output = overRootMeanSquare(x);
    return mul(output, m_weight->value);
}

Tensor PlainNorm::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor hidden = cast(x, DType::Fp32);
    hidden = layerNorm(hidden, {}, {});
    return cast(hidden, x.dtype());
}

} // namespace headroom
