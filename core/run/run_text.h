// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <QString>

namespace headroom {

class Formatter;

/// How a model is run, in one translated line: "batch 1 · sequence 1,024 · fp32 · AdamW fused · flash
/// (sdpa)".
[[nodiscard]] QString runText(
    const Recipe &recipe, const Architecture &architecture, const Formatter &format);

} // namespace headroom
