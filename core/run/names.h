// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/recipe.h"

#include <QString>
#include <array>
#include <optional>
#include <string_view>

namespace headroom {

/// A value of one of the recipe's choices: its word on the command line and in scenarios, its name for
/// people.
template <class Enum> struct Choice {
    Enum value;
    std::string_view word;
    const char *label; ///< source text of the context "Recipe", to be translated
};

inline constexpr std::array<Choice<Mode>, 2> modes{ {
    { Mode::Train, "train", QT_TRANSLATE_NOOP("Recipe", "training step") },
    { Mode::Prefill, "prefill", QT_TRANSLATE_NOOP("Recipe", "prefill") },
} };

inline constexpr std::array<Choice<Attention>, 2> attentions{ {
    { Attention::Sdpa, "sdpa", QT_TRANSLATE_NOOP("Recipe", "flash (sdpa)") },
    { Attention::Eager, "eager", QT_TRANSLATE_NOOP("Recipe", "eager") },
} };

inline constexpr std::array<Choice<Checkpointing>, 2> checkpointings{ {
    { Checkpointing::None, "none", QT_TRANSLATE_NOOP("Recipe", "none") },
    { Checkpointing::Full, "full", QT_TRANSLATE_NOOP("Recipe", "every layer") },
} };

template <class Table>
[[nodiscard]] constexpr auto parse(const Table &table, std::string_view word)
    -> std::optional<decltype(table[0].value)>
{
    for (const auto &row : table)
        if (row.word == word)
            return row.value;
    return std::nullopt;
}

template <class Table, class Enum> [[nodiscard]] constexpr const auto &row(const Table &table, Enum value)
{
    for (const auto &candidate : table)
        if (candidate.value == value)
            return candidate;
    return table[0];
}

} // namespace headroom
