// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/wheelrest.h"

#include <QSlider>
#include <cstdint>
#include <vector>

namespace headroom {

/// A slider over a list of values: linear, logarithmic or divisors are only different lists. To a screen
/// reader it says the value, not the stop's number. A notch of the wheel is one stop, if
/// the pointer rests on it; else the wheel is left to whatever scrolls beneath it.
class StopSlider : public QSlider {
    Q_OBJECT

public:
    explicit StopSlider(QWidget *parent = nullptr);

    void setStops(const std::vector<std::int64_t> &stops);
    /// Goes to the stop nearest to a value, silently. The value itself, between stops or beyond, stays in
    /// valueNow().
    void showValue(std::int64_t value);

    [[nodiscard]] std::int64_t valueNow() const { return m_value; }
    [[nodiscard]] const std::vector<std::int64_t> &stops() const { return m_stops; }

Q_SIGNALS:
    void stopChosen(qint64 value);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::vector<std::int64_t> m_stops{ 1 };
    std::int64_t m_value = 1;
    WheelRest m_wheel;
    int m_turned = 0; ///< by less than a notch, in eighths of a degree
};

/// Lets assistive technology read and set sliders' true values. Call before the first window.
void installSliderAccessibility();

} // namespace headroom
