// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/wheelrest.h"

namespace headroom {

bool WheelRest::takes()
{
    const bool rested = m_entered.isValid() && m_entered.elapsed() >= rest;
    const bool goesOn = m_passed.isValid() && m_passed.elapsed() < betweenTurns;
    if (rested && !goesOn)
        return true;
    m_passed.start();
    return false;
}

} // namespace headroom
