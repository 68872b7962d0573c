// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/notice.h"

#include "look/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace headroom {

namespace {

constexpr int signSize = 16;

} // namespace

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
    row->setContentsMargins(16 + signSize + 10, 8, 8, 8);
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

void Notice::tell(const QString &sentence) { say(sentence, Kind::Information); }

void Notice::refuse(const QString &sentence) { say(sentence, Kind::Problem); }

void Notice::offer(const QString &button, std::function<void()> does)
{
    m_button->setText(button);
    m_button->show();
    m_does = std::move(does);
}

void Notice::settle()
{
    if (m_button->isHidden())
        hide();
}

void Notice::say(const QString &sentence, Kind kind)
{
    m_kind = kind;
    m_button->hide();
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(
        (kind == Kind::Problem ? tr("Problem: %1") : tr("Information: %1")).arg(sentence));
    show();
    update();
    QAccessibleEvent alert(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::retranslate()
{
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
}

/// A ground and a sign: a disc with an i, or a triangle with an exclamation mark.
void Notice::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    const bool isProblem = m_kind == Kind::Problem;
    QPainter painter(this);
    painter.fillRect(rect(), isProblem ? theme.alarm : theme.tell);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = QStyle::visualRect(layoutDirection(), rect(),
        QRect(16, m_sentence->y() + (m_close->height() - signSize) / 2, signSize, signSize));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isProblem ? theme.problem : theme.accent);
    if (isProblem)
        painter.drawPolygon(
            QPolygonF{ { place.center().x(), place.top() }, place.bottomRight(), place.bottomLeft() });
    else
        painter.drawEllipse(place);
    painter.setPen(theme.onAccent);
    painter.setFont(sized(font(), isProblem ? 0.75 : 0.9, true));
    painter.drawText(place.adjusted(0, isProblem ? 4 : 0, 0, isProblem ? 1 : 0), Qt::AlignCenter,
        isProblem ? QStringLiteral("!") : QStringLiteral("i"));
}

} // namespace headroom
