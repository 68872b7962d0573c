// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/pinbar.h"

#include "ledger/ledger.h"
#include "look/elided.h"
#include "run/run_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace headroom {

PinBar::PinBar(QWidget *parent)
    : QWidget(parent)
    , m_pin(new QToolButton(this))
    , m_row(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    m_pin->setObjectName(QStringLiteral("chart.pin"));
    m_pin->setFocusPolicy(Qt::TabFocus);
    connect(m_pin, &QToolButton::clicked, this, &PinBar::pinWanted);
    setObjectName(QStringLiteral("pins.bar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 2, 16, 10);
    column->setSpacing(6);
    column->addLayout(m_row); // a line of their own: beside the buttons there is no room for three names
    column->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_pin);
    m_buttons->addStretch();
    m_row->setSpacing(2);
    retranslate();
}

QToolButton *PinBar::addButton(QAction *action, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button);
    return button;
}

void PinBar::retranslate()
{
    m_pin->setText(tr("＋ Pin"));
    m_pin->setAccessibleName(tr("Pin"));
    m_pin->setToolTip(tr("Put this state aside as A, B or C, and compare what comes with it"));
}

void PinBar::display(const Pins &pins, const Formatter &format)
{
    QStringList shown{ tr("Remove %1") }; // another language writes them anew
    for (const Pin &pin : pins.all())
        shown += pin.label + (pin.label == pins.compared() ? QStringLiteral("*") : QString())
            + format.bytes(peakOf(*pin.ledger)) + titleOf(pin.state.architecture);
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *chip = item->widget()) {
            chip->setObjectName({}); // it goes when its own click is over
            chip->hide();
            chip->deleteLater();
        }
        delete item;
    }
    for (const Pin &pin : pins.all())
        addChip(pin, pin.label == pins.compared(), format);
    if (!pins.all().empty())
        m_row->addStretch();
}

void PinBar::addChip(const Pin &pin, bool compared, const Formatter &format)
{
    const QString label = pin.label;
    const QString peak = format.bytes(peakOf(*pin.ledger));
    auto *chip = new ElidedButton(this);
    chip->setObjectName(QStringLiteral("pin.") + label);
    chip->setText(tr("%1  %2 · %3").arg(label, peak, titleOf(pin.state.architecture)));
    chip->setAccessibleName(chip->text());
    chip->setToolTip(QStringLiteral("%1\n%2").arg(chip->text(),
        tr("Compare from %1: %2").arg(label, runText(pin.state.recipe, pin.state.architecture, format))));
    chip->setCheckable(true);
    chip->setChecked(compared);
    auto *cross = new QToolButton(this);
    cross->setObjectName(QStringLiteral("pin.%1.remove").arg(label));
    cross->setText(QStringLiteral("✕"));
    cross->setToolTip(tr("Remove %1").arg(label));
    cross->setAccessibleName(cross->toolTip());
    cross->setAutoRaise(true);
    for (QToolButton *button : { static_cast<QToolButton *>(chip), cross }) {
        button->setFocusPolicy(Qt::TabFocus);
        m_row->addWidget(button);
        button->show();
    }
    m_row->addSpacing(8);
    connect(chip, &QToolButton::clicked, this, [this, chip, label] {
        chip->setChecked(true);
        Q_EMIT compareWanted(label);
    });
    connect(cross, &QToolButton::clicked, this, [this, label] { Q_EMIT removeWanted(label); });
}

} // namespace headroom
