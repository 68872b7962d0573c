// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdownplot.h"

#include "ledger/report.h"

#include <QCoreApplication>

namespace headroom {

namespace {

StackedBars::Bar barAt(const Ledger &ledger, Moment moment, const QString &label)
{
    const std::int32_t sample = ledger.at(moment);
    return { label, categoriesAt(ledger, sample), totalAt(ledger, moment), false, Focus{ moment, {}, {}, {} },
        {} };
}

} // namespace

void BreakdownPlot::display(const ChartInput &input, const Formatter &format)
{
    const Ledger &ledger = *input.ledger;
    std::vector<Bar> bars;
    for (const MomentName &name : momentNames()) {
        if (ledger.at(name.moment) < 0)
            continue;
        bars.push_back(barAt(ledger, name.moment, momentText(ledger, name.moment)));
        bars.back().strong = name.moment == peakMoment(ledger);
        for (const Pinned &pin : input.pins)
            if (const std::int32_t sample = pin.ledger->at(name.moment); sample >= 0)
                bars.back().pins.push_back(
                    { pin.label, categoriesAt(*pin.ledger, sample), totalAt(*pin.ledger, name.moment) });
    }
    for (const Pinned &pin : input.pins) {
        const Moment peak = peakMoment(*pin.ledger);
        if (pin.ledger->at(peak) < 0)
            continue;
        bars.push_back(
            barAt(*pin.ledger, peak, QCoreApplication::translate("Breakdown", "peak of %1").arg(pin.label)));
        bars.back().focus.reset(); // another ledger's
    }
    show(std::move(bars), QCoreApplication::translate("Breakdown", "moment"), input, true, format);
}

} // namespace headroom
