// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/polynomials.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace headroom {

namespace {

/// One dimension of a tensor: constant + slope·B^i·S^j.
struct Term {
    std::int64_t constant = 0;
    std::int64_t slope = 0;
    int i = 0;
    int j = 0;
};

/// What a dimension is that has one value in the first ledger and another in the second. A step has thousands
/// of dimensions but few different ones: what has been read is remembered.
class Reader {
public:
    Reader(const Recipe &a, const Recipe &b) : m_a{ a.batch, a.sequence }, m_b{ b.batch, b.sequence } { }

    [[nodiscard]] std::optional<Term> term(std::int64_t a, std::int64_t b)
    {
        if (a == b)
            return Term{ a, 0, 0, 0 };
        for (const Reading &reading : m_readings)
            if (reading.a == a && reading.b == b)
                return reading.term;
        return m_readings.emplace_back(Reading{ a, b, read(a, b) }).term;
    }

private:
    struct Point {
        std::int64_t batch;
        std::int64_t sequence;
    };
    struct Reading {
        std::int64_t a;
        std::int64_t b;
        std::optional<Term> term;
    };

    [[nodiscard]] std::optional<Term> read(std::int64_t a, std::int64_t b) const
    {
        for (const auto &[i, j] : powers) {
            const std::int64_t unitA = unit(m_a, i, j);
            const std::int64_t unitB = unit(m_b, i, j);
            if (unitA != unitB && a % unitA == 0 && b % unitB == 0 && a / unitA == b / unitB)
                return Term{ 0, a / unitA, i, j };
        }
        const std::int64_t step = m_b.sequence - m_a.sequence;
        if (step == 0 || (b - a) % step != 0)
            return std::nullopt;
        const std::int64_t slope = (b - a) / step;
        return Term{ a - slope * m_a.sequence, slope, 0, 1 };
    }

    static constexpr std::array<std::pair<int, int>, 5> powers{ { { 0, 1 }, { 1, 0 }, { 1, 1 }, { 0, 2 },
        { 1, 2 } } };

    static std::int64_t unit(const Point &p, int i, int j)
    {
        std::int64_t product = i == 1 ? p.batch : 1;
        for (int power = 0; power < j; ++power)
            product *= p.sequence;
        return product;
    }

    Point m_a;
    Point m_b;
    std::vector<Reading> m_readings;
};

/// The product with a dimension; false if it leaves what a Polynomial can say.
bool multiplyBy(const Term &term, Polynomial &polynomial)
{
    Polynomial product;
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
            const std::int64_t c = polynomial.coefficients[static_cast<std::size_t>(3 * i + j)];
            if (c == 0)
                continue;
            if (term.slope != 0 && (i + term.i > 2 || j + term.j > 2))
                return false;
            const auto place = [](int b, int s) { return static_cast<std::size_t>(3 * b + s); };
            std::int64_t &same = product.coefficients[place(i, j)];
            same = add(same, multiply(c, term.constant));
            if (term.slope == 0)
                continue;
            std::int64_t &raised = product.coefficients[place(i + term.i, j + term.j)];
            raised = add(raised, multiply(c, term.slope));
        }
    polynomial = product;
    return true;
}

/// The bytes of a row, which is the same tensor in both ledgers.
std::optional<Polynomial> bytesOf(const Row &a, const Row &b, Reader &reader)
{
    Polynomial bytes;
    bytes.coefficients[0] = a.bytes;
    if (a.bytes == b.bytes)
        return bytes;
    std::int64_t factor = headroom::bytesOf(a.dtype); // of the dimensions that are not sums: nearly all
    Term powers;
    std::array<Term, maxRank> sums{};
    std::size_t sumCount = 0;
    for (int i = 0; i < a.shape.rank(); ++i) {
        const std::optional<Term> term = reader.term(a.shape[i].value(), b.shape[i].value());
        if (!term)
            return std::nullopt;
        if (term->slope != 0 && term->constant != 0) {
            sums[sumCount++] = *term;
            continue;
        }
        factor = multiply(factor, term->slope != 0 ? term->slope : term->constant);
        powers.i += term->i;
        powers.j += term->j;
    }
    if (powers.i > 2 || powers.j > 2)
        return std::nullopt;
    bytes.coefficients[0] = 0;
    bytes.coefficients[static_cast<std::size_t>(3 * powers.i + powers.j)] = factor;
    for (std::size_t i = 0; i < sumCount; ++i)
        if (!multiplyBy(sums[i], bytes))
            return std::nullopt;
    return bytes;
}

/// The lowest and the highest that a polynomial's Bernstein coefficients over a rectangle of batches and
/// sequences can be, for all that rounding may hide: three along the sequence, by two along the batch, or
/// three where its square occurs. At each point of the rectangle the polynomial is a mean of them, with
/// weights that are the same for all polynomials: one with larger ones is nowhere smaller.
struct Bounds {
    std::array<double, 9> low{};
    std::array<double, 9> high{};
};

