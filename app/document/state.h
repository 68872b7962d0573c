// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "scenario/state.h"

#include <memory>

namespace headroom {

/// The model and the run that the command line would use for the same argument.
/// THROWS InputError if it cannot be opened.
[[nodiscard]] State openState(const QString &presetOrPath);

/// THROWS InputError if the model cannot be, or be run so.
[[nodiscard]] std::shared_ptr<const Ledger> ledgerOf(const State &state);

/// The model's name for people: the label, if it is a preset's.
[[nodiscard]] QString titleOf(const Architecture &architecture);
/// The same, and whether the model is as it was opened: "GPT-2, changed".
[[nodiscard]] QString titleOf(const State &state);

} // namespace headroom
