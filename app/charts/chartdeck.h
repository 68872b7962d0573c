// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "charts/instantname.h"
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
    /// Another model gets fresh axes, and is looked at as a whole.
    void forgetScale();

    /// What is looked at: the one place where it is kept. A change of the run keeps an instant as what it is,
    /// if it is still there; another view lets go of it.
    [[nodiscard]] const Focus &focus() const { return m_focus; }
    void setFocus(const Focus &focus);

    [[nodiscard]] const View &view() const;
    void showView(const View &view);
    [[nodiscard]] ChartView &chart(const View &view);

Q_SIGNALS:
    void viewChanged();
    void chosen(const headroom::Focus &focus); ///< in the chart; what is looked at follows
    void focusChanged(const headroom::Focus &focus);
    void runChosen(qint64 batch, qint64 sequence);
    void valueChosen(const headroom::Dimension &dimension, qint64 value);
    void sweptChosen(const headroom::Dimension &dimension);
    void controlWanted(const QString &id);

private:
    void draw(bool mayLag = false);
    void showDimensions();
    void keepFocus();

    QTabBar *m_tabs;
    QComboBox *m_swept; ///< the dimension along the sweep
    QLabel *m_along;
    QWidget *m_sweptRow;
    QHBoxLayout *m_bar;
    QStackedWidget *m_stack;
    std::vector<ChartView *> m_charts;
    std::optional<ChartInput> m_input;
    Formatter m_format;
    Focus m_focus;
    std::optional<InstantName> m_instant; ///< of the focus
};

} // namespace headroom
