// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/plot.h"

#include <QChartView>

namespace headroom {

struct View;

/// A plot in the window: follows the theme, says a sentence when pointed at, hands keys to a plot that can be
/// steered.
class ChartView : public QChartView {
    Q_OBJECT

public:
    explicit ChartView(const View &view, QWidget *parent = nullptr);

    void display(const ChartInput &input, const Formatter &format);
    void retranslate();
    [[nodiscard]] const View &view() const { return m_view; }
    [[nodiscard]] Plot &plot() { return *m_plot; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyTheme();

    const View &m_view;
    Plot *m_plot;
};

} // namespace headroom
