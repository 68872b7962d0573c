// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

namespace headroom {

/// Re-enacts one step of the model under the recipe. Pure; no globals; about a millisecond for any depth.
/// THROWS InputError, one sentence, if the two do not go together or a size exceeds 2^63.
[[nodiscard]] Ledger estimate(
    const Architecture &architecture, const Recipe &recipe, Depth depth = Depth::FewLayers);

} // namespace headroom
