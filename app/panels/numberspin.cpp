// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/numberspin.h"

#include <QWheelEvent>

namespace headroom {

NumberSpin::NumberSpin(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(0);
    setRange(1, 1e12);
    setGroupSeparatorShown(true);
    setKeyboardTracking(false);
    setButtonSymbols(NoButtons);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    setCorrectionMode(CorrectToNearestValue);
}

QSize NumberSpin::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(QStringLiteral("1,000,000")) + 16, fontMetrics().height() + 9 };
}

void NumberSpin::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace headroom
