// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/recipe.h"

#include <QString>
#include <span>
#include <vector>

namespace headroom {

/// A choice of the run that a combo box offers: one row of a table.
struct RunChoice {
    const char *id;    ///< the combo box is "<id>.combo"; as the command line's option
    const char *label; ///< context "Parameters", to be translated
    const char *help;
    std::vector<QString> (*options)(); ///< translated, in the order of their indices
    std::vector<QString> (*words)();   ///< the same as the command line writes them
    int (*chosen)(const Recipe &);
    void (*choose)(Recipe &, int index);
};

[[nodiscard]] std::span<const RunChoice> runChoices();

} // namespace headroom
