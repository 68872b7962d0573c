// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axisunit.h"

#include "units/format.h"

namespace headroom {

AxisUnit axisUnit(const Formatter &format, std::int64_t largest)
{
    const double step = format.unit() == ByteUnit::Binary ? 1024 : 1000;
    const QString text = format.bytes(largest).simplified(); // its space may be one that does not break
    AxisUnit unit{ text.section(QLatin1Char(' '), -1), 1 };
    while (unit.of(largest) >= step)
        unit.bytes *= step;
    return unit;
}

} // namespace headroom
