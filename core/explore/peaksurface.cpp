// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/peaksurface.h"

#include "ledger/allowances.h"
#include "ledger/verified.h"
#include "model/senses.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/format.h"
#include "units/sidebyside.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Estimate", text); }

Ledger trace(const Architecture &architecture, Recipe recipe, std::int64_t batch, std::int64_t sequence)
{
    recipe.batch = batch;
    recipe.sequence = sequence;
    Ledger ledger = estimate(architecture, recipe);
    if (!hasStep(ledger))
        throw InputError(noStepText(architecture));
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

using Quadratic = std::array<std::int64_t, 3>;

std::int64_t at(const Quadratic &c, std::int64_t s) { return c[0] + s * (c[1] + s * c[2]); }

/// A candidate of one batch: its total, and its place among the candidates.
struct Candidate {
    Quadratic total;
    std::size_t place;
};

/// Those that may be the largest for one batch; of equal ones the first.
std::vector<Candidate> candidatesAt(const PeakSurface::Region &region, std::int64_t batch)
{
    const auto covers = [](const Candidate &a, const Candidate &b) {
        return a.total[0] >= b.total[0] && a.total[1] >= b.total[1] && a.total[2] >= b.total[2];
    };
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < region.candidates.size(); ++i) {
        const Candidate c{ region.candidates[i].total.ofSequence(batch), i };
        if (std::ranges::any_of(kept, [&](const Candidate &k) { return covers(k, c); }))
            continue;
        std::erase_if(kept, [&](const Candidate &k) { return covers(c, k); });
        kept.push_back(c);
    }
    return kept;
}

/// Overflow is looked for once, at the largest sequence and without signs.
void checkSize(const std::vector<Candidate> &candidates, std::int64_t longest)
{
    for (const auto &[c, place] : candidates)
        static_cast<void>(
            add(std::abs(c[0]), multiply(longest, add(std::abs(c[1]), multiply(longest, std::abs(c[2]))))));
}

/// The sizes of a candidate's tensors for one batch, as quadratics in the sequence.
class TensorsOfBatch {
public:
    TensorsOfBatch(const std::vector<Tensors> &tensors, std::int64_t batch)
    {
        for (const Tensors &some : tensors)
            if (const Quadratic bytes = some.bytes.ofSequence(batch); bytes[1] == 0 && bytes[2] == 0)
                m_always.add(bytes[0], some.count);
            else
                m_sizes.push_back({ bytes, some.count });
    }
    [[nodiscard]] Held heldAt(std::int64_t sequence) const
    {
        Held held = m_always;
        for (const auto &[bytes, count] : m_sizes)
            held.add(at(bytes, sequence), count);
        return held;
    }

private:
    Held m_always; ///< whatever the sequence
    std::vector<std::pair<Quadratic, std::int64_t>> m_sizes;
};

/// What is needed for one batch and any sequence of a region.
class RowOfRegion {
public:
    RowOfRegion(const PeakSurface::Region &region, const Allowances &allowances, std::int64_t batch,
        std::int64_t longest)
        : m_candidates(candidatesAt(region, batch))
        , m_allowances(allowances)
        , m_setsAside(isAnyOn(allowances))
    {
        checkSize(m_candidates, longest);
        if (needTensors(allowances))
            for (const Candidate &candidate : m_candidates)
                m_tensors.emplace_back(region.tensors[candidate.place], batch);
    }

    [[nodiscard]] Needed at(std::int64_t sequence) const
    {
        Needed needed;
        std::size_t peak = 0;
        for (std::size_t i = 0; i < m_candidates.size(); ++i)
            if (const std::int64_t total = headroom::at(m_candidates[i].total, sequence);
                total > needed.peak) {
                needed.peak = total;
                peak = i;
            }
        if (m_setsAside)
            needed.allowed = allowedBytes(
                m_allowances, needed.peak, m_tensors.empty() ? Held() : m_tensors[peak].heldAt(sequence));
        return needed;
    }

private:
    std::vector<Candidate> m_candidates;
    std::vector<TensorsOfBatch> m_tensors; ///< of each candidate, if they are asked for
    const Allowances &m_allowances;
    bool m_setsAside;
};

} // namespace

