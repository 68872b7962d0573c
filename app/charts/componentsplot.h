// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/stackedbars.h"

namespace headroom {

/// Which part of the model holds what at the peak: a bar a component, a colour a category.
class ComponentsPlot : public StackedBars {
    Q_OBJECT

public:
    using StackedBars::StackedBars;

    void display(const ChartInput &input, const Formatter &format) override;
};

} // namespace headroom
