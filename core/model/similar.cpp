// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/similar.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace headroom {

namespace {

int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            int &cell = row[static_cast<std::size_t>(j) + 1];
            const int changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = cell;
            cell = std::min({ cell + 1, row[static_cast<std::size_t>(j)] + 1, changed });
        }
    }
    return row.back();
}

/// Without what people leave out: gpt3 begins gpt-3.
QString lettersOf(const QString &name)
{
    QString letters;
    for (const QChar sign : name.toLower())
        if (sign.isLetterOrNumber())
            letters += sign;
    return letters;
}

} // namespace

QStringList nearestNames(const QString &mistyped, QStringList names, int count)
{
    const QString wanted = mistyped.left(64).toLower();
    const QString start = lettersOf(wanted);
    std::ranges::stable_sort(names, {}, [&](const QString &name) {
        const bool begins = !start.isEmpty() && lettersOf(name).startsWith(start);
        return std::pair(!begins, editDistance(wanted, name.toLower()));
    });
    return names.mid(0, count);
}

} // namespace headroom
