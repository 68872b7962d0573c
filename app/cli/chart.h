// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace headroom {

/// The command that draws a view of the ledger into a file.
int runChart(const QString &name, const QStringList &arguments);

} // namespace headroom
