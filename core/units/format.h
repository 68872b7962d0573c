// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>

namespace headroom {

/// GiB = 2^30 or GB = 10^9: one choice for the whole program.
enum class ByteUnit : std::uint8_t { Binary, Decimal };

/// The only place where numbers become text. Every byte count says its unit.
class Formatter {
public:
    explicit Formatter(ByteUnit unit = ByteUnit::Binary, const QLocale &locale = QLocale())
        : m_unit(unit)
        , m_locale(locale)
    {
    }

    [[nodiscard]] ByteUnit unit() const { return m_unit; }
    /// One that writes all bytes in the unit that this one takes for so many: for figures that are compared.
    [[nodiscard]] Formatter inUnitOf(std::int64_t bytes) const;
    /// The bytes of that unit.
    [[nodiscard]] double unitOf(std::int64_t bytes) const;
    /// "75.39 GiB": the largest unit that leaves at least 1, two decimals; whole bytes below 1 KiB.
    [[nodiscard]] QString bytes(std::int64_t bytes) const;
    /// The same with a sign always: "+4.20 GiB", "−25.11 GiB" (U+2212).
    [[nodiscard]] QString change(std::int64_t bytes) const;
    /// In a fixed unit, for axes and columns: 75.39 for GiB or GB.
    [[nodiscard]] double giga(std::int64_t bytes) const;
    [[nodiscard]] QString gigaName() const; ///< "GiB" or "GB"
    /// "8,030,261,248"
    [[nodiscard]] QString count(std::int64_t count) const;
    /// "8.03 B", for people in a hurry: K, M, B, T of 1000.
    [[nodiscard]] QString shortCount(std::int64_t count) const;
    /// "3.90", "1.93·10¹⁴": a real number at three digits and more
    [[nodiscard]] QString number(double value) const;
    /// "12.4 %"
    [[nodiscard]] QString share(std::int64_t part, std::int64_t whole) const;

private:
    [[nodiscard]] int powerOf(std::int64_t bytes) const;

    ByteUnit m_unit;
    QLocale m_locale;
    int m_power = -1; ///< of the unit's step; -1: each figure's own
};

} // namespace headroom
