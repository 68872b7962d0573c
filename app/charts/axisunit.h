// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

namespace headroom {

class Formatter;

/// The unit of a whole axis: the one in which the formatter writes the largest value on it, so that axis and
/// totals speak alike.
struct AxisUnit {
    QString name;
    double bytes = 1;

    [[nodiscard]] double of(std::int64_t value) const { return double(value) / bytes; }
};

[[nodiscard]] AxisUnit axisUnit(const Formatter &format, std::int64_t largest);

} // namespace headroom
