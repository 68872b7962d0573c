// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace headroom {

/// A way to need less memory, and what it changes on a given model and run.
struct Technique {
    std::string_view key;
    const char *label;  ///< context "Lessons", to be translated
    const char *of;     ///< what the change is of: the peak of a step, the weights; likewise
    const char *source; ///< null: the step is re-enacted with it; otherwise the formula
    /// Bytes with it less bytes without. `devices` matters to the two that divide.
    /// THROWS InputError if the model cannot be run so.
    std::int64_t (*change)(const Architecture &, const Recipe &, std::int64_t devices);
};

[[nodiscard]] std::span<const Technique> techniques();
[[nodiscard]] const Technique &findTechnique(std::string_view key);

} // namespace headroom
