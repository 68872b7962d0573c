// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledger.h"

namespace headroom {

CategoryBytes categoriesAt(const Ledger &ledger, std::int32_t sample)
{
    CategoryBytes bytes{};
    for (const Row &row : ledger.rows)
        if (row.born <= sample && sample < row.died)
            bytes[static_cast<std::size_t>(row.category)] += row.bytes * row.count;
    return bytes;
}

std::int64_t totalAt(const Ledger &ledger, Moment moment)
{
    const std::int32_t sample = ledger.at(moment);
    return sample < 0 ? 0 : ledger.samples[static_cast<std::size_t>(sample)].total;
}

Moment peakMoment(const Ledger &ledger)
{
    Moment peak = Moment::PeakForward;
    for (Moment moment : { Moment::PeakBackward, Moment::PeakStep })
        if (totalAt(ledger, moment) > totalAt(ledger, peak))
            peak = moment;
    return peak;
}

} // namespace headroom
