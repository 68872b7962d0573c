// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/table.h"

#include <QCoreApplication>

namespace headroom {

namespace {

using Cell = QString (*)(const QString &);

QString lines(const Table &table, const QString &separator, Cell cell)
{
    const auto line = [&](const QStringList &cells) {
        QStringList written;
        for (const QString &text : cells)
            written += cell(text);
        return written.join(separator) + QLatin1Char('\n');
    };
    QString text = line(table.head);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text;
}

bool isNumber(const QString &text)
{
    bool yes = false;
    text.toDouble(&yes);
    return yes;
}

/// A column is aligned to the right if its first cell is a number.
QString rule(const Table &table)
{
    QString rule = QStringLiteral("|");
    for (qsizetype i = 0; i < table.head.size(); ++i)
        rule += !table.rows.empty() && isNumber(table.rows.front().value(i)) ? QStringLiteral(" --: |")
                                                                             : QStringLiteral(" :-- |");
    return rule + QLatin1Char('\n');
}

} // namespace

Table besideEachOther(const Table &present, const std::vector<NamedTable> &pinned)
{
    if (pinned.empty())
        return present;
    Table all;
    all.head = QStringList(QCoreApplication::translate("Table", "scenario")) + present.head;
    const auto add = [&all](const QString &name, const Table &table) {
        for (const QStringList &row : table.rows)
            all.rows.push_back(QStringList(name) + row);
    };
    add(QCoreApplication::translate("Compare", "now"), present);
    for (const NamedTable &pin : pinned)
        add(pin.name, pin.table);
    return all;
}

QString tabSeparated(const Table &table)
{
    return lines(table, QStringLiteral("\t"),
        [](const QString &text) { return QString(text).replace(QLatin1Char('\t'), QLatin1Char(' ')); });
}

QString commaSeparated(const Table &table)
{
    return lines(table, QStringLiteral(","), [](const QString &text) {
        if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'))
            && !text.contains(QLatin1Char('\n')))
            return text;
        return QStringLiteral("\"%1\"").arg(QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")));
    });
}

QString markdown(const Table &table)
{
    const auto line = [](const QStringList &cells) {
        QStringList escaped;
        for (const QString &text : cells)
            escaped += QString(text).replace(QLatin1Char('|'), QStringLiteral("\\|"));
        return QStringLiteral("| %1 |\n").arg(escaped.join(QStringLiteral(" | ")));
    };
    QString text = line(table.head) + rule(table);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text;
}

} // namespace headroom
