// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace headroom {

/// Whether the wheel is meant for a control within something that scrolls: only if the pointer went there and
/// rested. A turn that began elsewhere goes on scrolling, whatever passes beneath the pointer.
class WheelRest {
public:
    static constexpr int rest = 250;         ///< milliseconds on the control before its wheel counts
    static constexpr int betweenTurns = 400; ///< milliseconds between two turns of the wheel

    void enter() { m_entered.start(); }
    void leave() { m_entered.invalidate(); }
    /// Asked for each turn.
    [[nodiscard]] bool takes();

private:
    QElapsedTimer m_entered; ///< when the pointer came; not valid: it is not known to have come
    QElapsedTimer m_passed;  ///< when a turn was last left to what scrolls
};

} // namespace headroom
