// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/areaplot.h"
#include "ledger/sweep.h"

namespace headroom {

/// The peak along a slider, by category, with the memory that it must fit and the present value named. A
/// click sets the slider; arrows walk its values.
class SweepPlot : public AreaPlot {
    Q_OBJECT

public:
    explicit SweepPlot(QGraphicsItem *parent = nullptr);

    void display(const ChartInput &input, const Formatter &format) override;
    void forgetScale() override;
    [[nodiscard]] Table table() const override;
    [[nodiscard]] QString summary() const override;
    bool steer(const QKeyEvent &event) override;

    [[nodiscard]] const Sweep &sweep() const { return m_sweep; }

private:
    void showAxis();
    void take(int point);
    [[nodiscard]] double shareOf(std::int64_t value) const;
    [[nodiscard]] int nearest(double at) const;
    [[nodiscard]] int present() const;
    [[nodiscard]] QString sentence(const SweepPoint &point) const;

    Sweep m_sweep;
    std::int64_t m_first = 0; ///< values at the ends of the axis
    std::int64_t m_last = 0;
};

} // namespace headroom
