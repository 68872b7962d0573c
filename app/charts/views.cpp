// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/views.h"

#include "charts/breakdownplot.h"
#include "charts/compareplot.h"
#include "charts/componentsplot.h"
#include "charts/fitplot.h"
#include "charts/parametersplot.h"
#include "charts/sweepplot.h"
#include "charts/timelineplot.h"

#include <QtGlobal>
#include <algorithm>

namespace headroom {

namespace {

template <class Kind> std::unique_ptr<Plot> make() { return std::make_unique<Kind>(); }

constexpr View table[] = {
    { "breakdown", QT_TRANSLATE_NOOP("Views", "Breakdown"),
        QT_TRANSLATE_NOOP("Views", "what is held, and when"), make<BreakdownPlot> },
    { "components", QT_TRANSLATE_NOOP("Views", "Components"),
        QT_TRANSLATE_NOOP("Views", "which part of the model holds it, at the peak"), make<ComponentsPlot> },
    { "timeline", QT_TRANSLATE_NOOP("Views", "Timeline"),
        QT_TRANSLATE_NOOP("Views", "what is held after each operator of the step"), make<TimelinePlot> },
    { "sweep", QT_TRANSLATE_NOOP("Views", "Sweep"), QT_TRANSLATE_NOOP("Views", "the peak along a slider"),
        make<SweepPlot> },
    { "fit", QT_TRANSLATE_NOOP("Views", "Fit"),
        QT_TRANSLATE_NOOP("Views", "what is free for runs of every size"), make<FitPlot> },
    { "compare", QT_TRANSLATE_NOOP("Views", "Compare"),
        QT_TRANSLATE_NOOP("Views", "why the peak differs from a pinned one"), make<ComparePlot> },
    { "parameters", QT_TRANSLATE_NOOP("Views", "Model"),
        QT_TRANSLATE_NOOP("Views", "what the model is made of: parameters by its parts"),
        make<ParametersPlot> },
};

} // namespace

std::span<const View> views() { return table; }

const View *findView(std::string_view key)
{
    const View *row = std::ranges::find(table, key, &View::key);
    return row == std::ranges::end(table) ? nullptr : row;
}

} // namespace headroom
