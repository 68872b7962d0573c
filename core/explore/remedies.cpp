// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/remedies.h"

#include "explore/solver.h"
#include "ledger/allowances.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace headroom {

namespace {

struct Question {
    const Architecture &architecture;
    const Recipe &recipe;
    const Capacity &capacity;
    const Allowances &allowances;
    std::int64_t peak; ///< of the run as it is

    /// The run after some changes; none if they change nothing or cannot be.
    [[nodiscard]] std::optional<Remedy> after(std::vector<const Option *> changes) const
    {
        Remedy remedy{ std::move(changes), false, recipe, {} };
        for (const Option *change : remedy.changes)
            if (!apply(*change, architecture, remedy.recipe))
                return std::nullopt;
        try {
            remedy.verdict = verdictOf(estimate(architecture, remedy.recipe), capacity, allowances);
        } catch (const InputError &) {
            return std::nullopt; // such as adapters for a model that has no such modules
        }
        return remedy.verdict.peak < peak ? std::optional(remedy) : std::nullopt;
    }

    /// The largest smaller value of a dimension that fits, after a change that does not suffice, if any.
    [[nodiscard]] std::optional<Remedy> smaller(const char *id, Remedy after) const
    {
        const Dimension &dimension = *findDimension(id);
        const Solution solution = solve(dimension, architecture, after.recipe, capacity, allowances);
        if (!solution.largest || solution.largest->value >= recipe.*dimension.ofRun)
            return std::nullopt;
        after.recipe.*dimension.ofRun = solution.largest->value;
        after.isSmaller = true;
        after.verdict = { capacity.bytes, solution.largest->peak, solution.largest->allowed };
        return after;
    }
};

/// What people give up first. A smaller batch comes right after what costs time, for it costs little else:
/// with gradients accumulated over several of them the updates are those of the larger one. Shorter numbers
/// change what the same training computes; another optimizer or adapters are another training; and shorter
/// sequences, at the end, take from the model what it is to learn from.
int rankOf(const Remedy &remedy, const Recipe &before)
{
    constexpr std::array<int, sacrificeCount> ranks{ 0, 1, 3, 4, 5 };
    int most = remedy.isSmaller && remedy.recipe.sequence == before.sequence ? 2 : 0;
    if (most == 0 && remedy.isSmaller)
        most = ranks[static_cast<std::size_t>(Sacrifice::Size)];
    for (const Option *change : remedy.changes)
        most = std::max(most, ranks[static_cast<std::size_t>(change->sacrifice)]);
    return most;
}

auto rank(const Remedy &remedy, const Recipe &before)
{
    const bool fits = remedy.verdict.fits();
    const int sacrifice = fits ? rankOf(remedy, before) : 0;
    const std::size_t changes = fits ? remedy.changes.size() + (remedy.isSmaller ? 1 : 0) : 0;
    const std::int64_t tokens = fits ? remedy.recipe.batch * remedy.recipe.sequence : 0;
    return std::tuple(!fits, sacrifice, changes, -tokens, remedy.verdict.peak);
}

} // namespace

Sacrifice Remedy::sacrifice() const
{
    Sacrifice most = isSmaller ? Sacrifice::Size : Sacrifice::Nothing;
    for (const Option *change : changes)
        most = std::max(most, change->sacrifice);
    return most;
}

std::vector<Remedy> remedies(const Architecture &architecture, const Recipe &recipe, const Capacity &capacity,
    const Allowances &allowances)
{
    const Ledger now = estimate(architecture, recipe);
    if (!hasStep(now))
        return {};
    const Question question{ architecture, recipe, capacity, allowances, peakOf(now) };
    std::vector<Remedy> found;
    std::vector<Remedy> insufficient;
    for (const Option &option : options())
        if (std::optional<Remedy> remedy = question.after({ &option })) {
            if (!remedy->verdict.fits())
                insufficient.push_back(*remedy);
            found.push_back(std::move(*remedy));
        }
    bool batchSuffices = false;
    for (const char *id : { "batch", "sequence" })
        if (std::optional<Remedy> remedy = question.smaller(id, { {}, false, recipe, {} })) {
            batchSuffices = batchSuffices || remedy->recipe.batch != recipe.batch;
            found.push_back(std::move(*remedy));
        }
    for (std::size_t i = 0; i < insufficient.size(); ++i) {
        for (std::size_t j = i + 1; j < insufficient.size(); ++j)
            if (std::optional<Remedy> remedy =
                    question.after({ insufficient[i].changes[0], insufficient[j].changes[0] });
                remedy && remedy->verdict.fits())
                found.push_back(std::move(*remedy));
        if (batchSuffices)
            continue;
        if (std::optional<Remedy> remedy = question.smaller("batch", insufficient[i]))
            found.push_back(std::move(*remedy));
    }
    std::ranges::stable_sort(found, {}, [&recipe](const Remedy &remedy) { return rank(remedy, recipe); });
    return found;
}

QString nameOf(const Remedy &remedy, const Recipe &before, const Formatter &format)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Options", text); };
    QStringList names;
    for (const Option *change : remedy.changes)
        names << word(change->label);
    if (remedy.recipe.batch != before.batch)
        names << word(QT_TRANSLATE_NOOP("Options", "a batch of %1")).arg(format.count(remedy.recipe.batch));
    if (remedy.recipe.sequence != before.sequence)
        names << word(QT_TRANSLATE_NOOP("Options", "sequences of %1"))
                     .arg(format.count(remedy.recipe.sequence));
    return names.join(QStringLiteral(" + "));
}

QJsonObject remedyJson(const Remedy &remedy)
{
    QJsonArray changes;
    for (const Option *change : remedy.changes)
        changes.append(utf8(change->id));
    return {
        { QStringLiteral("changes"), changes },
        { QStringLiteral("batch"), static_cast<qint64>(remedy.recipe.batch) },
        { QStringLiteral("sequence"), static_cast<qint64>(remedy.recipe.sequence) },
        { QStringLiteral("peak"), static_cast<qint64>(remedy.verdict.peak) },
        { QStringLiteral("free"), static_cast<qint64>(remedy.verdict.free()) },
        { QStringLiteral("fits"), remedy.verdict.fits() },
    };
}

} // namespace headroom
