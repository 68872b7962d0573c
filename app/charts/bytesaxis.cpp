// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bytesaxis.h"

#include <QValueAxis>

namespace headroom {

void BytesAxis::fit(std::int64_t largest, const Formatter &format)
{
    const AxisUnit unit = axisUnit(format, largest);
    if (unit.name != m_unit.name) {
        m_scale.reset();
        m_axis.setTitleText(unit.name);
    }
    m_unit = unit;
    if (m_scale.fit(unit.of(largest))) {
        m_axis.setTickCount(m_scale.ticks());
        m_axis.setLabelFormat(QStringLiteral("%.%1f").arg(m_scale.decimals()));
        m_axis.setRange(0, m_scale.max());
    }
}

} // namespace headroom
