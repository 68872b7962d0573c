// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario/scenario.h"

#include <QString>
#include <optional>

namespace headroom {

/// What was on the screen, to be there again at the next start, whatever ended this one.
struct Session {
    Scenario scenario;
    QString file; ///< that it belongs to; empty: none
    bool operator==(const Session &) const = default;
};

/// Where the session is kept.
[[nodiscard]] QString sessionPath();

/// None if there is none, or it cannot be opened or estimated any more.
[[nodiscard]] std::optional<Session> readSession();

/// All or nothing: a reader finds the session before this one or this one. False if it cannot be written.
bool writeSession(const Session &session);

/// A file with these contents, or as it was. THROWS InputError if it cannot be written.
void writeWhole(const QString &path, const QByteArray &contents);

} // namespace headroom
