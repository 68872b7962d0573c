// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/plot.h"

#include "document/state.h"
#include "ledger/entries.h"
#include "look/theme.h"
#include "scenario/pinboard.h"

#include <QCoreApplication>
#include <QGraphicsTextItem>
#include <QTextDocument>

namespace headroom {

namespace {

constexpr double smallestShown = 0.002; ///< of the axis: below it a piece has no pixel, and needs no legend

} // namespace

Plot::Plot(QGraphicsItem *parent)
    : QChart(QChart::ChartTypeCartesian, parent, {})
    , m_legend(new Legend(this))
    , m_note(new QGraphicsTextItem(this))
    , m_theme(&lightTheme())
{
    legend()->hide();
    setLocalizeNumbers(true);
    setBackgroundRoundness(0);
    m_note->document()->setDocumentMargin(0);
    m_note->hide();
}

void Plot::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setBackgroundBrush(theme.slide);
    setTitleBrush(theme.ink);
    m_legend->setInk(theme.ink);
    m_note->setDefaultTextColor(theme.quiet);
}

void Plot::setFonts(const QFont &text, const QFont &small)
{
    m_text = text;
    m_small = small;
    m_legend->setFont(text);
    m_note->setFont(small);
    m_kept = {};
}

void Plot::setMarks(std::vector<Legend::Mark> marks)
{
    for (const QString &pin : m_pins)
        marks.push_back({ m_theme->ink, pin, true });
    m_legend->setMarks(std::move(marks));
}

void Plot::setPins(const std::vector<Pinned> &pins, const Formatter &format)
{
    m_pins.clear();
    for (const Pinned &pin : pins) {
        const Ledger &ledger = *pin.ledger;
        if (ledger.origin != nullptr) {
            m_pins += pin.label;
            continue;
        }
        const QString run = QCoreApplication::translate("Plot", "%1, batch %2")
                                .arg(titleOf(ledger.architecture), format.count(ledger.recipe.batch));
        m_pins += isPinLetter(pin.label) ? QStringLiteral("%1: %2").arg(pin.label, run) : run;
    }
}

void Plot::setNote(const QString &note)
{
    if (note == m_noted)
        return;
    m_noted = note;
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
}

void Plot::placeLegend(qreal right, qreal top, qreal between)
{
    const QRectF plot = plotArea();
    const qreal room = size().width() - plot.left() - margin;
    const qreal left = m_legend->widthOnOneLine() <= room ? plot.left() : margin;
    m_legend->setWidth(size().width() - left - margin);
    m_note->setTextWidth(size().width() - left - margin);
    const qreal noted = m_note->isVisible() ? m_note->boundingRect().height() : 0;
    m_note->setPos(left, size().height() - margin - noted);
    const qreal below = m_legend->height() + noted;
    m_legend->setPos(left, size().height() - margin - below);
    const QMargins kept(margin, int(top), int(right), int(below + between) + margin);
    if (kept != m_kept) {
        m_kept = kept;
        setMargins(kept);
    }
}

std::vector<Legend::Mark> categoryMarks(const Theme &theme, const CategoryBytes &most, std::int64_t axis)
{
    const double threshold = double(axis) * smallestShown;
    std::vector<Legend::Mark> marks;
    for (std::size_t k = 0; k < most.size(); ++k) {
        const auto category = static_cast<Category>(k);
        const bool isMain = category <= Category::Temporaries;
        if (isMain ? most[k] > 0 : double(most[k]) > threshold)
            marks.push_back({ theme.of(category), nameOf(category) });
    }
    return marks;
}

} // namespace headroom
