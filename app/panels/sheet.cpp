// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sheet.h"

#include <QGridLayout>
#include <QScrollArea>

namespace headroom {

QGridLayout *layOutSheet(QScrollArea &panel, QWidget &sheet, int spacing)
{
    panel.setFrameShape(QFrame::NoFrame);
    panel.setWidgetResizable(true);
    panel.setFocusPolicy(Qt::NoFocus);
    auto *grid = new QGridLayout(&sheet);
    grid->setContentsMargins(16, 4, 14, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(spacing);
    panel.setWidget(&sheet);
    for (QWidget *ground : { panel.viewport(), &sheet })
        ground->setBackgroundRole(QPalette::Window);
    return grid;
}

} // namespace headroom
