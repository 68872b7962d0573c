// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <string>
#include <vector>

namespace headroom {

/// Whether the step, or the prefill, of this model is re-enacted.
[[nodiscard]] bool isReenacted(const Architecture &architecture, Mode mode);

/// The leaf names of its linear modules, such as q_proj, in the order in which they come: what LoRA may
/// adapt.
[[nodiscard]] std::vector<std::string> linearModules(const Architecture &architecture);

} // namespace headroom
