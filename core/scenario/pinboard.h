// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/state.h"

#include <QString>
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace headroom {

/// The letters that states are pinned under.
inline constexpr std::array<char16_t, 3> pinLetters{ u'A', u'B', u'C' };

[[nodiscard]] inline bool isPinLetter(const QString &label)
{
    return label.size() == 1 && std::ranges::find(pinLetters, label[0].unicode()) != pinLetters.end();
}

/// A state that was put aside to compare with.
struct PinnedState {
    QString label; ///< one of the letters
    State state;
    bool operator==(const PinnedState &) const = default;
};

/// What stands beside a state in the charts, as a scenario keeps it.
struct Pinboard {
    std::vector<PinnedState> states; ///< by letter, each once
    QString compared;        ///< the letter that comparisons start from; empty where nothing is pinned
    std::string_view method; ///< key of the published formula beside the step; empty: none

    [[nodiscard]] bool isEmpty() const { return states.empty() && method.empty(); }
    bool operator==(const Pinboard &) const = default;
};

} // namespace headroom
