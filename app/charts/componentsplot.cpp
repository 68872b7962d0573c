// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/componentsplot.h"

#include "ledger/entries.h"
#include "ledger/grouping.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace headroom {

namespace {

/// At the peak; without a step, what is always there.
ComponentBytes peakComponentsOf(const Ledger &ledger)
{
    const std::int32_t peak = ledger.at(peakMoment(ledger));
    return componentsAt(ledger, peak < 0 ? ledger.at(Moment::Steady) : peak);
}

std::int64_t sumOf(const CategoryBytes &bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), std::int64_t(0));
}

} // namespace

void ComponentsPlot::display(const ChartInput &input, const Formatter &format)
{
    const ComponentBytes parts = peakComponentsOf(*input.ledger);
    std::vector<ComponentBytes> pinned;
    for (const Pinned &pin : input.pins)
        pinned.push_back(peakComponentsOf(*pin.ledger));
    std::vector<Bar> bars;
    for (std::size_t c = 0; c < parts.size(); ++c) {
        const auto component = static_cast<Component>(c);
        Bar bar{ nameOf(component), parts[c], sumOf(parts[c]), false, Focus{ {}, {}, {}, component }, {} };
        std::int64_t most = bar.total;
        for (std::size_t i = 0; i < pinned.size(); ++i) {
            bar.pins.push_back({ input.pins[i].label, pinned[i][c], sumOf(pinned[i][c]) });
            most = std::max(most, bar.pins.back().total);
        }
        if (most > 0)
            bars.push_back(std::move(bar));
    }
    if (!bars.empty())
        std::ranges::max_element(bars, {}, &Bar::total)->strong = true;
    show(std::move(bars), QCoreApplication::translate("Breakdown", "component"), input, false, format);
}

} // namespace headroom
