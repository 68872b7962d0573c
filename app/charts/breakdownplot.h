// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axisunit.h"
#include "charts/breakdown.h"
#include "charts/legend.h"
#include "charts/scale.h"
#include "units/format.h"

#include <QChart>
#include <QGraphicsSimpleTextItem>

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace headroom {

struct Theme;

/// The breakdown as a picture: a stacked bar a moment, a colour a category, the total at each bar's end.
/// Nothing outside this class knows that it is drawn by Qt Charts. Its sets and axes live as long as it does.
class BreakdownPlot : public QChart {
    Q_OBJECT

public:
    static constexpr int margin = 16;

    explicit BreakdownPlot(QGraphicsItem *parent = nullptr);

    void display(const Breakdown &breakdown, const Formatter &format);
    void setTheme(const Theme &theme);
    /// Of moments and totals, and of axis and legend.
    void setFonts(const QFont &text, const QFont &small);
    void retranslate();
    /// The next display() takes the tightest axis: for another model, not for a tick.
    void forgetScale() { m_scale.reset(); }

    [[nodiscard]] const Breakdown &breakdown() const { return m_breakdown; }
    [[nodiscard]] double axisMax() const { return m_scale.max(); } ///< in units of axisBytes()
    [[nodiscard]] double axisBytes() const { return m_unit.bytes; }
    [[nodiscard]] const std::vector<Legend::Mark> &legendMarks() const { return m_legend->marks(); }
    /// A category's piece of the bar'th bar, in the plot's coordinates: for tests and for hit tests.
    [[nodiscard]] QRectF pieceRect(int bar, Category category) const;

Q_SIGNALS:
    /// The pointer is on this piece, or (-1) has left it.
    void pointed(int bar, headroom::Category category);

private:
    void showMoments();
    void showScale(const Formatter &format);
    void showBars(const Formatter &format);
    void showLegend();
    void place();
    [[nodiscard]] int indexOf(int bar) const;

    Breakdown m_breakdown;
    Scale m_scale;
    QHorizontalStackedBarSeries *m_series;
    QValueAxis *m_bytes;
    QBarCategoryAxis *m_moments;
    std::array<QBarSet *, categoryCount> m_sets{};
    std::vector<QGraphicsSimpleTextItem *> m_totals;
    Legend *m_legend;
    QStringList m_labels;
    AxisUnit m_unit;
    qreal m_legendHeight = 0;
    qreal m_totalsWidth = 0; ///< room to the right of a full bar
    const Theme *m_theme = nullptr;
};

} // namespace headroom
