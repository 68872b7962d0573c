// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/instantname.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace headroom {

namespace {

const Sample &sampleOf(const Ledger &ledger, const Instant &instant)
{
    return ledger.samples[static_cast<std::size_t>(instant.sample)];
}

/// Calls visit(instant, occurrence) for each instant of the step after this operator of this module, in this
/// phase.
template <class Visit>
void forEachLike(const Ledger &ledger, Phase phase, Op op, const std::string &module, const Visit &visit)
{
    const Course course(ledger);
    std::int64_t layer = -1;
    int occurrence = 0;
    for (std::int64_t position = 0; position < course.length(); ++position) {
        const Instant instant = course.at(position);
        const Sample &sample = sampleOf(ledger, instant);
        if (instant.layer != layer || sample.phase != phase)
            occurrence = 0;
        layer = instant.layer;
        if (sample.phase == phase && sample.op == op && ledger.modules[sample.module].path == module)
            visit(instant, occurrence++);
    }
}

} // namespace

InstantName::InstantName(const Ledger &ledger, const Instant &instant)
    : m_phase(sampleOf(ledger, instant).phase)
    , m_op(sampleOf(ledger, instant).op)
    , m_module(ledger.modules[sampleOf(ledger, instant).module].path)
    , m_layer(instant.layer)
{
    forEachLike(ledger, m_phase, m_op, m_module, [&](const Instant &like, int occurrence) {
        if (like.position == instant.position)
            m_occurrence = occurrence;
    });
}

std::optional<Instant> InstantName::findIn(const Ledger &ledger) const
{
    std::optional<Instant> nearest;
    std::int64_t distance = std::numeric_limits<std::int64_t>::max();
    forEachLike(ledger, m_phase, m_op, m_module, [&](const Instant &like, int occurrence) {
        const std::int64_t away = std::abs(like.layer - m_layer);
        if (occurrence != m_occurrence || (like.layer < 0) != (m_layer < 0) || away >= distance)
            return;
        nearest = like;
        distance = away;
    });
    return nearest;
}

} // namespace headroom
