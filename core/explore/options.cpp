// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/options.h"

#include "run/choices.h"
#include "units/text.h"

#include <QtGlobal>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array<Option, 9> table{ {
    { "flash", "attention", "sdpa", QT_TRANSLATE_NOOP("Options", "flash attention"), Sacrifice::Nothing },
    { "fused", "optimizer", "adamw-fused", QT_TRANSLATE_NOOP("Options", "AdamW fused"), Sacrifice::Nothing },
    { "checkpointing", "checkpointing", "full", QT_TRANSLATE_NOOP("Options", "checkpointing of every layer"),
        Sacrifice::Time },
    { "autocast", "autocast", "bf16", QT_TRANSLATE_NOOP("Options", "autocast to bf16"),
        Sacrifice::Precision },
    { "bf16", "weights", "bf16", QT_TRANSLATE_NOOP("Options", "weights in bf16"), Sacrifice::Precision },
    { "no-dropout", "dropout", "off", QT_TRANSLATE_NOOP("Options", "no dropout"), Sacrifice::Training },
    { "sgd-momentum", "optimizer", "sgd-momentum", QT_TRANSLATE_NOOP("Options", "SGD with momentum"),
        Sacrifice::Training },
    { "sgd", "optimizer", "sgd", QT_TRANSLATE_NOOP("Options", "SGD"), Sacrifice::Training },
    { "lora", "lora", "on", QT_TRANSLATE_NOOP("Options", "LoRA: adapters only"), Sacrifice::Training },
} };

} // namespace

const char *labelOf(Sacrifice sacrifice)
{
    static constexpr std::array<const char *, sacrificeCount> labels{
        QT_TRANSLATE_NOOP("Options", "costs nothing"),
        QT_TRANSLATE_NOOP("Options", "costs time"),
        QT_TRANSLATE_NOOP("Options", "shorter numbers"),
        QT_TRANSLATE_NOOP("Options", "another training"),
        QT_TRANSLATE_NOOP("Options", "a smaller run"),
    };
    return labels[static_cast<std::size_t>(sacrifice)];
}

std::span<const Option> options() { return table; }

bool apply(const Option &option, const Architecture &architecture, Recipe &recipe)
{
    const RunChoice &choice = *findRunChoice(option.choice);
    const std::vector<QString> words = choice.words();
    const auto word = std::ranges::find(words, utf8(option.word));
    const int index = static_cast<int>(word - words.begin());
    if (choice.chosen(recipe) == index)
        return false;
    choice.choose(recipe, architecture, index);
    return true;
}

} // namespace headroom
