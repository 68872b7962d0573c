// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/pins.h"
#include "units/format.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace headroom {

/// Beneath the charts: what is pinned, a chip each (a click compares from it, its cross removes it), however
/// narrow; a button that pins, and at the right what takes the chart along.
class PinBar : public QWidget {
    Q_OBJECT

public:
    explicit PinBar(QWidget *parent = nullptr);

    void display(const Pins &pins, const Formatter &format);
    void retranslate();
    /// A button at the right end that does what the action does.
    QToolButton *addButton(QAction *action, const QString &name);

Q_SIGNALS:
    void pinWanted();
    void compareWanted(const QString &label);
    void removeWanted(const QString &label);

private:
    void addChip(const Pin &pin, bool compared, const Formatter &format);

    QToolButton *m_pin;
    QHBoxLayout *m_row;     ///< of the chips
    QHBoxLayout *m_buttons; ///< beneath them
    QStringList m_shown;    ///< what the chips say: they are made anew only when that changes
};

} // namespace headroom
