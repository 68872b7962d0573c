// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/legend.h"
#include "explore/fitmap.h"
#include "run/hardware.h"
#include "units/format.h"

#include <QColor>
#include <QImage>
#include <array>
#include <optional>

namespace headroom {

struct Theme;

/// The colours of a fit map: the fuller the memory, the stronger the accent; what does not fit is grey and
/// hatched, so that colour is not alone. Without a memory the accent follows the peak's logarithm.
class FitColors {
public:
    FitColors(const Theme &theme, const FitMap &map, const std::optional<Capacity> &capacity);

    /// Of a run that needs so many bytes; without a memory, of that peak.
    [[nodiscard]] QColor of(std::int64_t bytes) const;
    /// What the map's colours mean, of those that it holds.
    [[nodiscard]] std::vector<Legend::Mark> marks(const Formatter &format) const;

    /// The map over logarithmic axes of these ranges.
    [[nodiscard]] QImage image(const FitMap &map, const Range &batches, const Range &sequences) const;

private:
    static constexpr int shades = 128;

    [[nodiscard]] bool isFull(std::int64_t bytes) const { return m_capacity && bytes > *m_capacity; }
    [[nodiscard]] QRgb pixel(std::int64_t bytes) const; ///< of what fits
    /// What a cell of the map is coloured by.
    [[nodiscard]] std::int64_t bytesOf(const FitMap &map, std::size_t cell) const;

    std::optional<std::int64_t> m_capacity;
    std::int64_t m_smallest = 0; ///< of what the map is coloured by
    std::int64_t m_largest = 1;
    std::array<bool, 3> m_holds{}; ///< free, nearly full, and what does not fit
    double m_logSmallest = 0;
    double m_perLog = 0;
    double m_perByte = 0;
    std::array<QRgb, shades> m_shades{};
    QRgb m_full = 0;
    QRgb m_hatch = 0;
    QRgb m_ground = 0;
};

} // namespace headroom
