// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/course.h"

#include <algorithm>
#include <iterator>

namespace headroom {

namespace {

/// The slots between two traced periods: like the first, the one that counts for many, like the last.
constexpr std::int32_t untracedPeriods = 3;

bool isTraced(const Ledger &ledger, std::int32_t sample)
{
    const Sample &at = ledger.samples[static_cast<std::size_t>(sample)];
    return ledger.layers[static_cast<std::size_t>(at.layer)].sampled;
}

/// How many like layers the one in the middle of these samples stands for.
std::int64_t largestCount(const Ledger &ledger, std::int32_t begin, std::int32_t end)
{
    std::int64_t count = 1;
    for (std::int32_t i = begin; i < end; ++i) {
        const Sample &at = ledger.samples[static_cast<std::size_t>(i)];
        count = std::max(count, ledger.layers[static_cast<std::size_t>(at.layer)].count);
    }
    return count;
}

} // namespace

Course::Course(const Ledger &ledger)
{
    readBytes(ledger);
    readStretches(ledger);
    readPhases(ledger);
}

/// Births and deaths first, then their running sums.
void Course::readBytes(const Ledger &ledger)
{
    const std::size_t count = ledger.samples.size();
    m_bytes.assign(count + 1, {});
    for (const Row &row : ledger.rows) {
        const auto born = std::min(static_cast<std::size_t>(row.born), count);
        const auto died = std::min(static_cast<std::size_t>(row.died), count);
        const auto category = static_cast<std::size_t>(row.category);
        m_bytes[born][category] += row.bytes * row.count;
        m_bytes[died][category] -= row.bytes * row.count;
    }
    m_bytes.pop_back();
    for (std::size_t i = 1; i < m_bytes.size(); ++i)
        for (std::size_t category = 0; category < std::size_t{ categoryCount }; ++category)
            m_bytes[i][category] += m_bytes[i - 1][category];
    for (const Sample &sample : ledger.samples) {
        m_totals.push_back(sample.total);
        m_layers.push_back(ledger.layers[static_cast<std::size_t>(sample.layer)].index);
    }
}

void Course::append(Stretch stretch)
{
    if (stretch.length == 0)
        return;
    stretch.begin = m_length;
    m_length += stretch.length * stretch.repeats;
    m_stretches.push_back(stretch);
}

/// Every maximal run of samples in layers that were not traced for themselves is three periods of like
/// layers long, with a traced period before it and one after it.
void Course::readStretches(const Ledger &ledger)
{
    const auto count = static_cast<std::int32_t>(ledger.samples.size());
    std::int32_t traced = 0; // where the traced samples begin
    for (std::int32_t i = 0; i < count;) {
        if (isTraced(ledger, i)) {
            ++i;
            continue;
        }
        append({ .first = traced, .length = i - traced });
        const std::int32_t begin = i;
        while (i < count && !isTraced(ledger, i))
            ++i;
        const std::int32_t period = (i - begin) / untracedPeriods;
        append({ .first = begin - period,
            .length = period,
            .towards = i,
            .repeats = largestCount(ledger, begin, i) + untracedPeriods - 1 });
        traced = i;
    }
    append({ .first = traced, .length = count - traced });
}

void Course::readPhases(const Ledger &ledger)
{
    for (const Stretch &stretch : m_stretches)
        for (std::int32_t i = 0; i < stretch.length; ++i) {
            const Phase phase = ledger.samples[static_cast<std::size_t>(stretch.first + i)].phase;
            if (m_phases.empty() || m_phases.back().phase != phase)
                m_phases.push_back({ phase, stretch.begin + i, stretch.begin + i });
            m_phases.back().end = stretch.towards < 0 ? stretch.begin + i + 1
                                                      : stretch.begin + stretch.length * stretch.repeats;
        }
}

Instant Course::at(std::int64_t position) const
{
    const auto next = std::ranges::upper_bound(m_stretches, position, {}, &Stretch::begin);
    const Stretch &stretch = *std::prev(next);
    const std::int64_t offset = position - stretch.begin;
    const auto step = static_cast<std::int32_t>(offset % stretch.length);
    Instant instant{ .position = position, .sample = stretch.first + step };
    std::int64_t layerAfter = instant.layer = m_layers[static_cast<std::size_t>(instant.sample)];
    if (stretch.towards >= 0) {
        instant.towards = stretch.towards + step;
        instant.part = offset / stretch.length + 1;
        instant.parts = stretch.repeats + 1;
        layerAfter = m_layers[static_cast<std::size_t>(instant.towards)];
    }
    instant.layer = between(instant.layer, layerAfter, instant);
    return instant;
}

Instant Course::of(std::int32_t sample) const
{
    std::int64_t position = 0;
    for (const Stretch &stretch : m_stretches) {
        if (stretch.towards >= 0 && sample < stretch.towards)
            return at(stretch.begin + std::max(0, sample - stretch.first - stretch.length));
        if (stretch.towards < 0 && sample < stretch.first + stretch.length)
            return at(stretch.begin + sample - stretch.first);
        position = stretch.begin;
    }
    return at(position);
}

std::int64_t Course::totalAt(const Instant &instant) const
{
    const std::int64_t before = m_totals[static_cast<std::size_t>(instant.sample)];
    return instant.interpolated()
        ? between(before, m_totals[static_cast<std::size_t>(instant.towards)], instant)
        : before;
}

CategoryBytes Course::categoriesAt(const Instant &instant) const
{
    CategoryBytes bytes = m_bytes[static_cast<std::size_t>(instant.sample)];
    if (instant.interpolated())
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = between(bytes[i], m_bytes[static_cast<std::size_t>(instant.towards)][i], instant);
    return bytes;
}

} // namespace headroom
