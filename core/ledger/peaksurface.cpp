// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/peaksurface.h"

#include "ledger/estimate.h"
#include "ledger/polynomials.h"
#include "model/family.h"
#include "model/senses.h"
#include "units/error.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Estimate", text); }

Ledger trace(const Architecture &architecture, Recipe recipe, std::int64_t batch, std::int64_t sequence)
{
    recipe.batch = batch;
    recipe.sequence = sequence;
    Ledger ledger = estimate(architecture, recipe);
    if (!hasStep(ledger))
        throw InputError(
            tr(QT_TRANSLATE_NOOP("Estimate", "The step of %1 models is not re-enacted, so no peak is known."))
                .arg(QString::fromUtf8(
                    architecture.family->label.data(), qsizetype(architecture.family->label.size()))));
    return ledger;
}

/// Two numbers of the range, coprime; or its only one, twice.
std::array<std::int64_t, 2> pointsIn(Range range, std::array<std::int64_t, 2> primes)
{
    if (range.first == range.last)
        return { range.first, range.first };
    const std::int64_t a = range.first + primes[0] <= range.last ? range.first + primes[0] : range.last - 1;
    const std::int64_t b = a + (primes[1] - primes[0]) <= range.last ? a + (primes[1] - primes[0]) : a + 1;
    return { a, b };
}

/// The ranges between the numbers at which something changes.
std::vector<Range> cut(Range whole, std::vector<std::int64_t> changes)
{
    std::vector<Range> ranges;
    std::int64_t first = 1;
    changes.push_back(whole.last + 1);
    for (std::int64_t change : changes) {
        const Range part = common(whole, { first, change - 1 });
        if (change > first && !part.isEmpty())
            ranges.push_back(part);
        first = std::max(first, change);
    }
    return ranges;
}

std::vector<Polynomial> derive(
    const Architecture &architecture, const Recipe &recipe, Range batches, Range sequences)
{
    const auto [batchA, batchB] = pointsIn(batches, { 255, 261 }); // 257 and 263 from 2 on
    const auto [sequenceA, sequenceB] = pointsIn(sequences, { 519, 539 });
    const Ledger a = trace(architecture, recipe, batchA, sequenceA);
    const bool isPoint = batchA == batchB && sequenceA == sequenceB;
    const Ledger b = isPoint ? a : trace(architecture, recipe, batchB, sequenceB);
    std::optional<std::vector<Polynomial>> candidates = peakCandidates(a, b);
    return candidates ? withoutDominated(*candidates, batches, sequences) : std::vector<Polynomial>();
}

[[noreturn]] void tooLarge()
{
    throw InputError(tr(QT_TRANSLATE_NOOP("Estimate",
        "The step is too large to be counted: it exceeds 2^63 bytes. A smaller batch or sequence would "
        "do.")));
}

/// The polynomials in the sequence that may be the largest for one batch.
using Quadratics = std::vector<std::array<std::int64_t, 3>>;

Quadratics quadraticsOf(const std::vector<Polynomial> &candidates, std::int64_t batch)
{
    Quadratics kept;
    for (const Polynomial &candidate : candidates) {
        const std::array<std::int64_t, 3> c = candidate.ofSequence(batch);
        const auto covers = [](const auto &a, const auto &b) {
            return a[0] >= b[0] && a[1] >= b[1] && a[2] >= b[2];
        };
        if (std::ranges::any_of(kept, [&](const auto &k) { return covers(k, c); }))
            continue;
        std::erase_if(kept, [&](const auto &k) { return covers(c, k); });
        kept.push_back(c);
    }
    return kept;
}

/// Overflow is looked for once, at the largest sequence and without signs.
void checkSize(const Quadratics &quadratics, std::int64_t longest)
{
    for (const auto &c : quadratics)
        static_cast<void>(
            add(std::abs(c[0]), multiply(longest, add(std::abs(c[1]), multiply(longest, std::abs(c[2]))))));
}

} // namespace

PeakSurface PeakSurface::of(
    const Architecture &architecture, const Recipe &recipe, Range batches, Range sequences)
{
    PeakSurface surface;
    surface.m_architecture = architecture;
    surface.m_recipe = recipe;
    surface.m_batches = common(batches, {});
    surface.m_sequences = common(sequences, {});
    std::vector<std::int64_t> changes{ 2 };
    if (architecture.window > 2)
        changes.push_back(architecture.window);
    if (architecture.learnedPositions && readsText(architecture)) {
        surface.m_sequences.last = std::min(surface.m_sequences.last, architecture.positions);
        changes.push_back(architecture.positions);
    }
    std::ranges::sort(changes);
    try {
        for (const Range &batch : cut(surface.m_batches, { 2 }))
            for (const Range &sequence : cut(surface.m_sequences, changes))
                surface.m_regions.push_back(
                    { batch, sequence, derive(architecture, recipe, batch, sequence) });
    } catch (const Overflow &) {
        tooLarge();
    }
    return surface;
}

std::int64_t PeakSurface::peak(std::int64_t batch, std::int64_t sequence) const
{
    const Region &region = regionOf(batch, sequence);
    if (region.candidates.empty())
        return traced(batch, sequence);
    try {
        std::int64_t largest = 0;
        for (const Polynomial &candidate : region.candidates)
            largest = std::max(largest, candidate.at(batch, sequence));
        return largest;
    } catch (const Overflow &) {
        tooLarge();
    }
}

void PeakSurface::peaks(
    std::int64_t batch, std::span<const std::int64_t> sequences, std::span<std::int64_t> out) const
try {
    std::size_t i = 0;
    while (i < sequences.size()) {
        const Region &region = regionOf(batch, sequences[i]);
        const Quadratics quadratics = quadraticsOf(region.candidates, batch);
        checkSize(quadratics, std::min(region.sequences.last, sequences.back()));
        for (; i < sequences.size() && region.sequences.holds(sequences[i]); ++i) {
            const std::int64_t s = sequences[i];
            std::int64_t largest = quadratics.empty() ? traced(batch, s) : 0;
            for (const auto &c : quadratics)
                largest = std::max(largest, c[0] + s * (c[1] + s * c[2]));
            out[i] = largest;
        }
    }
} catch (const Overflow &) {
    tooLarge();
}

const PeakSurface::Region &PeakSurface::regionOf(std::int64_t batch, std::int64_t sequence) const
{
    for (const Region &region : m_regions)
        if (region.batches.holds(batch) && region.sequences.holds(sequence))
            return region;
    throw InputError(
        tr(QT_TRANSLATE_NOOP("Estimate",
               "A batch of %1 and a sequence of %2 are not among those asked for: batches from %3 to %4, "
               "sequences from %5 to %6."))
            .arg(batch)
            .arg(sequence)
            .arg(m_batches.first)
            .arg(m_batches.last)
            .arg(m_sequences.first)
            .arg(m_sequences.last));
}

std::int64_t PeakSurface::traced(std::int64_t batch, std::int64_t sequence) const
{
    const Ledger ledger = trace(m_architecture, m_recipe, batch, sequence);
    return totalAt(ledger, peakMoment(ledger));
}

} // namespace headroom
