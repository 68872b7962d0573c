// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

#include <QStringList>

namespace headroom {

/// The run of one model as another can have it: no sequence longer than its positions (then the model's own),
/// adapters on modules that it has (the family's usual ones, where they were the other's usual ones or where
/// it has none of the names), a training step where its prefill is not re-enacted. `notes` receives a
/// sentence for each adaptation.
[[nodiscard]] Recipe adoptRun(const Recipe &run, const Architecture &from, const Architecture &to,
    const QString &title, QStringList *notes = nullptr);

} // namespace headroom
