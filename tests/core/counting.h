// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/kinds.h"
#include "model/architecture.h"

#include <QStringList>
#include <map>

namespace headroom {

using Sums = std::map<QString, qint64>;

/// The parameters of a model, and their sums by their names as Transformers' tables of the tests' data have
/// them.
struct Counted {
    qint64 parameters = 0;
    Sums byName;
    std::map<Component, qint64> byComponent;
};
[[nodiscard]] Counted countOf(const Architecture &architecture);

/// A cell of such a table.
[[nodiscard]] Sums sumsOf(const QString &json);

/// A table of the tests' data: its rows without the heading.
[[nodiscard]] QList<QStringList> tableOf(const QString &file);

/// From the published configs of the tests' data.
[[nodiscard]] Architecture publishedModel(const QString &name);

} // namespace headroom
