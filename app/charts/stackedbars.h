// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/bytesaxis.h"
#include "charts/capacityline.h"
#include "charts/outlineitem.h"
#include "charts/piecewalk.h"
#include "charts/pinmarks.h"
#include "charts/plot.h"

#include <QGraphicsSimpleTextItem>

class QBarCategoryAxis;
class QGraphicsSceneMouseEvent;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace headroom {

/// Stacked bars from the left, a colour a category, the total at each bar's end, and the memory that they
/// must fit as a line across them. What the bars stand for is told by who inherits this.
class StackedBars : public Plot {
    Q_OBJECT

public:
    /// What a pinned state holds where the bar is.
    struct PinBar {
        QString label;
        CategoryBytes bytes{};
        std::int64_t total = 0;
    };
    struct Bar {
        QString label;
        CategoryBytes bytes{};
        std::int64_t total = 0;
        bool strong = false;             ///< the one to look at
        std::optional<Focus> focus = {}; ///< what choosing it means, its category aside; none: nothing
        std::vector<PinBar> pins = {};
    };

    explicit StackedBars(QGraphicsItem *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void setFonts(const QFont &text, const QFont &small) override;
    void retranslate() override;
    void forgetScale() override { m_axis.reset(); }
    void showFocus(const Focus &focus) override;
    bool steer(const QKeyEvent &event) override;
    [[nodiscard]] Table table() const override;
    [[nodiscard]] QString summary() const override;

    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }
    [[nodiscard]] double axisMax() const { return m_axis.max(); } ///< in units of axisBytes()
    [[nodiscard]] double axisBytes() const { return m_axis.unit().bytes; }
    /// A category's piece of the bar'th bar, in the plot's coordinates: for tests and for hit tests.
    [[nodiscard]] QRectF pieceRect(int bar, Category category) const;
    /// Where its total is written.
    [[nodiscard]] QRectF totalRect(int bar) const;
    /// Around what is looked at.
    [[nodiscard]] const OutlineItem &outline() const { return *m_outline; }
    [[nodiscard]] const OutlineItem &steered() const { return *m_steered; }
    [[nodiscard]] const PinMarks &pinMarks() const { return *m_pinMarks; }
    [[nodiscard]] const CapacityLine &capacityLine() const { return *m_limit; }

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    /// `kind` names what a bar is, at the head of the table.
    void show(std::vector<Bar> bars, const QString &kind, const ChartInput &input, bool isLimited,
        const Formatter &format);

private:
    void connectPointer();
    void showLabels();
    void showPieces();
    void showTotals();
    void placeOutlines();
    /// A piece, or (no category) the whole bar.
    void choose(int bar, std::optional<Category> category);
    void showLegend();
    void place();
    void placePins();
    [[nodiscard]] qreal tagRoom() const;
    [[nodiscard]] qreal besideLines(const Bar &bar, QRectF text) const;
    [[nodiscard]] qreal xOf(std::int64_t bytes) const;
    [[nodiscard]] Table tableOf(const QString &pin) const;
    [[nodiscard]] int indexOf(int bar) const;
    [[nodiscard]] std::int64_t largest() const;
    /// A bar has the pieces of its categories, and last its total.
    [[nodiscard]] static std::vector<Category> piecesOf(const Bar &bar);
    [[nodiscard]] std::vector<int> pieceCounts() const;
    [[nodiscard]] std::optional<Category> categoryAt(const PieceWalk::Place &place) const;
    [[nodiscard]] QRectF frameOf(int bar, std::optional<Category> category) const;
    [[nodiscard]] QString sentence(int bar, std::optional<Category> category) const;

    std::vector<Bar> m_bars;
    QString m_kind;
    Formatter m_format;
    QHorizontalStackedBarSeries *m_series;
    QValueAxis *m_bytes;
    BytesAxis m_axis; ///< keeps m_bytes
    QBarCategoryAxis *m_names;
    std::array<QBarSet *, categoryCount> m_sets{};
    std::vector<QGraphicsSimpleTextItem *> m_totals;
    CapacityLine *m_limit;
    OutlineItem *m_outline;
    OutlineItem *m_steered; ///< around what keys have come to
    PieceWalk m_walk;
    PinMarks *m_pinMarks;
    Focus m_focus;
    QStringList m_labels;
    qreal m_totalsWidth = 0; ///< room to the right of a full bar
};

} // namespace headroom
