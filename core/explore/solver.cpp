// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/solver.h"

#include "explore/peaksurface.h"
#include "ledger/allowances.h"
#include "model/family.h"
#include "model/import.h"
#include "step/estimate.h"
#include "units/checked.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Solver", text); }

/// The model and the run with another value of a dimension.
struct Candidate {
    Architecture architecture;
    Recipe recipe;
};

Candidate with(const Dimension &dimension, std::int64_t value, const Candidate &now)
{
    Candidate candidate = now;
    setDimension(dimension, value, candidate.architecture, candidate.recipe);
    return candidate;
}

bool isValid(const Architecture &architecture)
{
    try {
        validate(architecture);
    } catch (const InputError &) {
        return false;
    }
    const Experts &experts = architecture.experts;
    return experts.groups == 0 || experts.count % experts.groups == 0;
}

/// Whether a value goes with everything that was chosen, none of which it may change.
bool isAllowed(const Dimension &dimension, std::int64_t value, const Candidate &now)
{
    const Candidate candidate = with(dimension, value, now);
    if (!isValid(candidate.architecture)
        || valueOf(dimension, candidate.architecture, candidate.recipe) != value)
        return false;
    const bool ownKvHeads = now.architecture.kvHeads != now.architecture.heads;
    for (const Dimension &other : dimensions()) {
        const bool follows = other.id == "kv_heads" && dimension.id == "heads" && !ownKvHeads;
        const bool tied = (other.id == "head_dim" && !now.architecture.ownHeadDim)
            || (other.id == "d_ff" && now.architecture.dFfPerDModel > 0)
            || (other.id == "word_embed_proj_dim"
                && now.architecture.embeddingDim == now.architecture.dModel);
        if (other.id == dimension.id || follows || tied || !other.applies(now.architecture))
            continue;
        if (valueOf(other, candidate.architecture, candidate.recipe)
            != valueOf(other, now.architecture, now.recipe))
            return false;
    }
    return true;
}

std::int64_t lastValue(const Dimension &dimension, const Architecture &a)
{
    const bool ofTokens = dimension.ofRun != nullptr && dimension.ofRun != &Recipe::batch;
    if (ofTokens && a.learnedPositions)
        return a.positions;
    if ((dimension.id == "heads" && !a.ownHeadDim) || dimension.id == "encoder_heads")
        return a.dModel;
    if (dimension.id == "vision_heads")
        return a.vision.dModel;
    if (dimension.id == "patch_size")
        return a.vision.imageSize > 0 ? a.vision.imageSize : dimension.limit;
    if (dimension.id == "kv_heads")
        return a.heads;
    if (dimension.id == "active_experts")
        return a.experts.count;
    if (dimension.id == "first_k_dense_replace" || dimension.id == "moe_layer_step")
        return a.layers;
    return dimension.limit;
}

/// By the polynomials, where batch or sequence varies.
Need needOnSurface(const Dimension &dimension, const Candidate &now, const Allowances &allowances)
{
    const bool isBatch = dimension.ofRun == &Recipe::batch;
    const Range batch = isBatch ? Range{} : Range{ now.recipe.batch, now.recipe.batch };
    const Range sequence = isBatch ? Range{ now.recipe.sequence, now.recipe.sequence } : Range{};
    return [surface = PeakSurface::of(now.architecture, now.recipe, batch, sequence, allowances), isBatch,
               recipe = now.recipe](std::int64_t value) -> std::optional<Tried> {
        try {
            const auto [peak, allowed] =
                surface.needed(isBatch ? value : recipe.batch, isBatch ? recipe.sequence : value);
            return Tried{ value, peak, allowed };
        } catch (const InputError &) {
            return std::nullopt;
        }
    };
}

Need needByTracing(const Dimension &dimension, const Candidate &now, const Allowances &allowances)
{
    return [&dimension, now, allowances](std::int64_t value) -> std::optional<Tried> {
        const Candidate candidate = with(dimension, value, now);
        try {
            const Ledger ledger = estimate(candidate.architecture, candidate.recipe);
            return Tried{ value, peakOf(ledger), allowedBytes(allowances, ledger) };
        } catch (const InputError &) {
            return std::nullopt;
        }
    };
}

/// Values that the dimension can have near others, and whether they fit.
class Search {
public:
    Search(const Need &need, const Allowed &allowed, std::int64_t last, std::int64_t capacity)
        : m_need(need)
        , m_allowed(allowed)
        , m_last(last)
        , m_capacity(capacity)
    {
    }

