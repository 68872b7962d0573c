// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"

namespace headroom {

struct Header;

/// What was opened: a model alone comes with the default recipe, the others with their own.
struct Opened {
    enum class Kind : std::uint8_t { Model, Scenario, Picture };
    Scenario scenario;
    Kind kind = Kind::Model;
};

/// From whatever a person may name: a preset, a config.json, a folder holding one, a saved scenario, a
/// picture that Headroom exported; `-` is standard input. THROWS InputError, one sentence, if it cannot be
/// opened. With `as`, a config is read as that model_type's, as readConfig() does.
[[nodiscard]] Opened openAnything(const QString &presetOrPath, const QString &as = {});

/// The model of a file of weights whose header has been read. THROWS InputError if nothing tells it.
[[nodiscard]] Opened openWeights(const Header &header, const QString &as = {});

} // namespace headroom
