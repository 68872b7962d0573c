// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/grouping.h"

#include "ledger/entries.h"

namespace headroom {

ComponentBytes componentsAt(const Ledger &ledger, std::int32_t sample)
{
    ComponentBytes bytes{};
    for (const Row &row : ledger.rows)
        if (row.born <= sample && sample < row.died)
            bytes[static_cast<std::size_t>(componentOf(ledger, row))]
                 [static_cast<std::size_t>(row.category)] += row.bytes * row.count;
    return bytes;
}

} // namespace headroom
