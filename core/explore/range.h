// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <algorithm>

namespace headroom {

/// Numbers from `first` to `last`, both among them.
struct Range {
    std::int64_t first = 1;
    std::int64_t last = largestSize;

    [[nodiscard]] bool holds(std::int64_t n) const { return n >= first && n <= last; }
    [[nodiscard]] bool isEmpty() const { return first > last; }
    bool operator==(const Range &) const = default;
};
[[nodiscard]] constexpr Range common(Range a, Range b)
{
    return { std::max(a.first, b.first), std::min(a.last, b.last) };
}

} // namespace headroom
