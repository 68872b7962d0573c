// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/fititem.h"
#include "charts/fitpins.h"
#include "charts/markeritem.h"
#include "charts/plot.h"
#include "explore/fitmap.h"
#include "ledger/verdict.h"

class QLineSeries;
class QLogValueAxis;

namespace headroom {

/// Batch × sequence: what is free of the memory that was chosen, or the peak if none was; the line along
/// which it is full, and those of some well-known GPUs. A click sets batch and sequence; arrows move a
/// cursor, and Enter sets what it is on.
class FitPlot : public Plot {
    Q_OBJECT

public:
    /// A batch and a sequence that the sliders have too.
    struct Place {
        std::int64_t batch = 1;
        std::int64_t sequence = 1;
        bool operator==(const Place &) const = default;
    };

    explicit FitPlot(QGraphicsItem *parent = nullptr);

    [[nodiscard]] Beside::Work workFor(const ChartInput &input) override;
    void display(const ChartInput &input, const Formatter &format) override;
    void setTheme(const Theme &theme) override;
    void setFonts(const QFont &text, const QFont &small) override;
    void retranslate() override;
    void forgetScale() override;
    [[nodiscard]] Table table() const override;
    [[nodiscard]] QString summary() const override;
    bool steer(const QKeyEvent &event) override;

    [[nodiscard]] const FitItem &item() const { return *m_item; }
    [[nodiscard]] const MarkerItem &cursor() const { return *m_cursor; }
    [[nodiscard]] const FitMap &map() const { return m_made.map; }
    /// Of a map that is there: the verdict on a batch and a sequence that the head line would give.
    [[nodiscard]] Verdict verdictAt(const Place &place) const;
    /// Where a batch and a sequence are, in the plot's coordinates.
    [[nodiscard]] QPointF pointOf(const Place &place) const;

private:
    /// All that the map depends on.
    struct Source {
        Architecture architecture;
        Recipe recipe; ///< of batch 1 and sequence 1
        Allowances allowances;
        Range batches;
        Range sequences;
        std::vector<Pinned> pins; ///< that were re-enacted
        bool operator==(const Source &) const = default;
    };
    /// What is made of it.
    struct Made {
        std::optional<PeakSurface> surface; ///< none: `problem` says why
        QString problem;
        FitMap map;
        FitPins pins;
    };

    [[nodiscard]] Source sourceOf(const ChartInput &input) const;
    [[nodiscard]] static Made makeFrom(const Source &source, const FitPins &known);
    void keep(const Source &source, Made made);
    void showAxes(const Architecture &architecture, const Recipe &recipe);
    void show();
    void place();
    void moveCursor(int batches, int sequences);
    [[nodiscard]] std::vector<FitLine> lines() const;
    [[nodiscard]] Table tableOf(const PeakSurface &surface) const;
    [[nodiscard]] QPointF shareOf(double batch, double sequence) const;
    [[nodiscard]] Place placeAt(const QPointF &share) const;
    [[nodiscard]] QString sentence(const Place &place) const;

    Formatter m_format;
    std::optional<Source> m_source;
    std::optional<Capacity> m_capacity;
    Made m_made;
    Place m_present;
    std::optional<Place> m_steered;
    Range m_batches{ 1, 1 };
    Range m_sequences{ 1, 1 };
    std::vector<std::int64_t> m_batchStops;
    std::vector<std::int64_t> m_sequenceStops;
    bool m_hasSequence = true; ///< if not, the map is the same all the way across
    QLineSeries *m_anchor;     ///< draws nothing; axes need a series
    QLogValueAxis *m_across;
    QLogValueAxis *m_up;
    FitItem *m_item;
    MarkerItem *m_marker;
    MarkerItem *m_cursor;
};

} // namespace headroom
