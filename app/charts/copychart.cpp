// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/copychart.h"

#include "charts/breakdown.h"
#include "charts/exportchart.h"

#include <QCoreApplication>
#include <QMimeData>

namespace headroom {

QString chartTable(const Ledger &ledger)
{
    QStringList head{ QCoreApplication::translate("Breakdown", "moment") };
    for (const Kind &category : categories)
        head += QCoreApplication::translate("Kinds", category.label);
    head += QCoreApplication::translate("Breakdown", "total bytes");
    QString table = head.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const Breakdown::Bar &bar : breakdownOf(ledger).bars) {
        QStringList cells{ momentText(bar.moment) };
        for (std::int64_t bytes : bar.bytes)
            cells += QString::number(bytes);
        cells += QString::number(bar.total);
        table += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return table;
}

QMimeData *chartMimeData(const Ledger &ledger, const Formatter &format)
{
    auto *data = new QMimeData;
    data->setImageData(chartImage(ledger, format));
    data->setData(QStringLiteral("image/svg+xml"), chartSvg(ledger, format));
    const QString table = chartTable(ledger);
    data->setText(table);
    data->setData(QStringLiteral("text/tab-separated-values"), table.toUtf8());
    return data;
}

} // namespace headroom