/// 1, x, x²: or, at one of the three control points of a quadratic over a range, what stands in their place.
using Powers = std::array<double, 3>;

Powers powersOf(double x) { return { 1, x, x * x }; }

std::array<Powers, 3> controlsOf(double first, double last)
{
    return { { { 1, first, first * first }, { 1, (first + last) / 2, first * last },
        { 1, last, last * last } } };
}

/// Where polynomials are compared.
class Rectangle {
public:
    Rectangle(Range b, Range s, bool hasSquareOfBatch) : m_terms(hasSquareOfBatch ? 9 : 6)
    {
        const std::array batches{ static_cast<double>(b.first), static_cast<double>(b.last) };
        const std::array sequences{ static_cast<double>(s.first), static_cast<double>(s.last) };
        for (double batch : { batches[0], std::sqrt(batches[0] * batches[1]), batches[1] })
            for (double sequence : { sequences[0], std::sqrt(sequences[0] * sequences[1]), sequences[1] })
                landmarks.push_back(terms(powersOf(batch), powersOf(sequence)));
        const std::array<Powers, 3> alongBatch = controlsOf(batches[0], batches[1]);
        for (std::size_t i = 0; i < 3; i += hasSquareOfBatch ? 1 : 2)
            for (const Powers &sequence : controlsOf(sequences[0], sequences[1]))
                m_controls.push_back(terms(alongBatch[i], sequence));
    }

    using Terms = std::array<double, 9>; ///< what each coefficient of a polynomial is multiplied by
    std::vector<Terms> landmarks;        ///< corners and what lies between, by logarithm

    [[nodiscard]] Bounds bounds(const Polynomial &p) const
    {
        constexpr double rounding = 1e-14; // of some twenty operations
        Bounds bounds;
        for (std::size_t i = 0; i < m_controls.size(); ++i) {
            const double value = valueAt(p, m_controls[i]);
            const double margin = rounding * sizeAt(p, m_controls[i]);
            bounds.low[i] = value - margin;
            bounds.high[i] = value + margin;
        }
        return bounds;
    }

    [[nodiscard]] double valueAt(const Polynomial &p, const Terms &terms) const
    {
        double value = 0;
        for (std::size_t i = 0; i < m_terms; ++i)
            value += static_cast<double>(p.coefficients[i]) * terms[i];
        return value;
    }

private:
    [[nodiscard]] double sizeAt(const Polynomial &p, const Terms &terms) const
    {
        double size = 0;
        for (std::size_t i = 0; i < m_terms; ++i)
            size += std::abs(static_cast<double>(p.coefficients[i])) * terms[i];
        return size;
    }
    static Terms terms(const Powers &batch, const Powers &sequence)
    {
        Terms terms{};
        for (std::size_t i = 0; i < terms.size(); ++i)
            terms[i] = batch[i / 3] * sequence[i % 3];
        return terms;
    }

    std::size_t m_terms; ///< the first of a polynomial's nine that are not zero
    std::vector<Terms> m_controls;
};

/// A polynomial that may be the largest somewhere.
struct Candidate {
    PeakCandidate peak;
    Bounds bounds;

    [[nodiscard]] bool covers(const Candidate &other) const
    {
        return std::ranges::equal(bounds.low, other.bounds.high, std::ranges::greater_equal{})
            || peak.total.dominates(other.peak.total);
    }
};

/// Whether some mean of two is nowhere less than a third: then at each point the larger of the two is not.
/// Backward trades activations for gradients layer by layer, so that most of its instants lie between two.
bool coverTogether(const Candidate &a, const Candidate &b, const Candidate &other)
{
    double least = 0; // what the first's share in the mean must be
    double most = 1;
    for (std::size_t i = 0; i < a.bounds.low.size(); ++i) {
        const double slope = a.bounds.low[i] - b.bounds.low[i];
        const double missing = other.bounds.high[i] - b.bounds.low[i];
        if (slope > 0)
            least = std::max(least, missing / slope);
        else if (slope < 0)
            most = std::min(most, missing / slope);
        else if (missing > 0)
            return false;
    }
    return least <= most * (1 - 1e-9);
}

std::int32_t sampleOf(const Candidate &candidate) { return candidate.peak.sample; }

/// Those that are the largest at some landmark.
std::vector<Candidate> champions(const std::vector<PeakCandidate> &candidates, const Rectangle &rectangle)
{
    std::vector<Candidate> found;
    for (const Rectangle::Terms &landmark : rectangle.landmarks) {
        std::vector<double> values;
        std::ranges::transform(candidates, std::back_inserter(values),
            [&](const PeakCandidate &c) { return rectangle.valueAt(c.total, landmark); });
        const auto place = std::ranges::max_element(values) - values.begin();
        const PeakCandidate &champion = candidates[static_cast<std::size_t>(place)];
        if (std::ranges::find(found, champion.sample, sampleOf) == found.end())
            found.push_back({ champion, rectangle.bounds(champion.total) });
    }
    return found;
}

