// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/docktitle.h"

#include "look/theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace headroom {

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock)
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this))
{
    m_title->setFont(sized(font(), titleSize, true));
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("×"));
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, m_title, &QLabel::setText);
}

void DockTitle::retranslate()
{
    const QString close = tr("Close %1").arg(m_title->text());
    m_close->setAccessibleName(close);
    m_close->setToolTip(close);
}

} // namespace headroom
