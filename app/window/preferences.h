// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/state.h"
#include "look/theme.h"
#include "units/format.h"

#include <QSettings>
#include <optional>

namespace headroom {

/// How the window shows things. What it shows is the State.
struct Preferences {
    ByteUnit unit = ByteUnit::Binary;
    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< empty: the system's
};

/// Where the window remembers things.
[[nodiscard]] QSettings windowSettings();

[[nodiscard]] Preferences readPreferences(const QSettings &settings);
void write(QSettings &settings, const Preferences &preferences);

/// The state of the last session; none if there was none, or it cannot be opened or estimated any more.
[[nodiscard]] std::optional<State> readState(const QSettings &settings);
void write(QSettings &settings, const State &state);

} // namespace headroom
