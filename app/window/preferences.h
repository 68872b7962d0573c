// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/theme.h"
#include "units/format.h"

#include <QSettings>

namespace headroom {

/// How the window shows things. What it shows is the Session.
struct Preferences {
    ByteUnit unit = ByteUnit::Binary;
    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< empty: the system's
};

/// Where the window remembers things.
[[nodiscard]] QSettings windowSettings();

[[nodiscard]] Preferences readPreferences(const QSettings &settings);
void write(QSettings &settings, const Preferences &preferences);

} // namespace headroom
