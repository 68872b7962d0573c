// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/allowance.h"
#include "run/hardware.h"
#include "run/recipe.h"

#include <QString>
#include <optional>

namespace headroom {

/// All that the user can set, as one value: undo, files and settings keep it whole.
struct State {
    QString source;            ///< the preset's name or the file's path that was opened
    Architecture opened;       ///< the model as it was opened
    Architecture architecture; ///< the model as the sliders have it now
    Recipe recipe;
    std::optional<Capacity> capacity; ///< the memory that the run is held against
    Allowances allowances = {};       ///< what of it is set aside besides the tensors

    bool operator==(const State &) const = default;
};

} // namespace headroom
