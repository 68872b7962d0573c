// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/held.h"
#include "ledger/ledger.h"
#include "run/allowance.h"

namespace headroom {

/// Bytes that one allowance sets aside at the ledger's peak, whether it is on or not. THROWS Overflow.
[[nodiscard]] std::int64_t bytesOf(Allowance allowance, const Allowances &amounts, const Ledger &ledger);

/// Bytes of those that are on. THROWS Overflow, also if they and the peak are too much together.
[[nodiscard]] std::int64_t allowedBytes(const Allowances &allowances, const Ledger &ledger);

/// The same for a peak of so many bytes and, if one that is on asks for them, the tensors alive then.
[[nodiscard]] std::int64_t allowedBytes(const Allowances &allowances, std::int64_t peak, const Held &held);

/// Whether any is on, and whether any that is asks for the peak's tensors.
[[nodiscard]] bool isAnyOn(const Allowances &allowances);
[[nodiscard]] bool needTensors(const Allowances &allowances);

} // namespace headroom
