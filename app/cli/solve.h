// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace headroom {

/// The largest value of one dimension that fits a memory; or of each, and what would make the run fit.
int runSolve(const QString &name, const QStringList &arguments);

} // namespace headroom
