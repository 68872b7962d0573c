// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/parametersplot.h"

#include "document/state.h"
#include "ledger/entries.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("ParametersPlot", text); }

} // namespace

ParametersPlot::ParametersPlot(QGraphicsItem *parent) : Plot(parent), m_item(new CompositionItem(this))
{
    m_item->setZValue(10);
    connect(this, &QChart::plotAreaChanged, this, &ParametersPlot::place);
    connect(m_item, &CompositionItem::pointedAt, this,
        [this](const std::optional<CompositionItem::Piece> &piece) {
            Q_EMIT pointed(piece ? sentence(*piece) : QString());
        });
    connect(m_item, &CompositionItem::pressed, this, &ParametersPlot::choose);
    ParametersPlot::setTheme(lightTheme());
}

void ParametersPlot::setTheme(const Theme &theme)
{
    Plot::setTheme(theme);
    m_item->setTheme(theme);
    showLegend();
}

void ParametersPlot::setFonts(const QFont &text, const QFont &small)
{
    Plot::setFonts(text, small);
    m_item->setFont(text);
    place();
}

void ParametersPlot::choose(const CompositionItem::Piece &piece)
{
    if (m_shown[piece.bar].isPinned)
        return; // the ledger has none of it
    m_item->setMarked(piece);
    Q_EMIT chosen({ {}, {}, Category::Weights, piece.component });
}

/// The piece that was chosen stays framed; parts are the same in every bar.
void ParametersPlot::showFocus(const Focus &focus)
{
    if (m_item->marked() && focus.component != m_item->marked()->component)
        m_item->setMarked({});
}

void ParametersPlot::display(const ChartInput &input, const Formatter &format)
{
    m_format = format;
    keep(input);
    m_walk.keepWithin(pieceCounts());
    showBars();
    m_item->setSteered(steeredPiece());
    showLegend();
    place();
}

/// Of the parts that a bar has.
std::vector<int> ParametersPlot::pieceCounts() const
{
    std::vector<int> counts;
    for (const Shown &shown : m_shown)
        counts.push_back(
            int(std::ranges::count_if(shown.composition.parts, [](std::int64_t part) { return part > 0; })));
    return counts;
}

std::optional<CompositionItem::Piece> ParametersPlot::steeredPiece() const
{
    if (!m_walk.place())
        return std::nullopt;
    const auto bar = std::size_t(m_walk.place()->bar);
    int before = m_walk.place()->piece;
    for (int k = 0; k < componentCount; ++k) {
        const auto component = static_cast<Component>(k);
        if (m_shown[bar].composition.part(component) > 0 && before-- == 0)
            return CompositionItem::Piece{ bar, component };
    }
    return std::nullopt;
}

/// Arrows walk the pieces, Enter does what a click does, Escape lets go.
bool ParametersPlot::steer(const QKeyEvent &event)
{
    const std::optional<CompositionItem::Piece> at = steeredPiece();
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && at) {
        choose(*at);
        return true;
    }
    if (event.key() == Qt::Key_Escape && (at || m_item->marked())) {
        m_walk.leave();
        m_item->setSteered({});
        Q_EMIT pointed({});
        Q_EMIT chosen({});
        return true;
    }
    if (!m_walk.move(event.key(), pieceCounts()))
        return false;
    const std::optional<CompositionItem::Piece> piece = steeredPiece();
    m_item->setSteered(piece);
    if (piece)
        Q_EMIT pointed(sentence(*piece), m_item->mapRectToParent(m_item->pieceRect(*piece)));
    return true;
}

/// Beneath the whole model the other ones that are pinned, as a whole.
void ParametersPlot::keep(const ChartInput &input)
{
    const std::vector<Composition> all = compositionsOf(*input.ledger);
    m_shown.clear();
    for (const Composition &composition : all) {
        m_shown.push_back({ composition, compositionText(composition, all) });
        if (m_shown.size() > 1)
            continue;
        for (const Pinned &pin : input.pins) {
            const std::vector<Composition> pinned = compositionsOf(*pin.ledger);
            if (pin.ledger->origin == nullptr && !pinned.empty() && pinned.front().parts != composition.parts)
                m_shown.push_back({ pinned.front(),
                    QStringLiteral("%1: %2").arg(pin.label, titleOf(pin.ledger->architecture)), true });
        }
    }
}

void ParametersPlot::showBars()
{
    std::vector<CompositionItem::Bar> bars;
    for (const Shown &shown : m_shown) {
        const Composition &composition = shown.composition;
        const std::int64_t total = composition.total();
        CompositionItem::Bar bar;
        bar.label = shown.label;
        bar.figure = m_format.count(total);
        bar.isPale = shown.isPinned;
        for (std::size_t k = 0; k < bar.shares.size(); ++k) {
            bar.shares[k] = double(composition.parts[k]) / double(total);
            bar.shortTexts[k] = m_format.share(composition.parts[k], total);
            bar.texts[k] = QStringLiteral("%1 %2").arg(nameOf(static_cast<Component>(k)), bar.shortTexts[k]);
        }
        bars.push_back(std::move(bar));
    }
    m_item->setBars(std::move(bars));
}

void ParametersPlot::showLegend()
{
    std::vector<Legend::Mark> marks;
    for (int k = 0; k < componentCount; ++k) {
        const auto component = static_cast<Component>(k);
        if (std::ranges::any_of(
                m_shown, [&](const Shown &shown) { return shown.composition.part(component) > 0; }))
            marks.push_back({ theme().of(component), nameOf(component) });
    }
    setMarks(std::move(marks));
}

void ParametersPlot::place()
{
    placeLegend();
    m_item->place(plotArea());
}

QString ParametersPlot::sentence(const CompositionItem::Piece &piece) const
{
    const Composition &composition = m_shown[piece.bar].composition;
    const std::int64_t part = composition.part(piece.component);
    return word(QT_TRANSLATE_NOOP("ParametersPlot", "%1, %2: %3 of %4 parameters, that is %5"))
        .arg(nameOf(piece.component), m_shown[piece.bar].label, m_format.count(part),
            m_format.count(composition.total()), m_format.share(part, composition.total()));
}

Table ParametersPlot::table() const
{
    Table table{ { word(QT_TRANSLATE_NOOP("ParametersPlot", "of")) }, {} };
    for (int k = 0; k < componentCount; ++k)
        table.head += nameOf(static_cast<Component>(k));
    table.head += word(QT_TRANSLATE_NOOP("ParametersPlot", "parameters"));
    for (const Shown &shown : m_shown) {
        QStringList cells{ shown.label };
        for (std::int64_t part : shown.composition.parts)
            cells += QString::number(part);
        table.rows.push_back(cells << QString::number(shown.composition.total()));
    }
    return table;
}

QString ParametersPlot::summary() const
{
    if (const std::optional<CompositionItem::Piece> piece = steeredPiece())
        return sentence(*piece);
    QStringList parts;
    for (const Shown &shown : m_shown)
        parts += word(QT_TRANSLATE_NOOP("ParametersPlot", "%1: %2"))
                     .arg(shown.label, m_format.count(shown.composition.total()));
    return parts.join(QStringLiteral("; "));
}

} // namespace headroom