PeakSurface PeakSurface::of(const Architecture &architecture, const Recipe &recipe, Range batches,
    Range sequences, const Allowances &allowances)
{
    PeakSurface surface;
    surface.m_architecture = architecture;
    surface.m_recipe = recipe;
    surface.m_allowances = allowances;
    surface.m_batches = common(batches, {});
    surface.m_sequences = common(sequences, {});
    std::vector<std::int64_t> changes{ 2 };
    for (const std::int64_t reach : { architecture.window, architecture.indexer.topTokens })
        if (reach > 2)
            changes.push_back(reach);
    if (architecture.learnedPositions && readsText(architecture)) {
        surface.m_sequences.last = std::min(surface.m_sequences.last, architecture.positions);
        changes.push_back(architecture.positions);
    }
    std::ranges::sort(changes);
    std::vector<std::pair<Range, Range>> regions;
    for (const Range &batch : cut(surface.m_batches, { 2 }))
        for (const Range &sequence : cut(surface.m_sequences, changes))
            regions.emplace_back(batch, sequence);
    surface.m_regions = sideBySide(
        regions, [&surface](const auto &region) { return surface.derive(region.first, region.second); });
    return surface;
}

PeakSurface::Region PeakSurface::derive(Range batches, Range sequences) const
{
    Region region{ batches, sequences, {}, {} };
    const auto [batchA, batchB] = pointsIn(batches, { 255, 261 }); // 257 and 263 from 2 on
    const auto [sequenceA, sequenceB] = pointsIn(sequences, { 519, 539 });
    const Ledger a = trace(m_architecture, m_recipe, batchA, sequenceA);
    const bool isPoint = batchA == batchB && sequenceA == sequenceB;
    const Ledger b = isPoint ? a : trace(m_architecture, m_recipe, batchB, sequenceB);
    const std::optional<std::vector<Polynomial>> rows = rowPolynomials(a, b);
    if (!rows)
        return region;
    region.candidates = withoutDominated(peakCandidates(a, *rows), batches, sequences,
        needTensors(m_allowances) ? Wanted::Instants : Wanted::Totals);
    if (needTensors(m_allowances))
        for (const PeakCandidate &candidate : region.candidates)
            region.tensors.push_back(tensorsAt(a, *rows, candidate.sample));
    return region;
}

Needed PeakSurface::needed(std::int64_t batch, std::int64_t sequence) const
{
    const Region &region = regionOf(batch, sequence);
    return region.candidates.empty() ? traced(batch, sequence)
                                     : RowOfRegion(region, m_allowances, batch, sequence).at(sequence);
}

void PeakSurface::needs(std::int64_t batch, std::span<const std::int64_t> sequences,
    std::span<std::int64_t> peaks, std::span<std::int64_t> allowed) const
{
    std::size_t i = 0;
    while (i < sequences.size()) {
        const Region &region = regionOf(batch, sequences[i]);
        const RowOfRegion row(region, m_allowances, batch, std::min(region.sequences.last, sequences.back()));
        for (; i < sequences.size() && region.sequences.holds(sequences[i]); ++i) {
            const Needed needed =
                region.candidates.empty() ? traced(batch, sequences[i]) : row.at(sequences[i]);
            peaks[i] = needed.peak;
            allowed[i] = needed.allowed;
        }
    }
}

const PeakSurface::Region &PeakSurface::regionOf(std::int64_t batch, std::int64_t sequence) const
{
    for (const Region &region : m_regions)
        if (region.batches.holds(batch) && region.sequences.holds(sequence))
            return region;
    throw InputError(
        word(QT_TRANSLATE_NOOP("Estimate",
                 "A batch of %1 and a sequence of %2 are not among those asked for: batches from %3 to %4, "
                 "sequences from %5 to %6."))
            .arg(Formatter().count(batch))
            .arg(Formatter().count(sequence))
            .arg(Formatter().count(m_batches.first))
            .arg(Formatter().count(m_batches.last))
            .arg(Formatter().count(m_sequences.first))
            .arg(Formatter().count(m_sequences.last)));
}

Needed PeakSurface::traced(std::int64_t batch, std::int64_t sequence) const
{
    const Ledger ledger = trace(m_architecture, m_recipe, batch, sequence);
    return { peakOf(ledger), allowedBytes(m_allowances, ledger) };
}

} // namespace headroom
