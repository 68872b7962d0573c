// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "run/allowance.h"

namespace headroom {

/// Bytes that one allowance sets aside at the ledger's peak, whether it is on or not.
[[nodiscard]] std::int64_t bytesOf(Allowance allowance, const Allowances &amounts, const Ledger &ledger);

/// Bytes of those that are on. THROWS Overflow.
[[nodiscard]] std::int64_t allowedBytes(const Allowances &allowances, const Ledger &ledger);

/// Whether the peak's bytes alone say what is set aside; otherwise its tensors do.
[[nodiscard]] bool needOnlyPeak(const Allowances &allowances);

/// The same as allowedBytes(), where the peak alone says it.
[[nodiscard]] std::int64_t allowedBytes(const Allowances &allowances, std::int64_t peak);

} // namespace headroom
