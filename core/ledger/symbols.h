// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/dim.h"
#include "model/architecture.h"
#include "run/recipe.h"

#include <QString>
#include <optional>

namespace headroom {

/// A symbol as papers and configs write it: d_model, kv_heads. Not translated.
[[nodiscard]] QString nameOf(Symbol symbol);

/// What it stands for in this model and run. An encoder or an image tower may mean another number by it.
[[nodiscard]] std::int64_t valueOf(Symbol symbol, const Architecture &architecture, const Recipe &recipe);

} // namespace headroom
