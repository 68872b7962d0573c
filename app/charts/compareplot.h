// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axisunit.h"
#include "charts/plot.h"
#include "charts/scale.h"
#include "ledger/compare.h"

namespace headroom {

class WaterfallItem;

/// Why the present run holds what it holds, against a pinned one: from the pin's peak to the present, a step
/// for each thing that differs.
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

    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] const WaterfallItem &waterfall() const { return *m_waterfall; }

private:
    void place();
    void showRows();

    Formatter m_format;
    Comparison m_comparison;
    QString m_from; ///< the pin's letter; empty: nothing is pinned
    Scale m_scale;
    AxisUnit m_unit;
    WaterfallItem *m_waterfall;
};

} // namespace headroom
