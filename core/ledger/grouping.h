// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

namespace headroom {

/// Exact bytes of each category in each part of the model.
using ComponentBytes = std::array<CategoryBytes, componentCount>;

/// What each part of the model holds at a sample; all of it together is the sample's total.
[[nodiscard]] ComponentBytes componentsAt(const Ledger &ledger, std::int32_t sample);

} // namespace headroom
