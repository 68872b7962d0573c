// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/areaplot.h"
#include "explore/sweep.h"

namespace headroom {

/// The peak along a slider, by category, with the memory that it must fit and the present value named. A
/// click sets the slider; arrows walk its values. Where there is no peak the areas break off, and a sentence
/// says why.
class SweepPlot : public AreaPlot {
    Q_OBJECT

public:
    explicit SweepPlot(QGraphicsItem *parent = nullptr);

    [[nodiscard]] Beside::Work workFor(const ChartInput &input) override;
    void display(const ChartInput &input, const Formatter &format) override;
    void retranslate() override;
    void forgetScale() override;
    [[nodiscard]] Table table() const override;
    [[nodiscard]] QString summary() const override;
    bool steer(const QKeyEvent &event) override;

    [[nodiscard]] const Sweep &sweep() const { return m_sweep; }
    [[nodiscard]] const std::vector<Sweep> &pinned() const { return m_pinned; }

private:
    /// All that the sweep depends on.
    struct Source {
        std::shared_ptr<const Ledger> ledger;
        const Dimension *dimension = nullptr;
        std::vector<Pinned> pins = {}; ///< that have the dimension
        bool operator==(const Source &) const = default;
    };

    /// The sweep, and those of the pins over the same values.
    struct Made {
        Sweep sweep;
        std::vector<Sweep> pins;
    };

    [[nodiscard]] static Source sourceOf(const ChartInput &input);
    [[nodiscard]] static Made makeFrom(const Source &source);
    void keep(const Source &source, Made made);
    [[nodiscard]] std::vector<PinCurve> curves() const;
    [[nodiscard]] static Table tableOf(const Sweep &sweep);
    [[nodiscard]] std::vector<AreaColumn> columns();
    void showAxis();
    void take(int point);
    [[nodiscard]] double shareOf(std::int64_t value) const;
    [[nodiscard]] int nearest(double at) const;
    /// The value next to this place that has no peak, if none that has one is nearer.
    [[nodiscard]] const SweepGap *gapAt(double at) const;
    [[nodiscard]] QString gapsText() const;
    [[nodiscard]] int present() const;
    [[nodiscard]] QString sentence(const SweepPoint &point) const;
    [[nodiscard]] QString sentence(const SweepGap &gap) const;

    Source m_source;
    Sweep m_sweep;
    std::vector<Sweep> m_pinned;
    std::int64_t m_first = 0; ///< values at the ends of the axis
    std::int64_t m_last = 0;
};

} // namespace headroom
