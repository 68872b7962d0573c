// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <QString>

namespace headroom {

/// Whether the figures of this model, run so, are held against PyTorch by the tests. If not, they are an
/// estimate.
[[nodiscard]] bool isVerified(const Architecture &architecture, const Recipe &recipe);

/// Why there is no peak of a model that is only counted, one sentence.
[[nodiscard]] QString noStepText(const Architecture &architecture);

/// What stands beside every number of a model that also reads images and is run with text alone.
[[nodiscard]] QString textAloneText();

} // namespace headroom
