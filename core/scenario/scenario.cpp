// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/scenario.h"

#include "model/config.h"
#include "model/import.h"
#include "scenario/pinboard_json.h"
#include "scenario/state_json.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace headroom {

namespace {

const QString formatKey = QStringLiteral("headroom_scenario");
const QString viewKey = QStringLiteral("view");

/// What the object says besides what is written.
QJsonObject otherIn(const QJsonObject &json)
{
    QJsonObject other = otherThanState(json);
    const QStringList known = pinboardKeys() + QStringList{ formatKey, viewKey };
    for (const QString &key : known)
        other.remove(key);
    return other;
}

void checkFormat(const Config &json)
{
    constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();
    const std::int64_t format = json.integer(formatKey.toLatin1().constData(), 0, 1, any);
    if (format == 0)
        throw InputError(QCoreApplication::translate("Scenario", "%1 is no scenario: it has no “%2”.")
                             .arg(json.file(), formatKey));
    if (format > scenarioFormat)
        throw InputError(QCoreApplication::translate("Scenario",
            "%1 is a scenario of format %2, and this version of Headroom reads formats up to %3: a newer "
            "version opens it.")
                             .arg(json.file())
                             .arg(format)
                             .arg(scenarioFormat));
}

} // namespace

bool isScenario(const QJsonObject &json) { return json.contains(formatKey); }

QJsonObject scenarioJson(const Scenario &scenario)
{
    QJsonObject json = stateJson(scenario.state);
    json[formatKey] = scenarioFormat;
    addPinboard(json, scenario.pinboard);
    if (!scenario.view.isEmpty())
        json[viewKey] = scenario.view;
    addOther(json, scenario.other);
    return json;
}

Scenario readScenario(const QJsonObject &json, const QString &file)
{
    const Config config(json, file);
    checkFormat(config);
    return { .state = readState(config),
        .view = config.section("view").object(),
        .other = otherIn(json),
        .pinboard = readPinboard(config) };
}

State stateOf(const Architecture &architecture, const Recipe &recipe, const std::optional<Capacity> &capacity,
    const Allowances &allowances)
{
    Architecture opened = readConfig(architecture.config.json, architecture.name);
    return { architecture.name, opened, architecture, recipe, capacity, allowances };
}

Recipe defaultRecipe(const Architecture &architecture)
{
    Recipe recipe;
    if (architecture.positions > 0)
        recipe.sequence = std::min(recipe.sequence, architecture.positions);
    return recipe;
}

} // namespace headroom
