// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QMainWindow;
class QToolButton;

namespace headroom {

/// Whether somebody has been through the tour, or skipped it.
[[nodiscard]] bool isTourSeen();

/// Begins the tour of a window, or begins it anew.
void startTour(QMainWindow &window);

/// Five bubbles, one after the other, each pointing at the part of the window that it tells of. The window
/// goes on working beneath. Enter and the arrows walk, Escape ends it.
class Tour : public QFrame {
    Q_OBJECT

public:
    explicit Tour(QMainWindow &window);
    ~Tour() override;

    [[nodiscard]] int step() const { return m_step; }
    void show(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addShortcuts();
    void next();
    void back();
    void end();
    void retranslate();
    void place();
    void announce();
    [[nodiscard]] QRect target() const; ///< in the window; empty if it is not to be seen

    QMainWindow &m_window;
    QPointer<QWidget> m_ring; ///< around what is told of; the window may end it first
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QToolButton *m_skip;
    QToolButton *m_back;
    QToolButton *m_next;
    QPoint m_tip; ///< where the arrow points, in this widget
    int m_step = 0;
};

} // namespace headroom
