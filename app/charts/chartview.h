// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/plot.h"

#include <QChartView>
#include <QElapsedTimer>

namespace headroom {

struct View;

/// A plot in the window: follows the theme, says a sentence when pointed at, and hands it keys.
class ChartView : public QChartView {
    Q_OBJECT

public:
    explicit ChartView(const View &view, QWidget *parent = nullptr);

    /// Begins what the display() of this input needs and takes long, beside what its caller does meanwhile.
    void prepare(const ChartInput &input);
    /// Shows it. If it may lag and what was prepared is not there when the frame needs it, it is shown as
    /// soon as it is.
    void display(const ChartInput &input, const Formatter &format, bool mayLag = false);
    /// The newest is not shown yet.
    [[nodiscard]] bool isBehind() const { return m_beside.isBusy(); }
    void retranslate();
    [[nodiscard]] const View &view() const { return m_view; }
    [[nodiscard]] Plot &plot() { return *m_plot; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const ChartInput &input);
    void applyTheme();
    void say(const QString &sentence, const QRectF &place);
    void showKeyFocus(bool shown);

    const View &m_view;
    Plot *m_plot;
    Formatter m_format;
    bool m_isKeyFocused = false; ///< keys have it: a frame says so
    QElapsedTimer m_since;       ///< prepare()
    Beside m_beside;             ///< ends before the plot does
};

} // namespace headroom
