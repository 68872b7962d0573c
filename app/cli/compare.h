// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace headroom {

/// The commands that set runs beside each other.
int runCompare(const QString &name, const QStringList &arguments);
int runEffects(const QString &name, const QStringList &arguments);

} // namespace headroom
