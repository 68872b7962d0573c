// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace headroom {

/// The names that a mistyped one may have meant, nearest first: those that begin so, then by
/// the letters to insert, drop or change.
[[nodiscard]] QStringList nearestNames(const QString &mistyped, QStringList names, int count = 3);

} // namespace headroom
