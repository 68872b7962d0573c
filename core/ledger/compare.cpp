// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/compare.h"

#include "ledger/estimate.h"
#include "model/dimensions.h"
#include "model/family.h"
#include "run/choices.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace headroom {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Compare", text); }

QString adapters(const Recipe &recipe, const Formatter &format)
{
    if (!recipe.lora)
        return tr(QT_TRANSLATE_NOOP("Compare", "none"));
    QStringList targets;
    for (const std::string &target : recipe.lora->targets)
        targets << QString::fromStdString(target);
    return tr(QT_TRANSLATE_NOOP("Compare", "rank %1 on %2"))
        .arg(format.count(recipe.lora->rank), targets.join(QStringLiteral(", ")));
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
    {
    }

    std::vector<Cause> causes()
    {
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
        std::int64_t peak = 0;
        const bool isThere = m_architecture == m_to.architecture && m_recipe == m_to.recipe;
        try {
            peak = isThere ? peakOf(m_to) : peakOf(estimate(m_architecture, m_recipe));
        } catch (const InputError &) {
            return; // cannot be alone: with the next
        }
        m_causes.push_back({ std::move(m_pending), peak - m_peak, peak });
        m_pending.clear();
        m_peak = peak;
    }

    void family()
    {
        const Architecture &to = m_to.architecture;
        if (m_architecture.family == to.family)
            return;
        const Difference difference{ tr(QT_TRANSLATE_NOOP("Compare", "model")), m_architecture.name,
            to.name };
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
                m_format.count(valueOf(dimension, m_from.architecture, m_from.recipe)),
                m_format.count(after) });
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
        take({ tr(QT_TRANSLATE_NOOP("Compare", "other features of the model")), name, to.name });
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
            take({ QCoreApplication::translate("Parameters", choice.label),
                options[static_cast<std::size_t>(before)], options[static_cast<std::size_t>(after)] });
        }
    }

    void restOfRun()
    {
        const Recipe &to = m_to.recipe;
        if (m_recipe.lora != to.lora) {
            const QString before = adapters(m_recipe, m_format);
            m_recipe.lora = to.lora;
            take({ tr(QT_TRANSLATE_NOOP("Compare", "adapters")), before, adapters(to, m_format) });
        }
        if (m_recipe != to || !m_pending.empty()) {
            m_recipe = to;
            take({ tr(QT_TRANSLATE_NOOP("Compare", "other settings of the run")), {}, {} });
        }
    }

    const Formatter &m_format;
    Architecture m_architecture;
    Recipe m_recipe;
    const Ledger &m_from;
    const Ledger &m_to;
    std::int64_t m_peak;
    std::vector<Difference> m_pending;
    std::vector<Cause> m_causes;
};

void requireStep(const Ledger &ledger)
{
    if (!hasStep(ledger))
        throw InputError(
            tr(QT_TRANSLATE_NOOP("Compare",
                   "The step of %1 is not re-enacted, so there is no peak to compare: another model "
                   "would do."))
                .arg(ledger.architecture.name));
}

} // namespace

Comparison compare(const Ledger &before, const Ledger &after, const Formatter &format)
{
    requireStep(before);
    requireStep(after);
    return { .before = peakOf(before),
        .after = peakOf(after),
        .bytesBefore = categoriesAt(before, before.at(peakMoment(before))),
        .bytesAfter = categoriesAt(after, after.at(peakMoment(after))),
        .causes = Walk(before, after, format).causes() };
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
