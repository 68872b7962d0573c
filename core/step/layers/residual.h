// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/residual.h"
#include "step/tensor.h"

namespace headroom {

/// The sum of a residual and a branch, in the order in which the model adds them: the residual stream.
[[nodiscard]] Tensor residualSum(const Tensor &a, const Tensor &b);

/// The same after a dropout of the branch, whose result lives as long as the sum is being made.
[[nodiscard]] Tensor droppedResidualSum(const Tensor &residual, const Tensor &branch, double probability);

} // namespace headroom
