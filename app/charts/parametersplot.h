// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/compositionitem.h"
#include "charts/piecewalk.h"
#include "charts/plot.h"
#include "ledger/composition.h"

namespace headroom {

/// What the model is made of: all its parameters, those that a token passes, and those of a layer of each
/// kind, by the parts of the model.
class ParametersPlot : public Plot {
    Q_OBJECT

public:
    explicit ParametersPlot(QGraphicsItem *parent = nullptr);

    void display(const ChartInput &input, const Formatter &format) override;
    void setTheme(const Theme &theme) override;
    void setFonts(const QFont &text, const QFont &small) override;
    void showFocus(const Focus &focus) override;
    bool steer(const QKeyEvent &event) override;
    [[nodiscard]] Table table() const override;
    [[nodiscard]] QString summary() const override;

    [[nodiscard]] const CompositionItem &item() const { return *m_item; }

private:
    void choose(const CompositionItem::Piece &piece);
    void keep(const ChartInput &input);
    void showBars();
    void showLegend();
    void place();
    [[nodiscard]] QString sentence(const CompositionItem::Piece &piece) const;

    [[nodiscard]] std::vector<int> pieceCounts() const;
    [[nodiscard]] std::optional<CompositionItem::Piece> steeredPiece() const;

    CompositionItem *m_item;
    PieceWalk m_walk;
    /// A bar: of the present model, or of a pinned one.
    struct Shown {
        Composition composition;
        QString label;
        bool isPinned = false;
    };

    std::vector<Shown> m_shown;
    Formatter m_format;
};

} // namespace headroom
