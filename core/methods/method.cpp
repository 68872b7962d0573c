// SPDX-License-Identifier: GPL-3.0-or-later
#include "methods/method.h"

#include "methods/published.h"
#include "model/import.h"
#include "model/similar.h"
#include "step/counting.h"
#include "units/error.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Methods", text); }

/// The instants that a closed formula tells apart.
enum Instant : std::int32_t { Start, Forward, Peak, End };

Row rowOf(const Term &term, std::uint16_t module)
{
    Row row;
    row.shape = term.shape;
    row.dtype = term.dtype;
    row.bytes = multiply(term.shape.elements(), bytesOf(term.dtype));
    row.count = term.count;
    row.module = module;
    row.category = term.category;
    row.part = term.name;
    const bool stays = term.category != Category::Activations && term.category != Category::Temporaries;
    row.born = stays ? Start : term.category == Category::Activations ? Forward : Peak;
    row.died = stays ? std::numeric_limits<std::int32_t>::max() : End;
    return row;
}

void addSamples(Ledger &ledger)
{
    constexpr std::array phases{ Phase::Before, Phase::Forward, Phase::Backward, Phase::After };
    for (std::int32_t i = Start; i <= End; ++i) {
        std::int64_t total = 0;
        for (const Row &row : ledger.rows)
            if (row.born <= i && i < row.died)
                total = add(total, multiply(row.bytes, row.count));
        ledger.samples.push_back({ total, 0, 0, Op::None, phases[static_cast<std::size_t>(i)] });
    }
    ledger.moments = { Forward, Forward, Peak, -1, End };
    if (ledger.recipe.mode != Mode::Train)
        ledger.moments = { Peak, Peak, -1, -1, End }; // there is no backward to have a peak in
}

void addTerms(Ledger &ledger, const std::vector<Term> &terms)
{
    ledger.layers.push_back({});
    for (const Term &term : terms) {
        ledger.rows.push_back(rowOf(term, static_cast<std::uint16_t>(ledger.modules.size())));
        ledger.modules.push_back({ std::string(info(term.component).key), term.component, term.why });
    }
    addSamples(ledger);
}

} // namespace

const Method &findMethod(const QString &key)
{
    const auto all = methods();
    const auto row = std::ranges::find(all, key, [](const Method &m) { return utf8(m.origin.key); });
    if (row != all.end())
        return *row;
    QStringList keys;
    for (const Method &method : all)
        keys << utf8(method.origin.key);
    throw InputError(
        word(QT_TRANSLATE_NOOP("Methods",
                 "There is no method “%1”; the nearest are %2, and `headroom formulas` lists them "
                 "all."))
            .arg(key, nearestNames(key, keys).join(QStringLiteral(", "))));
}

Ledger estimateBy(
    const Method &method, const Architecture &architecture, const Recipe &recipe, const Devices &devices)
{
    validate(architecture);
    if (recipe.batch < 1 || recipe.sequence < 1)
        throw InputError(
            word(QT_TRANSLATE_NOOP("Methods", "Batch and sequence must be whole numbers from 1.")));
    if (!method.applies(architecture, recipe))
        throw InputError(word(QT_TRANSLATE_NOOP("Methods", "The method %1 is for %2."))
                             .arg(utf8(method.origin.key), word(method.scope)));
    if (devices.count < 1 || (devices.count > 1 && !method.divides))
        throw InputError(
            word(QT_TRANSLATE_NOOP(
                     "Methods", "The method %1 does not divide over %2 devices: one device would be right."))
                .arg(utf8(method.origin.key))
                .arg(Formatter().count(devices.count)));
    Ledger ledger;
    ledger.architecture = architecture;
    ledger.recipe = recipe;
    ledger.stepVerified = false;
    ledger.origin = &method.origin;
    const Count count = countParameters(architecture);
    ledger.parameters = count.total;
    ledger.trainable = count.trainable;
    ledger.activeParameters = count.active;
    addTerms(ledger, method.terms(architecture, recipe, count.total, devices));
    return ledger;
}

} // namespace headroom
