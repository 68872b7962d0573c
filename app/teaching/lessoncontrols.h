// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson.h"

#include <QWidget>

class QGridLayout;

namespace headroom {

class NumberSpin;
class StopSlider;

/// A slider and an exact number for each number of a lesson's formula.
class LessonControls : public QWidget {
    Q_OBJECT

public:
    explicit LessonControls(QWidget *parent = nullptr);

    void show(const Lesson &lesson, const Inputs &inputs);
    /// Other numbers for the same lesson.
    void set(const Inputs &inputs);
    [[nodiscard]] Inputs inputs() const { return { m_lesson->inputs, m_values }; }

Q_SIGNALS:
    void changed();

private:
    struct Control {
        NumberSpin *spin;
        StopSlider *slider;
        double scale; ///< the slider counts in whole steps of 1/scale
    };

    void addControl(const Input &input, std::size_t index);
    void choose(std::size_t index, double value);
    void showValue(std::size_t index);

    const Lesson *m_lesson = nullptr;
    std::vector<double> m_values;
    std::vector<Control> m_controls;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace headroom
