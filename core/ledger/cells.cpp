// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/cells.h"

#include <algorithm>

namespace headroom {

QString aligned(const Cells &cells)
{
    QList<qsizetype> widths(cells[0].size(), 0);
    for (const QStringList &line : cells)
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    QString text;
    for (const QStringList &line : cells) {
        QString out;
        for (qsizetype i = 0; i < line.size(); ++i)
            out += i == 0 ? line[i].leftJustified(widths[i])
                          : QStringLiteral("  ") + line[i].rightJustified(widths[i]);
        text += out + QLatin1Char('\n');
    }
    return text;
}

QString markdown(const Cells &cells)
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        text += QStringLiteral("| ") + cells[i].join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
        if (i == 0)
            text += QStringLiteral("|:--|") + QStringLiteral("--:|").repeated(cells[0].size() - 1)
                + QLatin1Char('\n');
    }
    return text;
}

} // namespace headroom
