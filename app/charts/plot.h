// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "charts/legend.h"
#include "charts/table.h"
#include "document/beside.h"
#include "units/format.h"

#include <QChart>

class QGraphicsTextItem;
class QKeyEvent;

namespace headroom {

struct Dimension;
struct Theme;

/// A view of the ledger as a picture, in the window and on a slide alike. Axes are Qt Charts'; nothing
/// outside app/charts knows that. A plot lives as long as its view: display() changes what it shows, never
/// what it is made of.
class Plot : public QChart {
    Q_OBJECT

public:
    static constexpr int margin = 16;

    explicit Plot(QGraphicsItem *parent = nullptr);

    /// What takes long of a display(), to be done ahead of it; none if it takes little. Done ahead or not,
    /// display() shows the same.
    [[nodiscard]] virtual Beside::Work workFor(const ChartInput &) { return {}; }
    virtual void display(const ChartInput &input, const Formatter &format) = 0;
    virtual void setTheme(const Theme &theme);
    /// Of what is named, and of axis and legend.
    virtual void setFonts(const QFont &text, const QFont &small);
    virtual void retranslate() { }
    /// The next display() takes the tightest axis: for another model, not for a tick.
    virtual void forgetScale() { }

    /// Marks what is looked at, if it is on this chart.
    virtual void showFocus(const Focus &) { }

    /// The same as numbers, and in a sentence or two: for files, and for those who do not see it.
    [[nodiscard]] virtual Table table() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;

    /// Does by keys what the pointer does; true if it knew this one.
    virtual bool steer(const QKeyEvent &) { return false; }

    /// On a slide nothing can be done: what could be is left unsaid.
    void setStill() { m_isStill = true; }

    [[nodiscard]] const std::vector<Legend::Mark> &legendMarks() const { return m_legend->marks(); }
    /// A sentence beneath the chart; empty: none.
    [[nodiscard]] const QString &note() const { return m_noted; }

Q_SIGNALS:
    /// The pointer is on something that this sentence tells of, or (empty) has left it; with keys the place
    /// in the plot is told too.
    void pointed(const QString &sentence, const QRectF &place = {});
    void chosen(const headroom::Focus &focus);
    /// A batch and a sequence were picked.
    void runChosen(qint64 batch, qint64 sequence);
    void valueChosen(const headroom::Dimension &dimension, qint64 value);
    /// What sets this dimension or choice is wanted.
    void controlWanted(const QString &id);

protected:
    [[nodiscard]] const Theme &theme() const { return *m_theme; }
    [[nodiscard]] bool isStill() const { return m_isStill; }
    [[nodiscard]] const QFont &textFont() const { return m_text; }
    [[nodiscard]] const QFont &smallFont() const { return m_small; }
    /// What is pinned follows them.
    void setMarks(std::vector<Legend::Mark> marks);
    /// What the legend says is pinned; seen from the next setMarks() on.
    void setPins(const std::vector<Pinned> &pins, const Formatter &format);
    /// Seen from the next placeLegend() on.
    void setNote(const QString &note);
    /// Puts legend and note beneath the plot, in line with it if there is room, and keeps pixels free at the
    /// right, above the plot, and between it and the legend.
    void placeLegend(qreal right = margin, qreal top = margin, qreal between = 0);

private:
    Legend *m_legend;
    QStringList m_pins; ///< a sentence each
    QGraphicsTextItem *m_note;
    QString m_noted; ///< its text, which a document would change
    QMargins m_kept;
    QFont m_text;
    QFont m_small;
    const Theme *m_theme;
    bool m_isStill = false;
};

/// The legend of the categories that a chart shows: the five main ones if they are there at all, the others
/// only where they have a pixel of the axis.
[[nodiscard]] std::vector<Legend::Mark> categoryMarks(
    const Theme &theme, const CategoryBytes &most, std::int64_t axis);

} // namespace headroom
