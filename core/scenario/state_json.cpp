// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/state_json.h"

#include "model/config.h"
#include "model/import.h"
#include "scenario/dimensions_json.h"
#include "scenario/recipe_json.h"
#include "scenario/scenario.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <limits>

namespace headroom {

namespace {

const QString modelKey = QStringLiteral("model");
const QString recipeKey = QStringLiteral("recipe");
const QString capacityKey = QStringLiteral("capacity");
const QString allowancesKey = QStringLiteral("allowances");
const QString nameKey = QStringLiteral("name");
const QString sourceKey = QStringLiteral("source");
const QString configKey = QStringLiteral("config");
const QString dimensionsKey = QStringLiteral("dimensions");
const QString derivedKey = QStringLiteral("derived");
const QString bytesKey = QStringLiteral("bytes");

QJsonObject modelJson(const State &state)
{
    QJsonObject json{
        { nameKey, state.opened.name },
        { sourceKey, state.source },
        { configKey, state.opened.config.json },
    };
    const DimensionsJson changed = dimensionsJson(state.opened, state.architecture);
    if (!changed.dimensions.isEmpty())
        json[dimensionsKey] = changed.dimensions;
    if (!changed.derived.isEmpty())
        json[derivedKey] = changed.derived;
    return json;
}

QJsonObject without(QJsonObject json, const QStringList &keys)
{
    for (const QString &key : keys)
        json.remove(key);
    return json;
}

Architecture readOpened(const Config &model)
{
    if (!model.has("config"))
        throw InputError(QCoreApplication::translate(
            "Scenario", "%1: “model.config” is missing; it must be the model's config.json.")
                             .arg(model.file()));
    Architecture opened = readConfig(model.section("config").object(), model.file());
    if (const QString name = model.text("name", ""); !name.isEmpty())
        opened.name = name;
    return opened;
}

std::optional<Capacity> readCapacity(const Config &json)
{
    if (!json.has("capacity"))
        return std::nullopt;
    const Config section = json.section("capacity");
    if (!section.has("bytes"))
        throw InputError(QCoreApplication::translate(
            "Scenario", "%1: “capacity.bytes” is missing; it must be a number of bytes.")
                             .arg(json.file()));
    return Capacity{ section.text("name", ""),
        section.integer("bytes", 1, 1, std::numeric_limits<std::int64_t>::max()) };
}

QString wordOf(const AllowanceInfo &row) { return utf8(row.word); }

/// Those that are on, with their amounts.
QJsonObject allowancesJson(const Allowances &allowances)
{
    QJsonObject json;
    for (const AllowanceInfo &row : allowanceTable)
        if (allowances.has(row.value))
            json[wordOf(row)] = qint64(allowances.amount(row.value));
    return json;
}

Allowances readAllowances(const Config &json)
{
    Allowances allowances;
    if (!json.has("allowances"))
        return allowances;
    const Config section = json.section("allowances");
    for (const AllowanceInfo &row : allowanceTable) {
        const std::string word(row.word);
        const auto index = static_cast<std::size_t>(row.value);
        allowances.on[index] = section.has(word.c_str());
        if (allowances.on[index])
            allowances.amounts[index] = section.integer(word.c_str(), row.amount, 0, row.largest);
    }
    return allowances;
}

} // namespace

QJsonObject stateJson(const State &state)
{
    QJsonObject json{ { modelKey, modelJson(state) }, { recipeKey, recipeJson(state.recipe) } };
    if (state.capacity)
        json[capacityKey] =
            QJsonObject{ { nameKey, state.capacity->name }, { bytesKey, qint64(state.capacity->bytes) } };
    if (const QJsonObject allowances = allowancesJson(state.allowances); !allowances.isEmpty())
        json[allowancesKey] = allowances;
    return json;
}

State readState(const Config &json)
{
    const Config model = json.section("model");
    State state;
    state.opened = readOpened(model);
    state.source = model.text("source", "");
    if (state.source.isEmpty())
        state.source = state.opened.name;
    state.architecture = readDimensions(model, state.opened);
    state.recipe = readRecipe(json.section("recipe"), defaultRecipe(state.architecture));
    state.capacity = readCapacity(json);
    state.allowances = readAllowances(json);
    return state;
}

QJsonObject otherThanState(const QJsonObject &json)
{
    QJsonObject other = without(json, { modelKey, recipeKey, capacityKey, allowancesKey });
    const std::pair<QString, QStringList> sections[] = {
        { modelKey, { nameKey, sourceKey, configKey, dimensionsKey, derivedKey } },
        { recipeKey, recipeJson({}).keys() },
        { capacityKey, { nameKey, bytesKey } },
    };
    for (const auto &[section, keys] : sections)
        if (const QJsonObject rest = without(json[section].toObject(), keys); !rest.isEmpty())
            other[section] = rest;
    return other;
}

void addOther(QJsonObject &json, const QJsonObject &other)
{
    for (auto it = other.begin(); it != other.end(); ++it) {
        const bool isSection = it.key() == modelKey || it.key() == recipeKey || it.key() == capacityKey;
        if (!isSection) {
            json[it.key()] = it.value();
            continue;
        }
        QJsonObject section = json[it.key()].toObject();
        const QJsonObject rest = it->toObject();
        for (auto inner = rest.begin(); inner != rest.end() && !section.isEmpty(); ++inner)
            section[inner.key()] = inner.value();
        if (!section.isEmpty())
            json[it.key()] = section;
    }
}

} // namespace headroom
