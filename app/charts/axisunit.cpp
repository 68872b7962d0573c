// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axisunit.h"

#include "units/format.h"

namespace headroom {

AxisUnit axisUnit(const Formatter &format, std::int64_t largest)
{
    const QString text = format.bytes(largest).simplified(); // its space may be one that does not break
    return { text.section(QLatin1Char(' '), -1), format.unitOf(largest) };
}

} // namespace headroom
