// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/course.h"

#include <optional>
#include <string>

namespace headroom {

/// What an instant of a step is, so that it is found again in another run's step, whose operators have other
/// numbers: the n-th time that an operator runs for a module in a layer, in a phase.
class InstantName {
public:
    InstantName(const Ledger &ledger, const Instant &instant);

    /// The same instant of another step: in the same layer, else in the nearest one that has it; none if no
    /// layer does. Costs a walk through the step.
    [[nodiscard]] std::optional<Instant> findIn(const Ledger &ledger) const;

private:
    Phase m_phase = Phase::Before;
    Op m_op = Op::None;
    std::string m_module; ///< path
    std::int64_t m_layer = -1;
    int m_occurrence = 0; ///< how many like it come before it in its layer and phase
};

} // namespace headroom
