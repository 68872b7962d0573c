// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace headroom {

/// An axis from 0 whose steps are 1, 2 or 5 × 10^k. It keeps its range while the largest value stays within
/// the range and fills more than half of it, so that bars grow and not scales.
class Scale {
public:
    /// True if the range changed.
    bool fit(double largest);
    /// Forgets the past: the next fit() is the tightest.
    void reset() { m_max = 0; }

    [[nodiscard]] double max() const { return m_max; }
    [[nodiscard]] double step() const { return m_step; }
    [[nodiscard]] int ticks() const;
    [[nodiscard]] int decimals() const; ///< that the labels need

private:
    double m_max = 0;
    double m_step = 1;
};

} // namespace headroom
