// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson.h"
#include "units/format.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace headroom {

/// Predict, then see: a guess on a logarithmic slider, and a button that reveals the figure.
class GuessRow : public QWidget {
    Q_OBJECT

public:
    explicit GuessRow(QWidget *parent = nullptr);

    /// A figure to guess, from a start that does not give it away.
    void ask(const Figure &figure, const Formatter &format);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    void retranslate();

Q_SIGNALS:
    void revealed();

private:
    [[nodiscard]] double guess() const;
    void reveal();
    void showGuess();

    QLabel *m_question;
    QSlider *m_slider;
    QLabel *m_guess;
    QPushButton *m_button;
    Figure m_figure{};
    Formatter m_format;
    double m_answer = 0;
    bool m_revealed = false;
};

} // namespace headroom
