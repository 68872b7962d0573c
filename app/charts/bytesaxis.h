// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axisunit.h"
#include "charts/scale.h"

class QValueAxis;

namespace headroom {

class Formatter;

/// An axis of bytes: its unit is the one that totals are written in, its range steps and stays as a Scale
/// does.
class BytesAxis {
public:
    explicit BytesAxis(QValueAxis &axis) : m_axis(axis) { }

    void fit(std::int64_t largest, const Formatter &format);
    /// Forgets the past: the next fit() is the tightest.
    void reset() { m_scale.reset(); }

    [[nodiscard]] double max() const { return m_scale.max(); } ///< in units
    [[nodiscard]] const AxisUnit &unit() const { return m_unit; }

private:
    QValueAxis &m_axis;
    Scale m_scale;
    AxisUnit m_unit;
};

} // namespace headroom
