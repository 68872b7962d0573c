// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_text.h"

#include "model/senses.h"
#include "run/names.h"
#include "run/optimizers.h"
#include "units/format.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace headroom {

namespace {

QString recipeWord(const char *label) { return QCoreApplication::translate("Recipe", label); }

QString dtypeName(DType dtype)
{
    const std::string_view name = info(dtype).name;
    return utf8(name);
}

QString caption(const char *text) { return QCoreApplication::translate("Caption", text); }

} // namespace

QString runText(const Recipe &recipe, const Architecture &architecture, const Formatter &format)
{
    QStringList parts;
    if (recipe.mode != Mode::Train)
        parts += recipeWord(row(modes, recipe.mode).label);
    parts += caption(QT_TRANSLATE_NOOP("Caption", "batch %1")).arg(format.count(recipe.batch));
    if (readsText(architecture))
        parts += caption(QT_TRANSLATE_NOOP("Caption", "sequence %1")).arg(format.count(recipe.sequence));
    parts += dtypeName(recipe.weights);
    if (recipe.autocast)
        parts += caption(QT_TRANSLATE_NOOP("Caption", "autocast %1")).arg(dtypeName(*recipe.autocast));
    parts += caption(QT_TRANSLATE_NOOP("Caption", "attention: %1"))
                 .arg(recipeWord(row(attentions, recipe.attention).label));
    if (recipe.mode == Mode::Train)
        parts += recipeWord(info(recipe.optimizer).label);
    if (recipe.checkpointing != Checkpointing::None)
        parts += caption(QT_TRANSLATE_NOOP("Caption", "checkpointing: %1"))
                     .arg(recipeWord(row(checkpointings, recipe.checkpointing).label));
    if (!recipe.dropout)
        parts += caption(QT_TRANSLATE_NOOP("Caption", "no dropout"));
    if (recipe.lora)
        parts += caption(QT_TRANSLATE_NOOP("Caption", "LoRA rank %1")).arg(format.count(recipe.lora->rank));
    return parts.join(QStringLiteral(" · "));
}

} // namespace headroom
