// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/course.h"

#include <algorithm>
#include <iterator>

namespace headroom {

namespace {

const LayerSlot &layerOf(const Ledger &ledger, std::int32_t sample)
{
    const Sample &at = ledger.samples[static_cast<std::size_t>(sample)];
    return ledger.layers[static_cast<std::size_t>(at.layer)];
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
    if (stretch.instants() == 0)
        return;
    stretch.begin = m_length;
    m_length += stretch.instants();
    m_stretches.push_back(stretch);
}

/// What takes the place of the samples in layers that were not traced for themselves.
Course::Stretch Course::bridge(const Ledger &ledger, std::int32_t begin, std::int32_t end) const
{
    const Untraced layers = layerOf(ledger, begin).untraced;
    const auto layerAt = [&](std::int32_t sample) {
        return sample < 0 || sample >= std::ssize(m_layers) ? -1 : m_layers[static_cast<std::size_t>(sample)];
    };
    const Untraced below{ layers.first - layers.period, layers.first, layers.period };
    const Untraced above{ layers.end, layers.end + layers.period, layers.period };
    const bool ascending = below.holds(layerAt(begin - 1));
    const Untraced &before = ascending ? below : above;
    const std::int64_t over = layers.count() % layers.period; // layers in the last, incomplete period
    Stretch stretch{ .towards = end, .repeats = layers.count() / layers.period };
    std::int32_t first = begin;
    while (before.holds(layerAt(first - 1)))
        --first;
    stretch.first = first;
    stretch.length = begin - first;
    const auto isOver = [&](std::int64_t layer) {
        return ascending ? layer < before.first + over : layer >= before.end - over;
    };
    while (stretch.rest < stretch.length && isOver(layerAt(first + stretch.rest)))
        ++stretch.rest;
    return stretch;
}

void Course::readStretches(const Ledger &ledger)
{
    const auto count = static_cast<std::int32_t>(ledger.samples.size());
    std::int32_t traced = 0; // where the traced samples begin
    for (std::int32_t i = 0; i < count;) {
        if (layerOf(ledger, i).sampled) {
            ++i;
            continue;
        }
        append({ .first = traced, .length = i - traced });
        const std::int32_t begin = i;
        while (i < count && !layerOf(ledger, i).sampled)
            ++i;
        append(bridge(ledger, begin, i));
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
            m_phases.back().end = stretch.begin + (stretch.towards < 0 ? i + 1 : stretch.instants());
        }
}

Instant Course::Stretch::at(std::int64_t round, std::int32_t step) const
{
    Instant instant{ .position = begin + round * length + step, .sample = first + step };
    if (towards < 0)
        return instant;
    instant.towards = towards + (step < rest ? length - rest + step : step - rest);
    instant.part = round + 1;
    instant.parts = repeats + (step < rest ? 2 : 1);
    return instant;
}

Instant Course::at(std::int64_t position) const
{
    const Stretch &stretch = *std::prev(std::ranges::upper_bound(m_stretches, position, {}, &Stretch::begin));
    const std::int64_t offset = position - stretch.begin;
    Instant instant = stretch.at(offset / stretch.length, static_cast<std::int32_t>(offset % stretch.length));
    instant.layer = m_layers[static_cast<std::size_t>(instant.sample)];
    if (instant.interpolated())
        instant.layer = between(instant.layer, m_layers[static_cast<std::size_t>(instant.towards)], instant);
    return instant;
}

Instant Course::of(std::int32_t sample) const
{
    const auto holds = [&](const Stretch &s) {
        return s.towards < 0 && s.first <= sample && sample < s.first + s.length;
    };
    const auto found = std::ranges::find_if(m_stretches, holds);
    return at(found->begin + sample - found->first);
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
