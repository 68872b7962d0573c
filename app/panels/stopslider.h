// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>
#include <cstdint>
#include <vector>

namespace headroom {

/// A slider over a list of values: linear, logarithmic or divisors are only different lists. To a screen
/// reader it says the value, not the stop's number. Unfocused it leaves the wheel to whatever scrolls beneath
/// it.
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
    void wheelEvent(QWheelEvent *event) override;

private:
    std::vector<std::int64_t> m_stops{ 1 };
    std::int64_t m_value = 1;
};

/// Lets assistive technology read and set sliders' true values. Call before the first window.
void installSliderAccessibility();

} // namespace headroom
