// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/polynomial.h"
#include "ledger/range.h"
#include "model/architecture.h"
#include "run/recipe.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// The peak of a run for every batch and sequence, at the price of a few traces: the largest of a few
/// polynomials. Equal to estimate()'s peak to the byte. The polynomials differ where a step does something
/// else: for one sequence or several, for one token or several, below an attention window or an indexer's
/// choice or not, for as many tokens as there are learned positions; these regions are traced apart. A target
/// length that the recipe sets stays; one that it does not set follows.
class PeakSurface {
public:
    /// For batches and sequences in these ranges (sequences end where learned positions do).
    /// THROWS InputError if the run cannot be, or its model's step is not re-enacted.
    [[nodiscard]] static PeakSurface of(
        const Architecture &architecture, const Recipe &recipe, Range batches = {}, Range sequences = {});

    /// Bytes at the peak. THROWS InputError outside the ranges, and where the step exceeds 2^63 bytes.
    [[nodiscard]] std::int64_t peak(std::int64_t batch, std::int64_t sequence) const;

    /// The same for ascending sequences of one batch, quickly.
    void peaks(
        std::int64_t batch, std::span<const std::int64_t> sequences, std::span<std::int64_t> out) const;

    [[nodiscard]] Range batches() const { return m_batches; }
    [[nodiscard]] Range sequences() const { return m_sequences; }

    struct Region {
        Range batches;
        Range sequences;
        std::vector<Polynomial> candidates; ///< none: the step is not polynomial here, and is traced
    };
    [[nodiscard]] const std::vector<Region> &regions() const { return m_regions; }

private:
    [[nodiscard]] const Region &regionOf(std::int64_t batch, std::int64_t sequence) const;
    [[nodiscard]] std::int64_t traced(std::int64_t batch, std::int64_t sequence) const;

    Architecture m_architecture;
    Recipe m_recipe;
    Range m_batches;
    Range m_sequences;
    std::vector<Region> m_regions;
};

} // namespace headroom
