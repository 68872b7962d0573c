// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "units/format.h"

#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace headroom {

class ChartView;
struct Dimension;
struct View;

/// The middle of the window: a tab a view, and what can be taken along. Only the chart in sight is drawn.
class ChartDeck : public QWidget {
    Q_OBJECT

public:
    explicit ChartDeck(QWidget *parent = nullptr);

    /// Begins what the chart in sight needs for a display() that follows.
    void prepare(const ChartInput &input);
    /// Within a drag a chart that takes longer than a frame follows when it can.
    void display(const ChartInput &input, const Formatter &format, bool isDragged);
    void retranslate();
    /// Another model gets fresh axes.
    void forgetScale();

    [[nodiscard]] const View &view() const;
    void showView(const View &view);
    [[nodiscard]] ChartView &chart(const View &view);

Q_SIGNALS:
    void viewChanged();
    void chosen(const headroom::Focus &focus);
    void runChosen(qint64 batch, qint64 sequence);
    void valueChosen(const headroom::Dimension &dimension, qint64 value);
    void sweptChosen(const headroom::Dimension &dimension);
    void controlWanted(const QString &id);

private:
    void draw(bool mayLag = false);
    void showDimensions();

    QTabBar *m_tabs;
    QComboBox *m_swept; ///< the dimension along the sweep
    QLabel *m_along;
    QWidget *m_sweptRow;
    QHBoxLayout *m_bar;
    QStackedWidget *m_stack;
    std::vector<ChartView *> m_charts;
    std::optional<ChartInput> m_input;
    Formatter m_format;
};

} // namespace headroom
