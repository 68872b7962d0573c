// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/parametersplot.h"

#include "ledger/entries.h"
#include "look/theme.h"

#include <QCoreApplication>

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
    m_compositions = compositionsOf(*input.ledger);
    m_format = format;
    showBars();
    showLegend();
    place();
}

QString ParametersPlot::label(const Composition &composition) const
{
    return compositionText(composition, m_compositions);
}

void ParametersPlot::showBars()
{
    std::vector<CompositionItem::Bar> bars;
    for (const Composition &composition : m_compositions) {
        const std::int64_t total = composition.total();
        CompositionItem::Bar bar;
        bar.label = label(composition);
        bar.figure = m_format.count(total);
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
        if (!m_compositions.empty() && m_compositions.front().part(component) > 0)
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
    const Composition &composition = m_compositions[piece.bar];
    const std::int64_t part = composition.part(piece.component);
    return word(QT_TRANSLATE_NOOP("ParametersPlot", "%1, %2: %3 of %4 parameters, that is %5"))
        .arg(nameOf(piece.component), label(composition), m_format.count(part),
            m_format.count(composition.total()), m_format.share(part, composition.total()));
}

Table ParametersPlot::table() const
{
    Table table{ { word(QT_TRANSLATE_NOOP("ParametersPlot", "of")) }, {} };
    for (int k = 0; k < componentCount; ++k)
        table.head += nameOf(static_cast<Component>(k));
    table.head += word(QT_TRANSLATE_NOOP("ParametersPlot", "parameters"));
    for (const Composition &composition : m_compositions) {
        QStringList cells{ label(composition) };
        for (std::int64_t part : composition.parts)
            cells += QString::number(part);
        table.rows.push_back(cells << QString::number(composition.total()));
    }
    return table;
}

QString ParametersPlot::summary() const
{
    QStringList parts;
    for (const Composition &composition : m_compositions)
        parts += word(QT_TRANSLATE_NOOP("ParametersPlot", "%1: %2"))
                     .arg(label(composition), m_format.count(composition.total()));
    return parts.join(QStringLiteral("; "));
}

} // namespace headroom
