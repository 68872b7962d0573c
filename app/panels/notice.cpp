// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/notice.h"

#include "look/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace headroom {

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_button(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    m_sentence->setObjectName(QStringLiteral("notice.sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("notice.close"));
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("×"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_button->setObjectName(QStringLiteral("notice.button"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QToolButton::clicked, this, [this] {
        hide();
        if (m_does)
            m_does();
    });
    retranslate();
    hide();
}

void Notice::offer(const QString &sentence, const QString &button, std::function<void()> does)
{
    say(sentence);
    m_button->setText(button);
    m_button->show();
    m_does = std::move(does);
}

void Notice::say(const QString &sentence)
{
    if (sentence.isEmpty() && isVisible() && !m_button->isHidden())
        return; // an offer stays until it is taken or dismissed
    m_button->hide();
    m_sentence->setText(sentence);
    setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Notice::retranslate()
{
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
}

void Notice::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), themeOf(palette()).alarm); }

} // namespace headroom
