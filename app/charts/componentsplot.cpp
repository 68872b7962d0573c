// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/componentsplot.h"

#include "ledger/entries.h"
#include "ledger/grouping.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace headroom {

void ComponentsPlot::display(const ChartInput &input, const Formatter &format)
{
    const Ledger &ledger = *input.ledger;
    const std::int32_t peak = ledger.at(peakMoment(ledger));
    const std::int32_t sample = peak < 0 ? ledger.at(Moment::Steady) : peak;
    const ComponentBytes parts = componentsAt(ledger, sample);
    std::vector<Bar> bars;
    for (std::size_t c = 0; c < parts.size(); ++c) {
        const auto component = static_cast<Component>(c);
        const std::int64_t total = std::accumulate(parts[c].begin(), parts[c].end(), std::int64_t(0));
        if (total > 0)
            bars.push_back({ nameOf(component), parts[c], total, false, Focus{ {}, {}, {}, component } });
    }
    if (!bars.empty())
        std::ranges::max_element(bars, {}, &Bar::total)->strong = true;
    show(std::move(bars), QCoreApplication::translate("Breakdown", "component"), {}, format);
}

} // namespace headroom
