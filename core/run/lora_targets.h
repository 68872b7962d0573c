// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <string>
#include <vector>

namespace headroom {

/// The linear modules that get adapters where nobody says otherwise: PEFT's own defaults
/// (TRANSFORMERS_MODELS_TO_LORA_TARGET_MODULES_MAPPING in peft/utils/constants.py), and for families that it
/// does not list the modules that make queries and values.
[[nodiscard]] std::vector<std::string> usualTargets(const Architecture &architecture);

} // namespace headroom
