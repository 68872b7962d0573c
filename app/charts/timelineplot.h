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
    void showFocus(const Focus &focus) override;

    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] const std::optional<Instant> &cursor() const { return m_cursor; }

protected:
    void placeMore() override;
    [[nodiscard]] qreal roomBelow() const override;

private:
    /// A pinned state's course, that is worked out once.
    struct PinCourse {
        Pinned pin;
        Course course;
        Timeline timeline;
    };

    void keepPins(const std::vector<Pinned> &pins);
    [[nodiscard]] static Table tableOf(const Ledger &ledger, const Course &course);
    [[nodiscard]] PinCurve curveOf(const PinCourse &pin) const;
    void moveTo(int point);
    void showCursor();
    void showPhases();
    [[nodiscard]] int nearest(double at) const;
    [[nodiscard]] double shareOf(const Instant &instant) const;
    /// What is held at any instant, whether it is one of the points or not.
    [[nodiscard]] TimelinePoint pointOf(const Instant &instant) const;
    [[nodiscard]] int peakPoint() const;
    [[nodiscard]] QString reading(const TimelinePoint &point) const;

    std::shared_ptr<const Ledger> m_ledger;
    Course m_course;
    Timeline m_timeline;
    std::vector<PinCourse> m_pinned;
    std::vector<QGraphicsSimpleTextItem *> m_phaseNames;
    std::vector<QGraphicsLineItem *> m_phaseEnds;
    std::optional<Instant> m_cursor; ///< of the focus
};

} // namespace headroom
