// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fitcolors.h"

#include "look/theme.h"

#include <QCoreApplication>
#include <algorithm>
#include <bit>
#include <cmath>

namespace headroom {

namespace {

constexpr int pixels = 512; ///< each way
constexpr int hatchEvery = 14;
constexpr double nearlyFull = 0.75; ///< of the memory

QString word(const char *text) { return QCoreApplication::translate("Fit", text); }

QRgb mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return qRgb(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

/// The logarithm to base 2, between the powers by a straight line: near enough for a shade, and quick.
double quickLog(std::int64_t n)
{
    const auto bits = std::bit_cast<std::uint64_t>(double(std::max<std::int64_t>(n, 1)));
    return double(bits) / double(std::uint64_t{ 1 } << 52);
}

/// For each pixel along a logarithmic axis, the map's step that is next to it; -1 beyond its last.
std::vector<int> indices(const std::vector<std::int64_t> &values, const Range &range)
{
    std::vector<int> found;
    const double span = std::log2(double(range.last) / double(range.first));
    for (int i = 0; i < pixels; ++i) {
        const double value = double(range.first) * std::exp2(span * (i + 0.5) / pixels);
        const auto above =
            std::ranges::lower_bound(values, value, {}, [](std::int64_t v) { return double(v); });
        int index = int(above - values.begin());
        if (index == int(values.size()))
            index = value > double(values.back()) * 1.001 && values.back() < range.last ? -1 : index - 1;
        else if (index > 0
            && value / double(values[size_t(index) - 1]) < double(values[size_t(index)]) / value)
            --index;
        found.push_back(index);
    }
    return found;
}

} // namespace

FitColors::FitColors(const Theme &theme, const FitMap &map, const std::optional<Capacity> &capacity)
    : m_full(mixed(theme.slide, theme.quiet, theme.dark ? 0.22 : 0.16))
    , m_hatch(mixed(theme.slide, theme.quiet, theme.dark ? 0.42 : 0.34))
    , m_ground(theme.slide.rgb())
{
    if (capacity)
        m_capacity = capacity->bytes;
    for (std::size_t i = 0; i < map.peaks.size(); ++i) {
        const std::int64_t bytes = bytesOf(map, i);
        m_smallest = i == 0 ? bytes : std::min(m_smallest, bytes);
        m_largest = std::max(m_largest, bytes);
        const bool isFree = m_capacity && double(bytes) <= nearlyFull * double(*m_capacity);
        m_holds[isFull(bytes) ? 2 : isFree ? 0 : 1] = true;
    }
    m_logSmallest = quickLog(m_smallest);
    m_perLog = (shades - 1) / std::max(quickLog(m_largest) - m_logSmallest, 1e-9);
    m_perByte = (shades - 1) / double(std::max<std::int64_t>(m_capacity.value_or(1), 1));
    for (int i = 0; i < shades; ++i)
        m_shades[size_t(i)] = mixed(theme.slide, theme.accent, 0.10 + 0.70 * i / (shades - 1));
}

QRgb FitColors::pixel(std::int64_t bytes) const
{
    const double shade =
        m_capacity ? double(bytes) * m_perByte : (quickLog(bytes) - m_logSmallest) * m_perLog;
    return m_shades[size_t(std::clamp(int(shade), 0, shades - 1))];
}

std::int64_t FitColors::bytesOf(const FitMap &map, std::size_t cell) const
{
    return map.peaks[cell] + (m_capacity ? map.allowed[cell] : 0);
}

QColor FitColors::of(std::int64_t bytes) const
{
    return QColor::fromRgb(isFull(bytes) ? m_hatch : pixel(bytes));
}

std::vector<Legend::Mark> FitColors::marks(const Formatter &format) const
{
    std::vector<Legend::Mark> marks;
    if (!m_capacity) {
        for (std::int64_t peak : { m_smallest, m_largest })
            marks.push_back({ of(peak), word(QT_TRANSLATE_NOOP("Fit", "peak %1")).arg(format.bytes(peak)) });
        return marks;
    }
    const std::pair<std::int64_t, const char *> kinds[] = {
        { *m_capacity / 4, QT_TRANSLATE_NOOP("Fit", "free") },
        { *m_capacity, QT_TRANSLATE_NOOP("Fit", "nearly full") },
        { *m_capacity + 1, QT_TRANSLATE_NOOP("Fit", "does not fit") },
    };
    for (std::size_t i = 0; i < m_holds.size(); ++i)
        if (m_holds[i])
            marks.push_back({ of(kinds[i].first), word(kinds[i].second) });
    return marks;
}

QImage FitColors::image(const FitMap &map, const Range &batches, const Range &sequences) const
{
    const std::vector<int> rows = indices(map.batches, batches);
    const std::vector<int> columns = indices(map.sequences, sequences);
    std::vector<std::array<QRgb, 2>> colors(map.peaks.size());
    for (std::size_t i = 0; i < colors.size(); ++i)
        if (const std::int64_t bytes = bytesOf(map, i); isFull(bytes))
            colors[i] = { m_full, m_hatch };
        else
            colors[i].fill(pixel(bytes));
    QImage image(pixels, pixels, QImage::Format_RGB32);
    for (int y = 0; y < pixels; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const std::size_t row = size_t(rows[size_t(pixels - 1 - y)]) * map.sequences.size();
        int stripe = y % hatchEvery; // (x + y) % hatchEvery
        for (int x = 0; x < pixels; ++x) {
            const int column = columns[size_t(x)];
            line[x] = column < 0 ? m_ground : colors[row + size_t(column)][stripe < 2 ? 1 : 0];
            stripe = stripe + 1 == hatchEvery ? 0 : stripe + 1;
        }
    }
    return image;
}

} // namespace headroom