    /// The first allowed value from here up, below an end; 0 if there is none.
    [[nodiscard]] std::int64_t up(std::int64_t from, std::int64_t end) const
    {
        for (std::int64_t value = from; value < end && value <= m_last; ++value)
            if (m_allowed(value))
                return value;
        return 0;
    }
    /// The first allowed value from here down, above an end.
    [[nodiscard]] std::int64_t down(std::int64_t from, std::int64_t end) const
    {
        for (std::int64_t value = std::min(from, m_last); value > end; --value)
            if (m_allowed(value))
                return value;
        return 0;
    }
    [[nodiscard]] std::optional<Tried> tryValue(std::int64_t value) const { return m_need(value); }
    [[nodiscard]] bool fits(const std::optional<Tried> &tried) const
    {
        return tried && tried->needed() <= m_capacity;
    }

    /// The first value above `fitting`, by doubling, that does not fit; `fitting` follows. 0: everything
    /// fits.
    [[nodiscard]] std::int64_t gallopUp(Tried &fitting) const
    {
        for (;;) {
            const std::int64_t twice = std::min(m_last, fitting.value * 2);
            std::int64_t value = down(twice, fitting.value);
            if (value == 0)
                value = up(twice, m_last + 1);
            if (value <= fitting.value)
                return 0;
            const std::optional<Tried> tried = tryValue(value);
            if (!fits(tried))
                return value;
            fitting = *tried;
        }
    }

    /// A value below that fits, by halving; none if the smallest does not.
    [[nodiscard]] std::optional<Tried> gallopDown(std::int64_t &above, Tried &smallest) const
    {
        for (;;) {
            std::int64_t value = down(above / 2, 0);
            if (value == 0)
                value = up(1, above);
            if (value == 0)
                return std::nullopt;
            const std::optional<Tried> tried = tryValue(value);
            if (fits(tried))
                return tried;
            smallest = tried.value_or(Tried{ value });
            above = value;
        }
    }

    /// Closes the gap between a value that fits and one that does not.
    void bisect(Tried &fitting, std::int64_t &above) const
    {
        for (;;) {
            const std::int64_t middle = fitting.value + (above - fitting.value) / 2;
            std::int64_t value = down(middle, fitting.value);
            if (value == 0)
                value = up(middle + 1, above);
            if (value == 0)
                return;
            const std::optional<Tried> tried = tryValue(value);
            if (fits(tried))
                fitting = *tried;
            else
                above = value;
        }
    }

    /// One of the few values beyond that fits all the same.
    [[nodiscard]] std::optional<Tried> exception(std::int64_t above) const
    {
        std::int64_t value = above;
        for (int i = 0; i < neighbours; ++i) {
            value = up(value + 1, m_last + 1);
            if (value == 0)
                return std::nullopt;
            if (const std::optional<Tried> tried = tryValue(value); fits(tried))
                return tried;
        }
        return std::nullopt;
    }

private:
    static constexpr int neighbours = 3;

    const Need &m_need;
    const Allowed &m_allowed;
    std::int64_t m_last;
    std::int64_t m_capacity;
};

} // namespace

Solution largestThatFits(
    const Need &need, const Allowed &allowed, std::int64_t start, std::int64_t last, const Capacity &capacity)
{
    const Search search(need, allowed, last, capacity.bytes);
    Solution solution;
    solution.capacity = capacity;
    std::optional<Tried> fitting = search.tryValue(start);
    std::int64_t above = start;
    if (!search.fits(fitting)) {
        solution.smallest = fitting.value_or(Tried{ start });
        fitting = search.gallopDown(above, solution.smallest);
        if (!fitting)
            return solution;
    } else {
        above = search.gallopUp(*fitting);
    }
    while (above != 0) {
        search.bisect(*fitting, above);
        const std::optional<Tried> beyond = search.exception(above);
        if (!beyond)
            break;
        fitting = beyond;
        above = search.gallopUp(*fitting);
    }
    solution.largest = fitting;
    solution.isLimited = above != 0;
    if (above != 0)
        solution.next = search.tryValue(above);
    return solution;
}

Solution solve(const Dimension &dimension, const Architecture &architecture, const Recipe &recipe,
    const Capacity &capacity, const Allowances &allowances)
{
    const Ledger now = estimate(architecture, recipe); // says what is wrong with the run, if anything is
    if (!dimension.applies(architecture) || !hasStep(now))
        throw InputError(word(QT_TRANSLATE_NOOP("Solver", "%1: there is no %2 to be found for this model."))
                             .arg(architecture.name, utf8(dimension.id)));
    const Candidate candidate{ architecture, recipe };
    const bool onSurface = dimension.ofRun == &Recipe::batch || dimension.ofRun == &Recipe::sequence;
    const Need need = onSurface ? needOnSurface(dimension, candidate, allowances)
                                : needByTracing(dimension, candidate, allowances);
    const Allowed allowed = [&](std::int64_t value) {
        return dimension.ofRun != nullptr || isAllowed(dimension, value, candidate);
    };
    Solution solution = largestThatFits(need, allowed, valueOf(dimension, architecture, recipe),
        lastValue(dimension, architecture), capacity);
    solution.dimension = &dimension;
    return solution;
}

} // namespace headroom
