// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <QString>
#include <span>
#include <string_view>
#include <vector>

namespace headroom {

/// A choice of the run between a few options: one row of a table, which combo boxes, preferences, the command
/// line, the effects and the comparisons share.
struct RunChoice {
    const char *id;    ///< the combo box is "<id>.combo"; as the command line's option
    const char *label; ///< context "Parameters", to be translated
    const char *help;
    std::vector<QString> (*options)(); ///< translated, in the order of their indices
    std::vector<QString> (*words)();   ///< the same as the command line writes them
    int (*chosen)(const Recipe &);
    void (*choose)(Recipe &, const Architecture &, int index);
    const char *idleInPrefill = nullptr; ///< why it changes nothing there, in the same context; null: it does
};

[[nodiscard]] std::span<const RunChoice> runChoices();
/// Why no option of the choice would change anything in this run; empty if one may.
[[nodiscard]] QString whyIdle(const RunChoice &choice, const Recipe &recipe);
[[nodiscard]] const RunChoice *findRunChoice(std::string_view id);

} // namespace headroom
