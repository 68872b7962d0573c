// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace headroom {

void showAbout(QWidget *parent)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("About", text); };
    const QString text =
        QStringLiteral("<h3>Headroom %1</h3><p>%2</p><p>%3</p><p>%4</p>")
            .arg(QStringLiteral(HEADROOM_VERSION),
                word(QT_TRANSLATE_NOOP("About",
                    "What a transformer holds in memory through a training step: live, and exact to the "
                    "byte.")),
                word(QT_TRANSLATE_NOOP("About",
                    "Exact means: as PyTorch 2.15 and Transformers 5.23 account for it. What a driver adds "
                    "to that (its context, rounding, fragmentation) is not counted.")),
                word(QT_TRANSLATE_NOOP("About",
                    "Free software under the GNU General Public License, version 3 or later, "
                    "without any warranty. It uses Qt and Qt Charts.")));
    QMessageBox box(QMessageBox::NoIcon, word(QT_TRANSLATE_NOOP("About", "About Headroom")), text,
        QMessageBox::Close, parent);
    box.setObjectName(QStringLiteral("about"));
    box.setTextFormat(Qt::RichText);
    box.exec();
}

} // namespace headroom
