// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explore/compare.h"
#include "ledger/cells.h"

#include <QJsonObject>

namespace headroom {

/// Two runs and the way from one to the other, for programs: exact integers, in bytes and parameters.
[[nodiscard]] QJsonObject compareJson(
    const Ledger &before, const Ledger &after, const Comparison &comparison);

/// The same for people; `table` writes the tables: aligned() for a terminal, markdown() for a page.
[[nodiscard]] QString compareText(const Ledger &before, const Ledger &after, const Comparison &comparison,
    const Formatter &format, QString (*table)(const Cells &));

} // namespace headroom
