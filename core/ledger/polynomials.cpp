// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/polynomials.h"

#include <numeric>

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
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 3; ++j) {
            const std::int64_t c = polynomial.coefficients[static_cast<std::size_t>(3 * i + j)];
            if (c == 0)
                continue;
            if (term.slope != 0 && (i + term.i > 1 || j + term.j > 2))
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

std::vector<Polynomial> withoutDominated(std::vector<Polynomial> candidates)
{
    // What dominates comes first: it has the larger sum, or is equal.
    const auto sum = [](const Polynomial &p) {
        return std::accumulate(p.coefficients.begin(), p.coefficients.end(), 0.0);
    };
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        order.emplace_back(-sum(candidates[i]), i);
    std::ranges::sort(order);
    std::vector<Polynomial> kept;
    for (const auto &[key, index] : order) {
        const Polynomial &candidate = candidates[index];
        if (std::ranges::none_of(kept, [&](const Polynomial &k) { return k.dominates(candidate); }))
            kept.push_back(candidate);
    }
    return kept;
}

} // namespace headroom
