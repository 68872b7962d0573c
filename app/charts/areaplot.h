// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/areaitem.h"
#include "charts/bytesaxis.h"
#include "charts/capacityline.h"
#include "charts/markeritem.h"
#include "charts/pinmarks.h"
#include "charts/plot.h"

class QLineSeries;
class QValueAxis;

namespace headroom {

/// Stacked areas over a line: what is held along the step, or along a slider. What lies along the line is
/// told by who inherits this.
class AreaPlot : public Plot {
    Q_OBJECT

public:
    /// What a pinned state holds along the line, as a line.
    struct PinCurve {
        struct Point {
            double at = 0;
            std::int64_t total = 0;
            bool begins = false; ///< nothing is known between it and the one before
        };
        QString label;
        std::vector<Point> points;
        std::size_t tagged = 0; ///< the point at which its letter stands
    };

    explicit AreaPlot(QGraphicsItem *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void setFonts(const QFont &text, const QFont &small) override;
    void forgetScale() override { m_axis.reset(); }

    [[nodiscard]] const CapacityLine &capacityLine() const { return *m_limit; }
    [[nodiscard]] AreaItem &area() { return *m_area; }
    [[nodiscard]] const MarkerItem &marker() const { return *m_marker; }
    [[nodiscard]] const std::vector<PinCurve> &pinCurves() const { return m_curves; }
    [[nodiscard]] const PinMarks &pinMarks() const { return *m_pinMarks; }

protected:
    void show(std::vector<AreaColumn> columns, std::vector<PinCurve> curves,
        const std::optional<Capacity> &capacity, const Formatter &format);
    /// Names one place of the line, above the plot: the peak, the present value.
    void mark(double at, std::int64_t bytes, const QString &text);
    /// A second one that is steered; none with an empty text.
    void steerTo(double at, std::int64_t bytes, const QString &text);
    [[nodiscard]] QValueAxis &across() { return *m_across; }
    [[nodiscard]] const Formatter &format() const { return m_format; }
    /// Called whenever the plot's area moved, and what that needs beneath the plot.
    virtual void placeMore() { }
    [[nodiscard]] virtual qreal roomBelow() const { return 0; }
    void place();

private:
    void placePins();

    Formatter m_format;
    std::vector<PinCurve> m_curves;
    PinMarks *m_pinMarks;
    CategoryBytes m_most{};
    std::int64_t m_largest = 0;
    QLineSeries *m_anchor; ///< draws nothing; axes need a series
    QValueAxis *m_across;
    QValueAxis *m_bytes;
    BytesAxis m_axis; ///< keeps m_bytes
    AreaItem *m_area;
    CapacityLine *m_limit;
    MarkerItem *m_marker;
    MarkerItem *m_cursor;
};

} // namespace headroom
