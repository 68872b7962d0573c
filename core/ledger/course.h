// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

namespace headroom {

/// One instant of the whole step, after one of its operators. Inside layers that one traced layer stands for
/// it was not traced itself: it lies exactly on the line between two instants that were, after the same
/// operator in a like layer before it and in one after it.
struct Instant {
    std::int64_t position = 0; ///< how many operators of the step came before
    std::int32_t sample = 0;   ///< of the ledger: the instant itself, or the one before it
    std::int32_t towards = -1; ///< the one after it; -1: the instant itself was traced
    std::int64_t part = 0;     ///< it is part / parts of the way between the two
    std::int64_t parts = 1;
    std::int64_t layer = -1; ///< number of the layer; -1: outside every layer

    [[nodiscard]] bool interpolated() const { return towards >= 0; }
    bool operator==(const Instant &) const = default;
};

/// What lies as far between two numbers as the instant does between its two samples.
[[nodiscard]] constexpr std::int64_t between(std::int64_t before, std::int64_t after, const Instant &instant)
{
    return before + (after - before) / instant.parts * instant.part; // the slope is a whole number
}

/// The positions of a phase, from `begin` up to, not including, `end`.
struct PhaseSpan {
    Phase phase = Phase::Before;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    bool operator==(const PhaseSpan &) const = default;
};

/// The course of the whole step, operator by operator, all layers included, though a deep model is traced by
/// a few of them: between like layers every category is affine in the layer's number, so what lies between
/// two traced ones is known exactly. Costs O(rows + samples) to make, and keeps nothing of the ledger.
class Course {
public:
    Course() = default;
    explicit Course(const Ledger &ledger);

    /// Operators of the step; positions go from 0 up to it.
    [[nodiscard]] std::int64_t length() const { return m_length; }
    [[nodiscard]] const std::vector<PhaseSpan> &phases() const { return m_phases; }

    /// The instant at a position in [0, length).
    [[nodiscard]] Instant at(std::int64_t position) const;
    /// The instant of a sample in a layer whose samples are real (LayerSlot::sampled), or in none.
    [[nodiscard]] Instant of(std::int32_t sample) const;
    [[nodiscard]] std::int64_t totalAt(const Instant &instant) const;
    [[nodiscard]] CategoryBytes categoriesAt(const Instant &instant) const;
    /// Calls visit(position, total) for every instant of the step, in order.
    template <class Visit> void forEachTotal(const Visit &visit) const;

private:
    /// Either the `length` samples from `first`; or, with towards >= 0, the instants of layers that were not
    /// traced. These lie between the samples from `first`, of the period of layers before, and as many from
    /// `towards`, of the period after: they repeat the former, `repeats` times and then the first `rest` of
    /// them, after which those of the period after begin.
    struct Stretch {
        std::int64_t begin = 0;
        std::int32_t first = 0;
        std::int32_t length = 0;
        std::int32_t towards = -1;
        std::int64_t repeats = 1;
        std::int32_t rest = 0;

        [[nodiscard]] std::int64_t instants() const { return length * repeats + rest; }
        /// The instant, without its layer, of a step in one of the rounds.
        [[nodiscard]] Instant at(std::int64_t round, std::int32_t step) const;
    };

    void readBytes(const Ledger &ledger);
    void readStretches(const Ledger &ledger);
    void readPhases(const Ledger &ledger);
    void append(Stretch stretch);
    [[nodiscard]] Stretch bridge(const Ledger &ledger, std::int32_t begin, std::int32_t end) const;

    std::vector<Stretch> m_stretches;
    std::vector<PhaseSpan> m_phases;
    std::vector<CategoryBytes> m_bytes; ///< at each sample
    std::vector<std::int64_t> m_totals; ///< at each sample
    std::vector<std::int64_t> m_layers; ///< number of the layer of each sample
    std::int64_t m_length = 0;
};

template <class Visit> void Course::forEachTotal(const Visit &visit) const
{
    for (const Stretch &stretch : m_stretches)
        for (std::int64_t round = 0; round <= stretch.repeats; ++round)
            for (std::int32_t i = 0; i < (round < stretch.repeats ? stretch.length : stretch.rest); ++i) {
                const Instant instant = stretch.at(round, i);
                visit(instant.position, totalAt(instant));
            }
}

} // namespace headroom
