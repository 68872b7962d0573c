// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/polynomials.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace headroom {

namespace {

/// One dimension of a tensor: constant + slope·B^i·S^j.
struct Term {
    std::int64_t constant = 0;
    std::int64_t slope = 0;
    int i = 0;
    int j = 0;
};

/// What a dimension is that has one value in the first ledger and another in the second.
class Reader {
public:
    Reader(const Recipe &a, const Recipe &b) : m_a{ a.batch, a.sequence }, m_b{ b.batch, b.sequence } { }

    [[nodiscard]] std::optional<Term> term(std::int64_t a, std::int64_t b) const
    {
        if (a == b)
            return Term{ a, 0, 0, 0 };
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

private:
    struct Point {
        std::int64_t batch;
        std::int64_t sequence;
    };
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
std::optional<Polynomial> bytesOf(const Row &a, const Row &b, const Reader &reader)
{
    Polynomial bytes;
    bytes.coefficients[0] = a.bytes;
    if (a.bytes == b.bytes)
        return bytes;
    bytes.coefficients[0] = headroom::bytesOf(a.dtype);
    for (int i = 0; i < a.shape.rank(); ++i) {
        const std::optional<Term> term = reader.term(a.shape[i].value(), b.shape[i].value());
        if (!term || !multiplyBy(*term, bytes))
            return std::nullopt;
    }
    return bytes;
}

using Doubles = std::array<double, 3>;

/// The polynomial in S that is left for one batch, of the difference of two.
Doubles differenceAt(const Polynomial &a, const Polynomial &b, double batch)
{
    Doubles left{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t power = 3; power-- > 0;)
            left[i] = batch * left[i]
                + static_cast<double>(a.coefficients[3 * power + i] - b.coefficients[3 * power + i]);
    return left;
}

double valueAt(const Doubles &c, double s) { return c[0] + s * (c[1] + s * c[2]); }

/// Where one polynomial is compared with another.
struct Rectangle {
    std::array<double, 2> batches;
    std::array<double, 2> sequences;
    std::vector<std::pair<double, double>> landmarks; ///< corners and what lies between, by logarithm

    Rectangle(Range b, Range s)
        : batches{ static_cast<double>(b.first), static_cast<double>(b.last) }
        , sequences{ static_cast<double>(s.first), static_cast<double>(s.last) }
    {
        for (double batch : { batches[0], std::sqrt(batches[0] * batches[1]), batches[1] })
            for (double sequence : { sequences[0], std::sqrt(sequences[0] * sequences[1]), sequences[1] })
                landmarks.emplace_back(batch, sequence);
    }

    /// Whether a is at least b everywhere. The difference is linear in B but for its square, where it counts
    /// as not if b is the larger one; so its smallest value lies at one of the two batches, the square left
    /// out; there it is a quadratic in S. What rounding may hide counts as not.
    [[nodiscard]] bool covers(Polynomial a, Polynomial b) const
    {
        if (a.dominates(b))
            return true;
        for (std::size_t i = 6; i < 9; ++i)
            if (std::exchange(a.coefficients[i], 0) < std::exchange(b.coefficients[i], 0))
                return false;
        return isPositive(differenceAt(a, b, batches[0])) && isPositive(differenceAt(a, b, batches[1]));
    }

private:
    [[nodiscard]] bool isPositive(const Doubles &c) const
    {
        const auto [first, last] = sequences;
        const Doubles sizes{ std::abs(c[0]), std::abs(c[1]), std::abs(c[2]) };
        const double margin = 1e-9 * valueAt(sizes, last);
        if (valueAt(c, first) <= margin || valueAt(c, last) <= margin)
            return false;
        const double lowest = c[2] > 0 ? -c[1] / (2 * c[2]) : first;
        return lowest <= first || lowest >= last || valueAt(c, lowest) > margin;
    }
};

bool sameStep(const Ledger &a, const Ledger &b)
{
    const auto sameRow = [](const Row &x, const Row &y) {
        return x.born == y.born && x.died == y.died && x.count == y.count && x.dtype == y.dtype
            && x.shape.rank() == y.shape.rank();
    };
    const auto sameSample = [](const Sample &x, const Sample &y) {
        return x.op == y.op && x.module == y.module && x.layer == y.layer && x.phase == y.phase;
    };
    return std::ranges::equal(a.rows, b.rows, sameRow)
        && std::ranges::equal(a.samples, b.samples, sameSample);
}

} // namespace

std::optional<std::vector<Polynomial>> peakCandidates(const Ledger &a, const Ledger &b)
{
    if (!sameStep(a, b))
        return std::nullopt;
    const Reader reader(a.recipe, b.recipe);
    std::vector<Polynomial> changes(a.samples.size() + 1);
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        const Row &row = a.rows[i];
        const std::optional<Polynomial> bytes = bytesOf(row, b.rows[i], reader);
        if (!bytes)
            return std::nullopt;
        Polynomial &birth = changes[static_cast<std::size_t>(row.born)];
        birth = plus(birth, *bytes, row.count);
        const auto end = static_cast<std::size_t>(row.died);
        if (end < changes.size())
            changes[end] = plus(changes[end], *bytes, -row.count);
    }
    std::vector<Polynomial> candidates;
    Polynomial live;
    for (std::size_t i = 0; i < a.samples.size(); ++i) {
        live = plus(live, changes[i]);
        const Sample &sample = a.samples[i];
        const bool counts = sample.phase >= Phase::Forward && sample.phase <= Phase::Step
            && a.layers[static_cast<std::size_t>(sample.layer)].sampled;
        if (counts)
            candidates.push_back(live);
    }
    return candidates;
}

std::vector<Polynomial> withoutDominated(
    const std::vector<Polynomial> &candidates, Range batches, Range sequences)
{
    const Rectangle rectangle(batches, sequences);
    std::vector<Polynomial> kept;
    for (const auto &landmark : rectangle.landmarks) {
        const auto [batch, sequence] = landmark;
        const auto value = [b = batch, s = sequence](
                               const Polynomial &p) { return valueAt(differenceAt(p, {}, b), s); };
        const Polynomial &champion = *std::ranges::max_element(candidates, {}, value);
        if (std::ranges::find(kept, champion) == kept.end())
            kept.push_back(champion);
    }
    for (const Polynomial &candidate : candidates) {
        const auto covers = [&](const Polynomial &k) { return rectangle.covers(k, candidate); };
        if (std::ranges::none_of(kept, covers)) {
            std::erase_if(kept, [&](const Polynomial &k) { return rectangle.covers(candidate, k); });
            kept.push_back(candidate);
        }
    }
    return kept;
}

} // namespace headroom
