// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/about.h"

#include <QCoreApplication>
#include <QFile>
#include <QMessageBox>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("About", text); }

/// What the program is made of: names and licences, as their owners write them.
struct Part {
    const char *name;
    const char *licence;
};

constexpr Part parts[] = {
    { "Headroom " HEADROOM_VERSION, "GPL-3.0-or-later" },
    { "Qt Core, Gui, Widgets, Svg %1", "LGPL-3.0 / GPL-2.0 / GPL-3.0" },
    { "Qt Charts %1", "GPL-3.0" },
};

QString partsTable()
{
    QString rows;
    for (const Part &part : parts)
        rows +=
            QStringLiteral("<tr><td style='padding-right:16px'>%1</td><td>%2</td></tr>")
                .arg(
                    QString(QLatin1String(part.name)).replace(QLatin1String("%1"), QLatin1String(qVersion())),
                    QLatin1String(part.licence));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString licenceText()
{
    QFile file(QStringLiteral(":/licences/LICENSE"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void showAbout(QWidget *parent)
{
    const QString text =
        QStringLiteral("<h3>Headroom %1</h3><p>%2</p><p>%3</p><p>%4</p>%5")
            .arg(QStringLiteral(HEADROOM_VERSION),
                word(QT_TRANSLATE_NOOP("About",
                    "What a transformer holds in memory through a training step: live, and exact to the "
                    "byte.")),
                word(QT_TRANSLATE_NOOP("About",
                    "Exact means: as PyTorch 2.15 and Transformers 5.23 account for it. What a driver adds "
                    "to that (its context, rounding, fragmentation) is not counted.")),
                word(QT_TRANSLATE_NOOP("About",
                    "Free software under the GNU General Public License, version 3 or later, "
                    "without any warranty. Its parts and their licences:")),
                partsTable());
    auto *box = new QMessageBox(QMessageBox::NoIcon, word(QT_TRANSLATE_NOOP("About", "About Headroom")), text,
        QMessageBox::Close, parent);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->setDetailedText(licenceText());
    box->open();
}

} // namespace headroom
