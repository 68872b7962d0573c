// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/choices.h"

#include "run/lora_targets.h"
#include "run/names.h"
#include "run/optimizers.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

constexpr std::array precisions{ DType::Fp32, DType::Bf16, DType::Fp16 };
constexpr std::array lowPrecisions{ DType::Bf16, DType::Fp16 };

QString nameOf(DType dtype)
{
    const std::string_view name = info(dtype).name;
    return utf8(name);
}

QString word(const char *text) { return QCoreApplication::translate("Parameters", text); }

template <const auto &table> std::vector<QString> labels()
{
    std::vector<QString> all;
    for (const auto &entry : table)
        all.push_back(QCoreApplication::translate("Recipe", entry.label));
    return all;
}

template <const auto &table> std::vector<QString> words()
{
    std::vector<QString> all;
    for (const auto &entry : table)
        all.push_back(utf8(entry.word));
    return all;
}

template <const auto &table, auto member> int indexIn(const Recipe &recipe)
{
    return int(std::ranges::find_if(table, [&](const auto &entry) { return entry.value == recipe.*member; })
        - table.begin());
}

template <const auto &table, auto member> void take(Recipe &recipe, const Architecture &, int index)
{
    recipe.*member = table[size_t(index)].value;
}

template <const auto &table, auto member>
constexpr RunChoice ofTable(
    const char *id, const char *label, const char *help, const char *idleInPrefill = nullptr)
{
    return { id, label, help, labels<table>, words<table>, indexIn<table, member>, take<table, member>,
        idleInPrefill };
}

std::vector<QString> precisionNames()
{
    std::vector<QString> all;
    for (DType dtype : precisions)
        all.push_back(nameOf(dtype));
    return all;
}

std::vector<QString> autocastLabels()
{
    std::vector<QString> all{ word(QT_TRANSLATE_NOOP("Parameters", "off")) };
    for (DType dtype : lowPrecisions)
        all.push_back(nameOf(dtype));
    return all;
}

std::vector<QString> loraLabels()
{
    return { word(QT_TRANSLATE_NOOP("Parameters", "off")), word(QT_TRANSLATE_NOOP("Parameters", "on")) };
}

/// The rank and the targets of adapters that are there already stay.
void chooseLora(Recipe &recipe, const Architecture &architecture, int index)
{
    if (index == 0)
        recipe.lora.reset();
    else if (!recipe.lora)
        recipe.lora = Lora{ .targets = usualTargets(architecture) };
}

std::vector<QString> dropoutLabels()
{
    return { word(QT_TRANSLATE_NOOP("Parameters", "on")), word(QT_TRANSLATE_NOOP("Parameters", "off")) };
}

const std::array<RunChoice, 8> table{ {
    ofTable<modes, &Recipe::mode>("mode", QT_TRANSLATE_NOOP("Parameters", "mode"),
        QT_TRANSLATE_NOOP("Parameters",
            "A training step holds gradients, optimizer state and what backward needs; a prefill holds the "
            "cache of keys and values.")),
    { "weights", QT_TRANSLATE_NOOP("Parameters", "weights"),
        QT_TRANSLATE_NOOP(
            "Parameters", "The type of the parameters, and so of gradients and optimizer state."),
        precisionNames, precisionNames,
        [](const Recipe &r) { return int(std::ranges::find(precisions, r.weights) - precisions.begin()); },
        [](Recipe &r, const Architecture &, int index) { r.weights = precisions[size_t(index)]; } },
    { "autocast", QT_TRANSLATE_NOOP("Parameters", "autocast"),
        QT_TRANSLATE_NOOP("Parameters",
            "torch.autocast computes in a shorter type: most activations halve, a cast copy of each weight "
            "joins them."),
        autocastLabels,
        [] {
            return std::vector<QString>{ QStringLiteral("none"), nameOf(DType::Bf16), nameOf(DType::Fp16) };
        },
        [](const Recipe &r) {
            return r.autocast ? 1 + int(std::ranges::find(lowPrecisions, *r.autocast) - lowPrecisions.begin())
                              : 0;
        },
        [](Recipe &r, const Architecture &, int index) {
            r.autocast = index == 0 ? std::nullopt : std::optional(lowPrecisions[size_t(index - 1)]);
        },
        QT_TRANSLATE_NOOP("Parameters", "A prefill computes in the type of the weights.") },
    ofTable<attentions, &Recipe::attention>("attention", QT_TRANSLATE_NOOP("Parameters", "attention"),
        QT_TRANSLATE_NOOP("Parameters",
            "Eager attention keeps matrices of sequence × sequence for every head; the flash kernel keeps "
            "none.")),
    ofTable<optimizers, &Recipe::optimizer>("optimizer", QT_TRANSLATE_NOOP("Parameters", "optimizer"),
        QT_TRANSLATE_NOOP("Parameters",
            "What is kept for each parameter between steps, and what the step itself needs for a moment."),
        QT_TRANSLATE_NOOP("Parameters", "A prefill updates no weights.")),
    ofTable<checkpointings, &Recipe::checkpointing>("checkpointing",
        QT_TRANSLATE_NOOP("Parameters", "checkpointing"),
        QT_TRANSLATE_NOOP(
            "Parameters", "Keep each layer's input only, and compute the rest again in backward."),
        QT_TRANSLATE_NOOP("Parameters", "A prefill has no backward pass to keep anything for.")),
    { "dropout", QT_TRANSLATE_NOOP("Parameters", "dropout"),
        QT_TRANSLATE_NOOP(
            "Parameters", "Each dropout keeps a mask for backward; off treats every probability as 0."),
        dropoutLabels,
        [] {
            return std::vector<QString>{ QStringLiteral("on"), QStringLiteral("off") };
        },
        [](const Recipe &r) { return r.dropout ? 0 : 1; },
        [](Recipe &r, const Architecture &, int index) { r.dropout = index == 0; },
        QT_TRANSLATE_NOOP("Parameters", "Dropout acts in training only.") },
    { "lora", QT_TRANSLATE_NOOP("Parameters", "LoRA"),
        QT_TRANSLATE_NOOP("Parameters",
            "Low-rank adapters beside some of the linear modules: everything else is frozen and has neither "
            "gradient nor optimizer state."),
        loraLabels,
        [] {
            return std::vector<QString>{ QStringLiteral("off"), QStringLiteral("on") };
        },
        [](const Recipe &r) { return r.lora ? 1 : 0; }, chooseLora },
} };

} // namespace

std::span<const RunChoice> runChoices() { return table; }

QString whyIdle(const RunChoice &choice, const Recipe &recipe)
{
    return recipe.mode == Mode::Prefill && choice.idleInPrefill ? word(choice.idleInPrefill) : QString();
}

const RunChoice *findRunChoice(std::string_view id)
{
    const auto *row = std::ranges::find(table, id, &RunChoice::id);
    return row == table.end() ? nullptr : row;
}

} // namespace headroom
