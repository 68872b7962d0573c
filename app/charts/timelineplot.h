// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/areaplot.h"
#include "ledger/timeline.h"

#include <QGraphicsSimpleTextItem>

namespace headroom {

/// What is held after every operator of the step, by category, the peak named. A cursor reads any instant: it
/// is dragged, or steered by arrows; the ledger shows what is alive there.
class TimelinePlot : public AreaPlot {
    Q_OBJECT

public:
    explicit TimelinePlot(QGraphicsItem *parent = nullptr);

    void display(const ChartInput &input, const Formatter &format) override;
    void setTheme(const Theme &theme) override;
    void setFonts(const QFont &text, const QFont &small) override;
    [[nodiscard]] Table table() const override;
    [[nodiscard]] QString summary() const override;
    bool steer(const QKeyEvent &event) override;

    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] int cursor() const { return m_cursorPoint; } ///< index into the points; -1: none

protected:
    void placeMore() override;
    [[nodiscard]] qreal roomBelow() const override;

private:
    void moveTo(int point);
    void showCursor();
    void showPhases();
    [[nodiscard]] int nearest(double at) const;
    [[nodiscard]] double shareOf(const TimelinePoint &point) const;
    [[nodiscard]] int peakPoint() const;
    [[nodiscard]] QString reading(const TimelinePoint &point) const;

    std::shared_ptr<const Ledger> m_ledger;
    Timeline m_timeline;
    std::vector<QGraphicsSimpleTextItem *> m_phaseNames;
    std::vector<QGraphicsLineItem *> m_phaseEnds;
    int m_cursorPoint = -1;
};

} // namespace headroom
