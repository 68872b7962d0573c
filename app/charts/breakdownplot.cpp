// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdownplot.h"

#include "look/figures.h"
#include "look/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCoreApplication>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double barWidth = 0.56;       ///< of a moment's band
constexpr double thickest = 46;         ///< pixels: in a large window space grows, not ink
constexpr double smallestShown = 0.002; ///< of the axis: below it a piece has no pixel, and needs no legend

bool isMain(int category) { return category <= static_cast<int>(Category::Temporaries); }

} // namespace

BreakdownPlot::BreakdownPlot(QGraphicsItem *parent)
    : QChart(QChart::ChartTypeCartesian, parent, {})
    , m_series(new QHorizontalStackedBarSeries(this))
    , m_bytes(new QValueAxis(this))
    , m_moments(new QBarCategoryAxis(this))
    , m_legend(new Legend(this))
{
    for (int k = 0; k < categoryCount; ++k) {
        m_sets[size_t(k)] = new QBarSet({}, this);
        m_series->append(m_sets[size_t(k)]);
    }
    m_series->setBarWidth(barWidth);
    addSeries(m_series);
    addAxis(m_bytes, Qt::AlignBottom);
    addAxis(m_moments, Qt::AlignLeft);
    m_series->attachAxis(m_bytes);
    m_series->attachAxis(m_moments);

    m_bytes->setLineVisible(false);
    m_moments->setLineVisible(false);
    m_moments->setGridLineVisible(false);
    legend()->hide();
    setLocalizeNumbers(true);
    setBackgroundRoundness(0);
    connect(this, &QChart::plotAreaChanged, this, &BreakdownPlot::place);
    connect(m_series, &QAbstractBarSeries::hovered, this, [this](bool on, int index, QBarSet *set) {
        const auto category = std::ranges::find(m_sets, set) - m_sets.begin();
        Q_EMIT pointed(on ? indexOf(index) : -1, static_cast<Category>(category));
    });
    setTheme(lightTheme());
    retranslate();
}

void BreakdownPlot::retranslate()
{
    for (int k = 0; k < categoryCount; ++k)
        m_sets[size_t(k)]->setLabel(QCoreApplication::translate("Kinds", categories[size_t(k)].label));
    m_labels.clear(); // written anew by the next display()
}

void BreakdownPlot::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setBackgroundBrush(theme.slide);
    setTitleBrush(theme.ink);
    m_legend->setInk(theme.ink);
    m_bytes->setLabelsColor(theme.quiet);
    m_bytes->setTitleBrush(theme.quiet);
    m_bytes->setGridLineColor(theme.line);
    m_moments->setLabelsColor(theme.ink);
    for (int k = 0; k < categoryCount; ++k) {
        m_sets[size_t(k)]->setColor(theme.categories[size_t(k)]);
        m_sets[size_t(k)]->setPen(Qt::NoPen);
    }
    showLegend();
    for (QGraphicsSimpleTextItem *total : m_totals)
        total->setBrush(theme.ink);
}

void BreakdownPlot::setFonts(const QFont &text, const QFont &small)
{
    m_moments->setLabelsFont(text);
    m_bytes->setLabelsFont(small);
    m_bytes->setTitleFont(small);
    m_legend->setFont(text);
    m_totalsWidth = figuresWidth(sized(text, 1, true), QStringLiteral("1,000.00 GiB")) + 8;
    m_legendHeight = 0;
    place();
}

void BreakdownPlot::display(const Breakdown &breakdown, const Formatter &format)
{
    m_breakdown = breakdown;
    showMoments();
    showScale(format);
    showBars(format);
    showLegend();
    place();
}

/// Bars are drawn from the bottom up; the step is read from the top down.
int BreakdownPlot::indexOf(int bar) const { return int(m_breakdown.bars.size()) - 1 - bar; }

void BreakdownPlot::showMoments()
{
    QStringList labels;
    for (const Breakdown::Bar &bar : m_breakdown.bars) // axis labels are rich text
        labels.prepend(bar.moment == m_breakdown.peak
                ? QStringLiteral("<b>%1</b>").arg(momentText(bar.moment))
                : momentText(bar.moment));
    if (labels != m_labels) {
        m_labels = labels;
        m_moments->setCategories(labels);
    }
}

