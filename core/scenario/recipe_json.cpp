// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/recipe_json.h"

#include "model/config.h"
#include "run/names.h"
#include "run/optimizers.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>
#include <limits>

namespace headroom {

namespace {

const QString noAutocast = QStringLiteral("none");
constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max(); // estimate() says what is too large

template <class Table, class Enum> QJsonValue word(const Table &table, Enum value)
{
    return utf8(row(table, value).word);
}

[[noreturn]] void refuse(const QString &file, const char *key, const QString &word, const QStringList &words)
{
    throw InputError(QCoreApplication::translate("Scenario", "%1: “%2” is “%3”, but must be one of %4.")
                         .arg(file, QStringLiteral("recipe.") + QLatin1String(key), word,
                             words.join(QStringLiteral(", "))));
}

/// Words that a table does not have are refused with those that it has.
template <class Table, class Enum>
void take(const Config &json, const char *key, const Table &table, Enum &value)
{
    const QString word = json.text(key, "");
    if (!json.has(key))
        return;
    QStringList words;
    for (const auto &row : table)
        words << utf8(row.word);
    const auto found = parse(table, word.toStdString());
    if (!found)
        refuse(json.file(), key, word, words);
    value = *found;
}

DType floating(const Config &json, const char *key, QStringList others)
{
    const QString word = json.text(key, "");
    if (const std::optional<DType> type = floatingType(word.toStdString()))
        return *type;
    for (const DTypeInfo &row : dtypes)
        if (row.floating)
            others << utf8(row.name);
    refuse(json.file(), key, word, others);
}

std::optional<Lora> readLora(const Config &json, const std::optional<Lora> &fallback)
{
    if (json.isNull("lora"))
        return std::nullopt;
    if (!json.has("lora"))
        return fallback;
    const Config section = json.section("lora");
    Lora lora{ section.integer("rank", Lora().rank, 1, any), {} };
    for (const QJsonValue &target : section.list("targets")) {
        if (!target.isString())
            throw InputError(QCoreApplication::translate(
                "Scenario", "%1: “recipe.lora.targets” must be a list of names of modules, such as q_proj.")
                                 .arg(json.file()));
        lora.targets.push_back(target.toString().toStdString());
    }
    return lora;
}

QJsonValue loraJson(const std::optional<Lora> &lora)
{
    if (!lora)
        return QJsonValue::Null;
    const auto &[rank, targets] = *lora; // a new field does not compile until it is written, and read above
    QJsonArray names;
    for (const std::string &target : targets)
        names << QString::fromStdString(target);
    return QJsonObject{ { QStringLiteral("rank"), qint64(rank) }, { QStringLiteral("targets"), names } };
}

} // namespace

QJsonObject recipeJson(const Recipe &recipe)
{
    // A new field does not compile until it is written here, and read below.
    const auto &[mode, batch, sequence, targetSequence, weights, autocast, attention, optimizer,
        checkpointing, lora, dropout] = recipe;
    return {
        { QStringLiteral("mode"), word(modes, mode) },
        { QStringLiteral("batch"), qint64(batch) },
        { QStringLiteral("sequence"), qint64(sequence) },
        { QStringLiteral("target_sequence"), qint64(targetSequence) },
        { QStringLiteral("weights"), utf8(info(weights).name) },
        { QStringLiteral("autocast"), autocast ? utf8(info(*autocast).name) : noAutocast },
        { QStringLiteral("attention"), word(attentions, attention) },
        { QStringLiteral("optimizer"), word(optimizers, optimizer) },
        { QStringLiteral("checkpointing"), word(checkpointings, checkpointing) },
        { QStringLiteral("lora"), loraJson(lora) },
        { QStringLiteral("dropout"), dropout },
    };
}

Recipe readRecipe(const Config &json, const Recipe &fallback)
{
    Recipe recipe = fallback;
    take(json, "mode", modes, recipe.mode);
    recipe.batch = json.integer("batch", recipe.batch, 1, any);
    recipe.sequence = json.integer("sequence", recipe.sequence, 1, any);
    recipe.targetSequence = json.integer("target_sequence", recipe.targetSequence, 0, any);
    if (json.has("weights"))
        recipe.weights = floating(json, "weights", {});
    if (json.text("autocast", "") == noAutocast)
        recipe.autocast = std::nullopt;
    else if (json.has("autocast"))
        recipe.autocast = floating(json, "autocast", { noAutocast });
    take(json, "attention", attentions, recipe.attention);
    take(json, "optimizer", optimizers, recipe.optimizer);
    take(json, "checkpointing", checkpointings, recipe.checkpointing);
    recipe.lora = readLora(json, recipe.lora);
    recipe.dropout = json.flag("dropout", recipe.dropout);
    return recipe;
}

} // namespace headroom
