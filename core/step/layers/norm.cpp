// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/norm.h"

namespace headroom {

Tensor RmsNorm::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor hidden = cast(x, DType::Fp32);
    Tensor squared = pow(hidden);
    const Tensor variance = meanOfLast(squared);
    squared.reset();
    Tensor shifted = addScalar(variance);
    Tensor root = rsqrt(shifted);
    shifted.reset();
    hidden = mul(hidden, root);
    root.reset();
    const Tensor low = cast(hidden, x.dtype());
    return mul(m_weight->value, low);
}

} // namespace headroom
