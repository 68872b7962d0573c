// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/compare.h"

#include "ledger/entries.h"
#include "ledger/verified.h"
#include "model/dimensions.h"
#include "model/family.h"
#include "run/choices.h"
#include "step/estimate.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Compare", text); }

QString adapters(const Recipe &recipe, const Formatter &format)
{
    if (!recipe.lora)
        return word(QT_TRANSLATE_NOOP("Compare", "none"));
    QStringList targets;
    for (const std::string &target : recipe.lora->targets)
        targets << QString::fromStdString(target);
    return word(QT_TRANSLATE_NOOP("Compare", "rank %1 on %2"))
        .arg(format.count(recipe.lora->rank), targets.join(QStringLiteral(", ")));
}

CategoryBytes bytesAtPeak(const Ledger &ledger)
{
    return categoriesAt(ledger, ledger.at(peakMoment(ledger)));
}

/// The way from one run to another: where it has come to, and what it has met.
class Walk {
public:
    Walk(const Ledger &from, const Ledger &to, const Formatter &format)
        : m_format(format)
        , m_architecture(from.architecture)
        , m_recipe(from.recipe)
        , m_from(from)
        , m_to(to)
        , m_peak(peakOf(from))
        , m_bytes(bytesAtPeak(from))
    {
    }

    std::vector<Cause> causes()
    {
        producer();
        family();
        dimensionsOf(true);
        restOfModel();
        dimensionsOf(false);
        choices();
        restOfRun();
        return std::move(m_causes);
    }

private:
    /// The next step, by itself or with those before it that could not be.
    void take(const Difference &difference)
    {
        m_pending.push_back(difference);
        const bool isThere = m_architecture == m_to.architecture && m_recipe == m_to.recipe;
        if (isThere)
            return come(m_to);
        try {
            come(estimate(m_architecture, m_recipe));
        } catch (const InputError &) {
            return; // cannot be alone: with the next
        }
    }

    void come(const Ledger &ledger)
    {
        const CategoryBytes bytes = bytesAtPeak(ledger);
        Cause cause{ std::move(m_pending), peakOf(ledger) - m_peak, peakOf(ledger), {} };
        for (std::size_t k = 0; k < bytes.size(); ++k)
            cause.categories[k] = bytes[k] - m_bytes[k];
        m_causes.push_back(std::move(cause));
        m_pending.clear();
        m_peak = peakOf(ledger);
        m_bytes = bytes;
    }

    void producer()
    {
        if (m_from.origin == m_to.origin)
            return;
        const auto nameOf = [](const Origin *origin) {
            return origin ? QCoreApplication::translate("Methods", origin->label)
                          : word(QT_TRANSLATE_NOOP("Compare", "re-enacting the step"));
        };
        take(
            { word(QT_TRANSLATE_NOOP("Compare", "counted by")), nameOf(m_from.origin), nameOf(m_to.origin) });
    }

    void family()
    {
        const Architecture &to = m_to.architecture;
        if (m_architecture.family == to.family)
            return;
        const Difference difference{ word(QT_TRANSLATE_NOOP("Compare", "model")), m_architecture.name,
            to.name, "preset" };
        m_architecture = to;
        take(difference);
    }

    void dimensionsOf(bool model)
    {
        for (const Dimension &dimension : dimensions()) {
            if ((dimension.ofModel != nullptr) != model || !dimension.applies(m_to.architecture))
                continue;
            const std::int64_t after = valueOf(dimension, m_to.architecture, m_to.recipe);
            if (valueOf(dimension, m_architecture, m_recipe) == after)
                continue;
            setDimension(dimension, after, m_architecture, m_recipe);
            // In words from the start's value, not from one that an earlier step had it follow.
            take({ QCoreApplication::translate("Dimensions", dimension.label),
                m_format.count(valueOf(dimension, m_from.architecture, m_from.recipe)), m_format.count(after),
                dimension.id });
        }
    }

    void restOfModel()
    {
        const Architecture &to = m_to.architecture;
        const QString name = m_architecture.name;
        m_architecture.name = to.name;
        if (m_architecture == to)
            return;
        m_architecture = to;
        take({ word(QT_TRANSLATE_NOOP("Compare", "other features of the model")), name, to.name, "preset" });
    }

    void choices()
    {
        for (const RunChoice &choice : runChoices()) {
            const int before = choice.chosen(m_recipe);
            const int after = choice.chosen(m_to.recipe);
            if (before == after)
                continue;
            choice.choose(m_recipe, m_architecture, after);
            if (m_recipe.lora && m_to.recipe.lora)
                m_recipe.lora = m_to.recipe.lora;
            const std::vector<QString> options = choice.options();
            const auto nameOf = [&](int option) { // without what explains it
                return options[static_cast<std::size_t>(option)].section(QStringLiteral(": "), 0, 0);
            };
            take({ QCoreApplication::translate("Parameters", choice.label), nameOf(before), nameOf(after),
                choice.id });
        }
    }

    void restOfRun()
    {
        const Recipe &to = m_to.recipe;
        if (m_recipe.lora != to.lora) {
            const QString before = adapters(m_recipe, m_format);
            m_recipe.lora = to.lora;
            take({ word(QT_TRANSLATE_NOOP("Compare", "adapters")), before, adapters(to, m_format), "lora" });
        }
        if (m_recipe != to || !m_pending.empty()) {
            m_recipe = to;
            take({ word(QT_TRANSLATE_NOOP("Compare", "other settings of the run")), {}, {} });
        }
    }

    const Formatter &m_format;
    Architecture m_architecture;
    Recipe m_recipe;
    const Ledger &m_from;
    const Ledger &m_to;
    std::int64_t m_peak;
    CategoryBytes m_bytes;
    std::vector<Difference> m_pending;
    std::vector<Cause> m_causes;
};

void requireStep(const Ledger &ledger)
{
    if (!hasStep(ledger))
        throw InputError(noStepText(ledger.architecture));
}

} // namespace

Comparison compare(const Ledger &before, const Ledger &after, const Formatter &format)
{
    requireStep(before);
    requireStep(after);
    return { .before = peakOf(before),
        .after = peakOf(after),
        .bytesBefore = bytesAtPeak(before),
        .bytesAfter = bytesAtPeak(after),
        .causes = Walk(before, after, format).causes() };
}

std::optional<Category> Cause::mostly() const
{
    if (change == 0)
        return std::nullopt;
    const auto most =
        change > 0 ? std::ranges::max_element(categories) : std::ranges::min_element(categories);
    return static_cast<Category>(most - categories.begin());
}

QString sentenceOf(const Cause &cause, const Formatter &format)
{
    const std::optional<Category> mostly = cause.mostly();
    if (!mostly)
        return word(QT_TRANSLATE_NOOP("Compare", "%1: the peak stays at %2"))
            .arg(causeText(cause), format.bytes(cause.peak));
    return word(QT_TRANSLATE_NOOP("Compare", "%1: %2, mostly %3 (%4); the peak becomes %5"))
        .arg(causeText(cause), format.change(cause.change), nameOf(*mostly),
            format.change(cause.categories[static_cast<std::size_t>(*mostly)]), format.bytes(cause.peak));
}

QString causeText(const Cause &cause)
{
    QStringList parts;
    for (const Difference &difference : cause.differences)
        parts << (difference.before == difference.after
                ? difference.what
                : QStringLiteral("%1: %2 → %3").arg(difference.what, difference.before, difference.after));
    return parts.join(QStringLiteral(", "));
}

} // namespace headroom
