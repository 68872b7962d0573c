// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdown.h"

#include "ledger/report.h"
#include "units/format.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

std::int64_t Breakdown::largest() const
{
    std::int64_t largest = 0;
    for (const Bar &bar : bars)
        largest = std::max(largest, bar.total);
    return largest;
}

Breakdown breakdownOf(const Ledger &ledger)
{
    Breakdown breakdown;
    for (const MomentName &name : momentNames())
        if (const std::int32_t sample = ledger.at(name.moment); sample >= 0)
            breakdown.bars.push_back(
                { name.moment, categoriesAt(ledger, sample), totalAt(ledger, name.moment) });
    breakdown.peak = peakMoment(ledger);
    return breakdown;
}

QString momentText(Moment moment)
{
    const auto name = std::ranges::find(momentNames(), moment, &MomentName::moment);
    return QCoreApplication::translate("Moments", name->label);
}

QString sentenceOf(const Breakdown::Bar &bar, Category category, const Formatter &format)
{
    const std::int64_t bytes = bar.bytes[static_cast<std::size_t>(category)];
    return QCoreApplication::translate("Breakdown", "%1, %2: %3, that is %4 of %5")
        .arg(QCoreApplication::translate("Kinds", info(category).label), momentText(bar.moment),
            format.bytes(bytes), format.share(bytes, bar.total), format.bytes(bar.total));
}

} // namespace headroom
