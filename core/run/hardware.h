// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace headroom {

/// A memory that a model may have to fit: what the driver shows, not what the box says.
struct Hardware {
    std::string_view name;   ///< for people and for --gpu
    std::string_view memory; ///< as it is sold
    std::int64_t bytes;      ///< memory.total
};

/// A memory that a run is held against: a row of the table, or any size.
struct Capacity {
    QString name;
    std::int64_t bytes = 0;
    bool operator==(const Capacity &) const = default;
};

[[nodiscard]] std::span<const Hardware> hardware();

/// The memories of small devices, by size; findHardware() knows them too.
[[nodiscard]] std::span<const Hardware> smallDevices();

/// The row of this name; letters' case, blanks, hyphens and underscores do not matter. Null if there is none.
[[nodiscard]] const Hardware *findHardware(const QString &name);
/// Those in whose names it is, whatever its case, at the beginning first: what a shortened name may mean.
[[nodiscard]] std::vector<const Hardware *> hardwareLike(const QString &name);

[[nodiscard]] Capacity capacityOf(const Hardware &row);

/// Bytes of "24GiB", "80 GB", "81559MiB"; a bare number is bytes.
/// THROWS InputError if it cannot be read.
[[nodiscard]] std::int64_t parseMemory(const QString &text);

} // namespace headroom
