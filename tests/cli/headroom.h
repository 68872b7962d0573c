// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace headroom::cli {

/// What the program answered.
struct Answer {
    int status = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const;
};

/// Runs the built program as a person at a terminal without a display does; `language` is what LANGUAGE says.
[[nodiscard]] Answer run(
    const QStringList &arguments, const QByteArray &input = {}, const QString &language = {});

/// A file of the tests' data.
[[nodiscard]] QString data(const char *path);
[[nodiscard]] QByteArray contents(const QString &path);

} // namespace headroom::cli
