// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "run/allowance.h"
#include "run/hardware.h"

namespace headroom {

/// Whether a run fits a memory. The only place that says so.
struct Verdict {
    std::int64_t capacity = 0;
    std::int64_t peak = 0;    ///< exact, of the tensors
    std::int64_t allowed = 0; ///< set aside besides

    [[nodiscard]] std::int64_t free() const { return capacity - peak - allowed; } ///< negative: missing
    [[nodiscard]] bool fits() const { return free() >= 0; }
    bool operator==(const Verdict &) const = default;
};

/// Of a ledger that has a step.
[[nodiscard]] Verdict verdictOf(
    const Ledger &ledger, const Capacity &capacity, const Allowances &allowances = {});

/// "fits on H100 80GB (79.65 GiB): 4.26 GiB free", translated.
class Formatter;
[[nodiscard]] QString verdictText(const Verdict &verdict, const QString &memory, const Formatter &format);

} // namespace headroom
