// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/recipe.h"
#include "step/tape.h"

#include <vector>

namespace headroom {

/// What the optimizer keeps from one step to the next, made by an earlier step.
[[nodiscard]] std::vector<Tensor> optimizerState(Tape &tape, Optimizer optimizer);

/// The optimizer's step over all parameters that have a gradient, in the order of model.parameters().
void runOptimizer(Tape &tape, Optimizer optimizer);

} // namespace headroom
