// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axisunit.h"
#include "charts/capacityline.h"
#include "charts/plot.h"
#include "charts/scale.h"
#include "explore/compare.h"

namespace headroom {

class WaterfallItem;

/// Why the present run holds what it holds, against a pinned one: from the pin's peak to the present, a step
/// for each thing that differs, with the memory that they must fit as a line across. A click, or Enter on the
/// row that the arrows have come to, shows in the ledger what changed most, and goes to what sets it.
class ComparePlot : public Plot {
    Q_OBJECT

public:
    explicit ComparePlot(QGraphicsItem *parent = nullptr);

    void display(const ChartInput &input, const Formatter &format) override;
    void setTheme(const Theme &theme) override;
    void setFonts(const QFont &text, const QFont &small) override;
    void forgetScale() override { m_scale.reset(); }
    [[nodiscard]] Table table() const override;
    [[nodiscard]] QString summary() const override;
    bool steer(const QKeyEvent &event) override;

    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] const WaterfallItem &waterfall() const { return *m_waterfall; }
    [[nodiscard]] const CapacityLine &limit() const { return *m_limit; }

private:
    void place();
    void showRows();
    void showNote();
    void steerTo(int row);
    void take(int row);
    [[nodiscard]] const Cause *causeOf(int row) const;
    [[nodiscard]] QString sentence(int row) const;

    Formatter m_format;
    Comparison m_comparison;
    QString m_from;    ///< the pin's letter; empty: there is nothing to compare with
    QString m_problem; ///< why not, although something is pinned
    Scale m_scale;
    AxisUnit m_unit;
    WaterfallItem *m_waterfall;
    CapacityLine *m_limit;
};

} // namespace headroom
