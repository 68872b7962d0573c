// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdown.h"

#include "units/format.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

struct MomentWords {
    Moment moment;
    const char *name;
};

constexpr std::array<MomentWords, momentCount> momentWords {{
    { Moment::EndOfForward, QT_TRANSLATE_NOOP("Breakdown", "end of forward") },
    { Moment::PeakForward, QT_TRANSLATE_NOOP("Breakdown", "peak of forward") },
    { Moment::PeakBackward, QT_TRANSLATE_NOOP("Breakdown", "peak of backward") },
    { Moment::PeakStep, QT_TRANSLATE_NOOP("Breakdown", "peak of the step") },
    { Moment::Steady, QT_TRANSLATE_NOOP("Breakdown", "between steps") },
}};

constexpr std::array chronological { Moment::PeakForward, Moment::EndOfForward, Moment::PeakBackward, Moment::PeakStep,
                                     Moment::Steady };

} // namespace

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
    for (Moment moment : chronological) {
        const std::int32_t sample = ledger.at(moment);
        if (sample >= 0)
            breakdown.bars.push_back({ moment, categoriesAt(ledger, sample), totalAt(ledger, moment) });
    }
    breakdown.peak = peakMoment(ledger);
    return breakdown;
}

QString momentText(Moment moment)
{
    return QCoreApplication::translate("Breakdown", momentWords[static_cast<std::size_t>(moment)].name);
}

QString sentenceOf(const Breakdown::Bar &bar, Category category, const Formatter &format)
{
    const std::int64_t bytes = bar.bytes[static_cast<std::size_t>(category)];
    return QCoreApplication::translate("Breakdown", "%1, %2: %3, that is %4 of %5")
        .arg(QCoreApplication::translate("Kinds", info(category).label), momentText(bar.moment), format.bytes(bytes),
             format.share(bytes, bar.total), format.bytes(bar.total));
}

} // namespace headroom
