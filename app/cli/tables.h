// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace headroom {

/// The commands that print a table, or the same as JSON.
int runCount(const QString &name, const QStringList &arguments);
int runModels(const QString &name, const QStringList &arguments);
int runGpus(const QString &name, const QStringList &arguments);
int runOptimizers(const QString &name, const QStringList &arguments);
int runFormulas(const QString &name, const QStringList &arguments);
int runLessons(const QString &name, const QStringList &arguments);

} // namespace headroom
