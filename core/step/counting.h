// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/count.h"

namespace headroom {

class Tape;

/// Of a model that has been built on a tape.
[[nodiscard]] Count countOn(Tape &tape, const Architecture &architecture);

/// Builds the model and adds up its parameters. THROWS InputError if the architecture cannot be.
[[nodiscard]] Count countParameters(const Architecture &architecture);

} // namespace headroom
