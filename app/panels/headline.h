// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/hardware.h"
#include "units/format.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QLabel;

namespace headroom {

class FigureLabel;
struct Ledger;
struct State;

/// Always in sight: which model, how many parameters, the peak and the instant it comes, and whether it fits.
class HeadLine : public QWidget {
    Q_OBJECT

public:
    explicit HeadLine(QWidget *parent = nullptr);

    void display(const State &state, const Ledger &ledger, const Formatter &format);
    void retranslate();

Q_SIGNALS:
    void capacityChosen(const std::optional<headroom::Capacity> &capacity);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showVerdict(const State &state, std::int64_t peak, const Formatter &format);

    QLabel *m_name;
    FigureLabel *m_parameters;
    FigureLabel *m_peak;
    QLabel *m_instant;
    FigureLabel *m_exact;
    QComboBox *m_gpu;
    FigureLabel *m_verdict;
};

} // namespace headroom
