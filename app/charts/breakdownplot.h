// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/stackedbars.h"

namespace headroom {

/// What is held, and for what, at each moment of the step; beneath, the peaks of the pinned states.
class BreakdownPlot : public StackedBars {
    Q_OBJECT

public:
    using StackedBars::StackedBars;

    void display(const ChartInput &input, const Formatter &format) override;
};

} // namespace headroom
