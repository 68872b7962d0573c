// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/format.h"

#include <QChartView>

namespace headroom {

class BreakdownPlot;
struct Breakdown;

/// The breakdown in the window: follows the theme, says a sentence when pointed at.
class BreakdownView : public QChartView {
    Q_OBJECT

public:
    explicit BreakdownView(QWidget *parent = nullptr);

    void display(const Breakdown &breakdown, const Formatter &format);
    void forgetScale();
    void retranslate();
    [[nodiscard]] const BreakdownPlot &plot() const { return *m_plot; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    BreakdownPlot *m_plot;
    Formatter m_format;
};

} // namespace headroom
