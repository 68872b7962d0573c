// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace headroom {

/// What a change asks for, the least first.
enum class Sacrifice : std::uint8_t { Nothing, Time, Precision, Training, Size };
inline constexpr int sacrificeCount = 5;

/// What it asks for in words (context "Options", to be translated).
[[nodiscard]] const char *labelOf(Sacrifice sacrifice);

/// An option of one of the run's choices (run/choices.h) that usually makes the run smaller: one row of a
/// table.
struct Option {
    std::string_view id;
    std::string_view choice;
    std::string_view word; ///< of the option
    const char *label;     ///< context "Options", to be translated
    Sacrifice sacrifice;
};

/// By what they ask for, the least first.
[[nodiscard]] std::span<const Option> options();

/// Takes the option; false if it is taken already.
bool apply(const Option &option, const Architecture &architecture, Recipe &recipe);

} // namespace headroom
