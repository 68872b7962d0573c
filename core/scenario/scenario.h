// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/pinboard.h"
#include "scenario/state.h"

#include <QByteArray>
#include <QJsonObject>

namespace headroom {

/// A what-if to keep, as one JSON object: the model's config.json whole, the dimensions that sliders changed,
/// the recipe, the memory, what is pinned beside it, and how it was looked at.
struct Scenario {
    State state;
    QJsonObject view;       ///< the window's business
    QJsonObject other;      ///< what a reader does not know, kept for the next one who does
    Pinboard pinboard = {}; ///< what stands beside it

    bool operator==(const Scenario &) const = default;
};

/// The format that is written, and the newest that can be read.
inline constexpr int scenarioFormat = 1;

/// Whether the object says that it is a scenario; a config.json does not.
[[nodiscard]] bool isScenario(const QJsonObject &json);

/// readScenario(scenarioJson(s), …) == s.
/// REQUIRES: state.architecture differs from state.opened as setDimension() makes it differ.
[[nodiscard]] QJsonObject scenarioJson(const Scenario &scenario);

/// `file` is what to call it in messages. What is missing is as in a model just opened.
/// THROWS InputError, one sentence, if it is of a newer format or says what cannot be.
[[nodiscard]] Scenario readScenario(const QJsonObject &json, const QString &file);

/// The state that a model and a run are: for pictures that carry theirs. It names no file of this machine.
[[nodiscard]] State stateOf(const Architecture &architecture, const Recipe &recipe,
    const std::optional<Capacity> &capacity, const Allowances &allowances = {});

/// The recipe that is not chosen: no sequence is longer than the model's positions.
[[nodiscard]] Recipe defaultRecipe(const Architecture &architecture);

} // namespace headroom
