// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"
#include "step/tape.h"

namespace headroom {

/// Re-enacts what the recipe asks for on a tape, with the ledger's moments marked: parameters, optimizer
/// state and inputs first, then forward, backward and the optimizer's step; or the prefill of a KV cache. A
/// model whose forward pass is not written is only built.
bool traceStep(Tape &tape, const Architecture &architecture, const Recipe &recipe);

} // namespace headroom
