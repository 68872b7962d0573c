// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace headroom {

/// A dock's title bar: its title in the program's second size, and a quiet way to close it.
class DockTitle : public QWidget {
    Q_OBJECT

public:
    static constexpr int barHeight =
        44; ///< of every heading across the window, so that they stand on one line

    explicit DockTitle(QDockWidget *dock);

    void retranslate();

    [[nodiscard]] QSize sizeHint() const override { return { 120, barHeight }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QLabel *m_title;
    QToolButton *m_close;
};

} // namespace headroom
