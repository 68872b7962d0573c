// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/state.h"

#include <QJsonObject>

namespace headroom {

class Config;

/// A state as the sections `model`, `recipe`, `capacity` and `allowances`; reading them gives the same state.
/// REQUIRES: state.architecture differs from state.opened as setDimension() makes it differ.
[[nodiscard]] QJsonObject stateJson(const State &state);

/// What is missing is as in a model just opened. THROWS InputError, one sentence.
[[nodiscard]] State readState(const Config &json);

/// What the object says besides a state, section by section.
[[nodiscard]] QJsonObject otherThanState(const QJsonObject &json);

/// `other` beneath what is known; a section that is not there any more takes what it said along.
void addOther(QJsonObject &json, const QJsonObject &other);

} // namespace headroom
