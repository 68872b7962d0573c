// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/residual.h"

#include "step/operators.h"
#include "step/tape.h"

#include <QtGlobal>

namespace headroom {

Tensor residualSum(const Tensor &a, const Tensor &b)
{
    Tensor sum = add(a, b);
    sum.tape().label(sum, QT_TRANSLATE_NOOP("Tensors", "residual stream"));
    return sum;
}

Tensor droppedResidualSum(const Tensor &residual, const Tensor &branch, double probability)
{
    const Tensor dropped = dropout(branch, probability);
    return residualSum(residual, dropped);
}

} // namespace headroom
