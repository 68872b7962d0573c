// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scale.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// The smallest 1, 2 or 5 × 10^k that is no less.
double niceStep(double atLeast)
{
    const double decade = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (double mantissa : { 1.0, 2.0, 5.0 })
        if (mantissa * decade >= atLeast * (1 - 1e-9))
            return mantissa * decade;
    return 10 * decade;
}

} // namespace

bool Scale::fit(double largest)
{
    largest = std::max(largest, 1e-6);
    if (largest <= m_max && largest >= m_max / 2)
        return false;
    m_step = niceStep(largest / 7);
    m_max = m_step * std::ceil(largest / m_step * (1 - 1e-9));
    return true;
}

int Scale::ticks() const { return int(std::lround(m_max / m_step)) + 1; }

int Scale::decimals() const { return std::max(0, -int(std::floor(std::log10(m_step) + 1e-9))); }

} // namespace headroom
