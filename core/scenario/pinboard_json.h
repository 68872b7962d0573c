// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/pinboard.h"

#include <QJsonObject>

namespace headroom {

class Config;

/// Adds `pins` (a state a letter), `compared` and `method` to a scenario, each where there is something to
/// say.
void addPinboard(QJsonObject &scenario, const Pinboard &pinboard);

/// THROWS InputError for a letter or a formula that there is none of, and for a state that cannot be.
[[nodiscard]] Pinboard readPinboard(const Config &scenario);

/// The scenario's keys that these two know.
[[nodiscard]] QStringList pinboardKeys();

} // namespace headroom
