// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explore/polynomials.h"
#include "explore/range.h"
#include "model/architecture.h"
#include "run/allowance.h"
#include "run/recipe.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// What a run needs of a memory: its peak, exact, and what is set aside besides.
struct Needed {
    std::int64_t peak = 0;
    std::int64_t allowed = 0;
    bool operator==(const Needed &) const = default;
};

/// The peak of a run for every batch and sequence, and what is set aside then, at the price of a few traces:
/// the largest of a few polynomials. Equal to estimate()'s peak and to allowedBytes() to the byte. The
/// polynomials differ where a step does something else: for one sequence or several, for one token or
/// several, below an attention window or an indexer's choice or not, for as many tokens as there are learned
/// positions; these regions are traced apart. A target length that the recipe sets stays; one that it does
/// not set follows.
class PeakSurface {
public:
    /// For batches and sequences in these ranges (sequences end where learned positions do).
    /// THROWS InputError if the run cannot be, or its model's step is not re-enacted.
    [[nodiscard]] static PeakSurface of(const Architecture &architecture, const Recipe &recipe,
        Range batches = {}, Range sequences = {}, const Allowances &allowances = {});

    /// THROWS InputError outside the ranges, and where the step exceeds 2^63 bytes.
    [[nodiscard]] Needed needed(std::int64_t batch, std::int64_t sequence) const;
    [[nodiscard]] std::int64_t peak(std::int64_t batch, std::int64_t sequence) const
    {
        return needed(batch, sequence).peak;
    }

    /// The same for ascending sequences of one batch, quickly.
    void needs(std::int64_t batch, std::span<const std::int64_t> sequences, std::span<std::int64_t> peaks,
        std::span<std::int64_t> allowed) const;

    [[nodiscard]] Range batches() const { return m_batches; }
    [[nodiscard]] Range sequences() const { return m_sequences; }

    struct Region {
        Range batches;
        Range sequences;
        std::vector<PeakCandidate> candidates;     ///< none: the step is not polynomial here, and is traced
        std::vector<std::vector<Tensors>> tensors; ///< of each candidate, if what is set aside asks for them
    };
    [[nodiscard]] const std::vector<Region> &regions() const { return m_regions; }

private:
    [[nodiscard]] const Region &regionOf(std::int64_t batch, std::int64_t sequence) const;
    [[nodiscard]] Region derive(Range batches, Range sequences) const;
    [[nodiscard]] Needed traced(std::int64_t batch, std::int64_t sequence) const;

    Architecture m_architecture;
    Recipe m_recipe;
    Allowances m_allowances;
    Range m_batches;
    Range m_sequences;
    std::vector<Region> m_regions;
};

} // namespace headroom
