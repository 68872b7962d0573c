// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/parts.h"

#include "model/heads.h"

namespace headroom {

Dim rotaryWidth(const Architecture &a)
{
    if (a.latent.kvRank > 0)
        return Dim(Symbol::RopeDim, a.latent.ropeDim);
    return a.rotaryShare == 1 ? Dim(Symbol::HeadDim, a.headDim) : Dim(rotaryDim(a, a.headDim));
}

} // namespace headroom
