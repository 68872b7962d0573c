// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/format.h"

#include <QWidget>

class QLabel;

namespace headroom {

class FigureLabel;
struct Ledger;
struct State;

/// Always in sight: which model, how many parameters, the peak and the instant it comes.
class HeadLine : public QWidget {
    Q_OBJECT

public:
    explicit HeadLine(QWidget *parent = nullptr);

    void display(const State &state, const Ledger &ledger, const Formatter &format);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_name;
    FigureLabel *m_parameters;
    FigureLabel *m_peak;
    QLabel *m_instant;
    FigureLabel *m_exact;
};

} // namespace headroom
