// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace headroom {

/// Holds a file's header against the model that its config describes; exit status 1 if they differ.
int runCheck(const QString &name, const QStringList &arguments);

} // namespace headroom
