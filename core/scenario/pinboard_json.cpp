// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/pinboard_json.h"

#include "methods/method.h"
#include "model/config.h"
#include "scenario/state_json.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

const QString pinsKey = QStringLiteral("pins");
const QString comparedKey = QStringLiteral("compared");
const QString methodKey = QStringLiteral("method");

QStringList letters()
{
    QStringList labels;
    for (char16_t letter : pinLetters)
        labels += QString(QChar(letter));
    return labels;
}

/// THROWS InputError if a state is pinned under something else than a letter.
void checkLetters(const Config &pins)
{
    for (const QString &label : pins.object().keys())
        if (!isPinLetter(label))
            throw InputError(
                QCoreApplication::translate("Scenario", "%1: “pins.%2” is no pin; pins are called %3.")
                    .arg(pins.file(), label, letters().join(QStringLiteral(", "))));
}

/// The letter that is asked for, if it is pinned; else the first one.
QString comparedOf(const std::vector<PinnedState> &states, const QString &wanted)
{
    if (states.empty())
        return {};
    const auto chosen = std::ranges::find(states, wanted, &PinnedState::label);
    return chosen == states.end() ? states.front().label : wanted;
}

std::string_view methodOf(const QString &file, const QString &key)
{
    try {
        return findMethod(key).origin.key;
    } catch (const InputError &error) {
        throw InputError(QStringLiteral("%1: %2").arg(file, error.message()));
    }
}

} // namespace

void addPinboard(QJsonObject &scenario, const Pinboard &pinboard)
{
    QJsonObject pins;
    for (const PinnedState &pin : pinboard.states)
        pins[pin.label] = stateJson(pin.state);
    if (!pins.isEmpty())
        scenario[pinsKey] = pins;
    if (!pinboard.compared.isEmpty())
        scenario[comparedKey] = pinboard.compared;
    if (!pinboard.method.empty())
        scenario[methodKey] = utf8(pinboard.method);
}

Pinboard readPinboard(const Config &scenario)
{
    Pinboard pinboard;
    const Config pins = scenario.section("pins");
    checkLetters(pins);
    for (const QString &label : letters()) {
        if (!pins.has(label.toLatin1().constData()))
            continue;
        const Config pin = pins.section(label.toLatin1().constData());
        const QString name =
            QCoreApplication::translate("Scenario", "%1, pin %2").arg(scenario.file(), label);
        pinboard.states.push_back({ label, readState(Config(pin.object(), name)) });
    }
    pinboard.compared = comparedOf(pinboard.states, scenario.text("compared", ""));
    if (const QString key = scenario.text("method", ""); !key.isEmpty())
        pinboard.method = methodOf(scenario.file(), key);
    return pinboard;
}

QStringList pinboardKeys() { return { pinsKey, comparedKey, methodKey }; }

} // namespace headroom