void BreakdownPlot::showScale(const Formatter &format)
{
    const AxisUnit unit = axisUnit(format, m_breakdown.largest());
    if (unit.name != m_unit.name) {
        m_scale.reset();
        m_bytes->setTitleText(unit.name);
    }
    m_unit = unit;
    if (m_scale.fit(unit.of(m_breakdown.largest()))) {
        m_bytes->setTickCount(m_scale.ticks());
        m_bytes->setLabelFormat(QStringLiteral("%.%1f").arg(m_scale.decimals()));
        m_bytes->setRange(0, m_scale.max());
    }
}

void BreakdownPlot::showBars(const Formatter &format)
{
    for (size_t k = 0; k < m_sets.size(); ++k) {
        QList<qreal> values;
        for (const Breakdown::Bar &bar : m_breakdown.bars)
            values.prepend(m_unit.of(bar.bytes[k]));
        // Replacing value by value lays out every bar each time: quadratic.
        m_sets[k]->remove(0, m_sets[k]->count());
        m_sets[k]->append(values);
    }
    while (m_totals.size() < m_breakdown.bars.size()) {
        m_totals.push_back(new QGraphicsSimpleTextItem(this));
        m_totals.back()->setBrush(m_theme->ink);
        m_totals.back()->setZValue(20);
    }
    for (size_t i = 0; i < m_totals.size(); ++i) {
        m_totals[i]->setVisible(i < m_breakdown.bars.size());
        if (i >= m_breakdown.bars.size())
            continue;
        QFont font = m_moments->labelsFont();
        font.setBold(m_breakdown.bars[i].moment == m_breakdown.peak);
        m_totals[i]->setFont(font);
        m_totals[i]->setText(format.bytes(m_breakdown.bars[i].total));
    }
}

void BreakdownPlot::showLegend()
{
    CategoryBytes most{};
    for (const Breakdown::Bar &bar : m_breakdown.bars)
        for (size_t k = 0; k < most.size(); ++k)
            most[k] = std::max(most[k], bar.bytes[k]);
    const double threshold = double(m_breakdown.largest()) * smallestShown;
    std::vector<Legend::Mark> marks;
    for (size_t k = 0; k < most.size(); ++k)
        if (isMain(int(k)) ? most[k] > 0 : double(most[k]) > threshold)
            marks.push_back({ m_theme->categories[k], m_sets[k]->label() });
    m_legend->setMarks(std::move(marks));
}

QRectF BreakdownPlot::pieceRect(int bar, Category category) const
{
    const QRectF plot = plotArea();
    const double band = plot.height() / double(m_breakdown.bars.size());
    double left = 0;
    for (size_t k = 0; k < static_cast<size_t>(category); ++k)
        left += m_sets[k]->at(indexOf(bar));
    const double perUnit = plot.width() / m_scale.max();
    return { plot.left() + left * perUnit, plot.top() + band * (bar + (1 - m_series->barWidth()) / 2),
        m_sets[static_cast<size_t>(category)]->at(indexOf(bar)) * perUnit, band * m_series->barWidth() };
}

/// Totals go to the ends of their bars; the legend goes beneath the plot, in line with it
/// if there is room.
void BreakdownPlot::place()
{
    const QRectF plot = plotArea();
    const qreal room = size().width() - plot.left() - margin;
    const qreal left = m_legend->widthOnOneLine() <= room ? plot.left() : margin;
    m_legend->setWidth(size().width() - left - margin);
    m_legend->setPos(left, size().height() - margin - m_legend->height());
    if (m_legendHeight != m_legend->height()) {
        m_legendHeight = m_legend->height();
        setMargins(QMargins(margin, margin, int(m_totalsWidth), int(m_legendHeight) + margin));
    }
    if (m_scale.max() <= 0)
        return;
    const double width = std::min(barWidth, thickest * double(m_breakdown.bars.size()) / plot.height());
    if (std::abs(m_series->barWidth() - width) > 1e-3)
        m_series->setBarWidth(width);
    for (size_t i = 0; i < m_breakdown.bars.size() && i < m_totals.size(); ++i) {
        const QRectF last = pieceRect(int(i), static_cast<Category>(categoryCount - 1));
        const QRectF text = m_totals[i]->boundingRect();
        m_totals[i]->setPos(last.right() + 8, last.center().y() - text.height() / 2);
    }
}

} // namespace headroom
