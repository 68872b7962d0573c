// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"
#include "step/tape.h"

namespace headroom {

/// Re-enacts one step of a model on a tape: parameters, optimizer state and inputs first, then forward, backward and
/// the optimizer's step, with the ledger's moments marked.
void traceStep(Tape &tape, const Architecture &architecture, const Recipe &recipe);

} // namespace headroom
