// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/timeline.h"

#include <algorithm>
#include <limits>

namespace headroom {

namespace {

/// The smallest and the largest total of a stretch, at their first positions.
struct Extremes {
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
    std::int64_t largest = -1;
    std::int64_t smallestAt = 0;
    std::int64_t largestAt = 0;

    void see(std::int64_t position, std::int64_t total)
    {
        if (total < smallest) {
            smallest = total;
            smallestAt = position;
        }
        if (total > largest) {
            largest = total;
            largestAt = position;
        }
    }
};

using Positions = std::vector<std::int64_t>;

void addExtremes(Positions &kept, const Course &course, std::int64_t stretches)
{
    const std::int64_t width = (course.length() + stretches - 1) / stretches;
    Extremes extremes;
    std::int64_t end = width;
    const auto keep = [&] {
        kept.push_back(extremes.smallestAt);
        kept.push_back(extremes.largestAt);
    };
    course.forEachTotal([&](std::int64_t position, std::int64_t total) {
        if (position == end) {
            keep();
            extremes = {};
            end += width;
        }
        extremes.see(position, total);
    });
    keep();
}

void addAll(Positions &kept, std::int64_t length)
{
    for (std::int64_t position = 0; position < length; ++position)
        kept.push_back(position);
}

} // namespace

Timeline timeline(const Ledger &ledger, const Course &course, int points)
{
    Timeline line{ .length = course.length(), .phases = course.phases(), .points = {}, .marks = {} };
    line.marks.fill(-1);
    if (line.length == 0)
        return line;
    Positions kept;
    if (line.length <= std::max(points, fewestPoints))
        addAll(kept, line.length);
    else if (points > fewestPoints + 2)
        addExtremes(kept, course, (points - fewestPoints) / 2);
    for (const PhaseSpan &span : line.phases) {
        kept.push_back(span.begin);
        kept.push_back(span.end - 1);
    }
    std::array<std::int64_t, momentCount> marks{};
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (ledger.moments[i] >= 0)
            kept.push_back(marks[i] = course.of(ledger.moments[i]).position);
    std::ranges::sort(kept);
    const auto repeated = std::ranges::unique(kept);
    kept.erase(repeated.begin(), repeated.end());
    line.points.reserve(kept.size());
    for (std::int64_t position : kept) {
        const Instant instant = course.at(position);
        line.points.push_back({ instant, course.totalAt(instant), course.categoriesAt(instant) });
    }
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (ledger.moments[i] >= 0)
            line.marks[i] = static_cast<int>(std::ranges::lower_bound(kept, marks[i]) - kept.begin());
    return line;
}

} // namespace headroom
