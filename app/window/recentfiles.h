// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace headroom {

/// The files that were opened or saved last, the latest first.
[[nodiscard]] QStringList recentFiles(const QSettings &settings);
void rememberFile(QSettings &settings, const QString &path);
void forgetFile(QSettings &settings, const QString &path);

/// What to call a file in a menu or a title: its name, and its folder where the name says nothing.
[[nodiscard]] QString shortName(const QString &path);

} // namespace headroom
