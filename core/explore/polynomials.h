// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explore/polynomial.h"
#include "explore/range.h"
#include "ledger/ledger.h"

#include <optional>
#include <vector>

namespace headroom {

/// The bytes of each row as polynomials in batch and sequence, read from two ledgers of the same run that
/// differ in these two numbers only. Each dimension of each tensor is a number, a multiple of B^i·S^j, or
/// affine in S (labels are padded to S + 1); its values in the two ledgers tell which, so batches and
/// sequences must be coprime, or equal where they are not to vary. None if the ledgers are not the same
/// sequence of operators, or a tensor is no such polynomial. THROWS Overflow.
[[nodiscard]] std::optional<std::vector<Polynomial>> rowPolynomials(const Ledger &a, const Ledger &b);

/// An instant that may be the peak, and the total then.
struct PeakCandidate {
    Polynomial total;
    std::int32_t sample = 0;
};

/// The instants after each operator, in order. `rows` are the ledger's. THROWS Overflow.
[[nodiscard]] std::vector<PeakCandidate> peakCandidates(
    const Ledger &ledger, const std::vector<Polynomial> &rows);

/// What is asked of candidates: their largest total alone, or also which of them has it; where two are
/// equally large, the first is the peak, as it is in a ledger.
enum class Wanted : std::uint8_t { Totals, Instants };

/// Without those that are not needed, because some other, or the larger of two others, is at least as large
/// everywhere in the ranges; of equal ones the first stays. Still in order.
[[nodiscard]] std::vector<PeakCandidate> withoutDominated(
    const std::vector<PeakCandidate> &candidates, Range batches, Range sequences, Wanted wanted);

/// Tensors of one size, and how many there are.
struct Tensors {
    Polynomial bytes;
    std::int64_t count = 0;
};

/// What is alive at a sample, a line for each size. THROWS Overflow.
[[nodiscard]] std::vector<Tensors> tensorsAt(
    const Ledger &ledger, const std::vector<Polynomial> &rows, std::int32_t sample);

} // namespace headroom
