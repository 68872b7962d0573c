// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/choices.h"

#include <optional>

namespace headroom {

/// What it would do to take an option of one of the run's choices, all else as it is.
struct Effect {
    const RunChoice *choice = nullptr;
    int option = 0;
    bool chosen = false;                ///< it is the one that is taken now
    std::optional<std::int64_t> change; ///< of the peak, in bytes; none: it cannot be, or nobody knows
    QString problem;                    ///< then the sentence that says why
};

/// `peak` is that of the run as it is.
[[nodiscard]] Effect effectOf(const RunChoice &choice, int option, const Architecture &architecture,
    const Recipe &recipe, std::int64_t peak);

/// Of every option of a choice, in its order.
[[nodiscard]] std::vector<Effect> effectsOf(
    const RunChoice &choice, const Architecture &architecture, const Recipe &recipe, std::int64_t peak);

/// Of every option of every choice, in the order of runChoices(): a re-enacted step for each that differs.
/// Empty if the model's step is not re-enacted.
[[nodiscard]] std::vector<Effect> effects(const Architecture &architecture, const Recipe &recipe);

} // namespace headroom
