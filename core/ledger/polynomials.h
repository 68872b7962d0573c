// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "ledger/polynomial.h"
#include "ledger/range.h"

#include <optional>
#include <vector>

namespace headroom {

/// The total after each operator that may be the peak, as polynomials in batch and sequence, read from two
/// ledgers of the same run that differ in these two numbers only. Each dimension of each tensor is a number,
/// a multiple of B^i·S^j, or affine in S (labels are padded to S + 1); its values in the two ledgers tell
/// which, so batches and sequences must be coprime, or equal where they are not to vary. None if the ledgers
/// are not the same sequence of operators, or a tensor is no such polynomial. THROWS Overflow.
[[nodiscard]] std::optional<std::vector<Polynomial>> peakCandidates(const Ledger &a, const Ledger &b);

/// Without those that some other is at least as large as, everywhere in the ranges.
[[nodiscard]] std::vector<Polynomial> withoutDominated(
    const std::vector<Polynomial> &candidates, Range batches, Range sequences);

} // namespace headroom
