// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/operators.h"
#include "step/tape.h"

namespace headroom {

Tensor lowered(const Tensor &x)
{
    Tape &tape = x.tape();
    if (!tape.autocast || !info(x.dtype()).floating || x.dtype() == *tape.autocast)
        return x;
    const bool isLeaf = x.requiresGrad() && x->gradFn->sequence == Node::last;
    if (!isLeaf || x.dtype() != DType::Fp32)
        return cast(x, *tape.autocast);
    Tensor &cached = tape.castCache[x.get()];
    if (!cached)
        cached = cast(x, *tape.autocast);
    return cached;
}

Tensor raised(const Tensor &x)
{
    return x.tape().autocast && info(x.dtype()).floating ? cast(x, DType::Fp32) : x;
}

} // namespace headroom
