// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "units/format.h"

class QMimeData;

namespace headroom {

/// The breakdown for a clipboard: picture, SVG and table at once; the program that pastes picks.
[[nodiscard]] QMimeData *chartMimeData(const Ledger &ledger, const Formatter &format);

/// A line a moment, a column a category, exact bytes: tab-separated, for spreadsheets.
[[nodiscard]] QString chartTable(const Ledger &ledger);

} // namespace headroom
