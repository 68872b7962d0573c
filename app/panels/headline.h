// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/state.h"
#include "run/hardware.h"
#include "units/format.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QTimer;

namespace headroom {

class ElidedButton;
class ElidedLabel;
class FigureLabel;
struct Ledger;

/// Always in sight: which model, how many parameters, the peak and the instant it comes, and whether it fits.
/// Each part has room for the widest it may say: nothing moves while a slider does.
class HeadLine : public QWidget {
    Q_OBJECT

public:
    explicit HeadLine(QWidget *parent = nullptr);

    void display(const State &state, const Ledger &ledger, const Formatter &format);
    void retranslate();

Q_SIGNALS:
    void capacityChosen(const std::optional<headroom::Capacity> &capacity);
    void batchChosen(qint64 batch);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeFit();
    void reserve();
    void showCapacity(const std::optional<Capacity> &capacity);
    void showVerdict(const State &state, const Ledger &ledger, const Formatter &format);
    void showBatch();

    ElidedLabel *m_name;
    FigureLabel *m_parameters;
    FigureLabel *m_peak;
    ElidedLabel *m_instant;
    FigureLabel *m_exact;
    QComboBox *m_gpu;
    FigureLabel *m_verdict;
    ElidedButton *m_batch; ///< says the largest that fits; a click takes it
    QTimer *m_rest;
    State m_state;
    Formatter m_format;
    std::int64_t m_largest = 0;
    bool m_reserved = false;
    double m_batchCost = 0; ///< milliseconds, the last time
};

} // namespace headroom