bool coveredByTwo(const std::vector<Candidate> &pairs, const Candidate &candidate)
{
    for (std::size_t i = 1; i < pairs.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (coverTogether(pairs[i], pairs[j], candidate))
                return true;
    return false;
}

bool isSameRow(const Row &a, const Row &b)
{
    return a.born == b.born && a.died == b.died && a.count == b.count && a.dtype == b.dtype
        && a.shape.rank() == b.shape.rank();
}

bool sameSamples(const Ledger &a, const Ledger &b)
{
    return std::ranges::equal(a.samples, b.samples, [](const Sample &x, const Sample &y) {
        return x.op == y.op && x.module == y.module && x.layer == y.layer && x.phase == y.phase;
    });
}

/// In the order of what does not grow, each may lie between those before and after it.
void dropWhatNeighboursCover(std::vector<Candidate> &candidates)
{
    std::ranges::sort(candidates, {}, [](const Candidate &c) { return c.peak.total.coefficients[0]; });
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (kept.empty() || i + 1 == candidates.size()
            || !coverTogether(kept.back(), candidates[i + 1], candidates[i]))
            kept.push_back(candidates[i]);
    candidates = std::move(kept);
}

} // namespace

std::optional<std::vector<Polynomial>> rowPolynomials(const Ledger &a, const Ledger &b)
{
    if (a.rows.size() != b.rows.size() || !sameSamples(a, b))
        return std::nullopt;
    Reader reader(a.recipe, b.recipe);
    std::vector<Polynomial> rows;
    rows.reserve(a.rows.size());
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        const Row &row = a.rows[i];
        const std::optional<Polynomial> bytes =
            isSameRow(row, b.rows[i]) ? bytesOf(row, b.rows[i], reader) : std::nullopt;
        if (!bytes)
            return std::nullopt;
        rows.push_back(*bytes);
    }
    return rows;
}

std::vector<PeakCandidate> peakCandidates(const Ledger &ledger, const std::vector<Polynomial> &rows)
{
    std::vector<Polynomial> changes(ledger.samples.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row &row = ledger.rows[i];
        Polynomial &birth = changes[static_cast<std::size_t>(row.born)];
        birth = plus(birth, rows[i], row.count);
        const auto end = static_cast<std::size_t>(row.died);
        if (end < changes.size())
            changes[end] = plus(changes[end], rows[i], -row.count);
    }
    std::vector<PeakCandidate> candidates;
    Polynomial live;
    for (std::size_t i = 0; i < ledger.samples.size(); ++i) {
        live = plus(live, changes[i]);
        const Sample &sample = ledger.samples[i];
        const bool counts = sample.phase >= Phase::Forward && sample.phase <= Phase::Step
            && ledger.layers[static_cast<std::size_t>(sample.layer)].sampled;
        const PeakCandidate candidate{ live, static_cast<std::int32_t>(i) };
        if (!counts || (!candidates.empty() && candidates.back().total.dominates(live)))
            continue;
        if (!candidates.empty() && live.dominates(candidates.back().total))
            candidates.back() = candidate;
        else
            candidates.push_back(candidate);
    }
    return candidates;
}

std::vector<PeakCandidate> withoutDominated(
    const std::vector<PeakCandidate> &candidates, Range batches, Range sequences, Wanted wanted)
{
    const bool hasSquareOfBatch = std::ranges::any_of(candidates, [](const PeakCandidate &c) {
        return c.total.coefficients[6] != 0 || c.total.coefficients[7] != 0 || c.total.coefficients[8] != 0;
    });
    const Rectangle rectangle(batches, sequences, hasSquareOfBatch);
    const std::vector<Candidate> best = champions(candidates, rectangle);
    std::vector<Candidate> kept = best;
    for (const PeakCandidate &peak : candidates) {
        const Candidate candidate{ peak, rectangle.bounds(peak.total) };
        const auto coversIt = [&](const Candidate &k) { return k.covers(candidate); };
        if (std::ranges::any_of(kept, coversIt)
            || (wanted == Wanted::Totals && coveredByTwo(best, candidate)))
            continue;
        std::erase_if(kept, [&](const Candidate &k) { return candidate.covers(k); });
        kept.push_back(candidate);
    }
    if (wanted == Wanted::Totals)
        dropWhatNeighboursCover(kept);
    std::vector<PeakCandidate> peaks;
    std::ranges::transform(kept, std::back_inserter(peaks), &Candidate::peak);
    std::ranges::sort(peaks, {}, &PeakCandidate::sample);
    return peaks;
}

std::vector<Tensors> tensorsAt(const Ledger &ledger, const std::vector<Polynomial> &rows, std::int32_t sample)
{
    std::vector<Tensors> tensors;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row &row = ledger.rows[i];
        if (row.born > sample || sample >= row.died)
            continue;
        const auto same = std::ranges::find(tensors, rows[i], &Tensors::bytes);
        if (same == tensors.end())
            tensors.push_back({ rows[i], row.count });
        else
            same->count = add(same->count, row.count);
    }
    return tensors;
}

} // namespace headroom
