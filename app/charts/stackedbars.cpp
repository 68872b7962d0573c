// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/stackedbars.h"

#include "ledger/entries.h"
#include "look/figures.h"
#include "look/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QGraphicsSceneMouseEvent>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double barWidth = 0.56; ///< of a bar's band
constexpr double thickest = 46;   ///< pixels: in a large window space grows, not ink

} // namespace

StackedBars::StackedBars(QGraphicsItem *parent)
    : Plot(parent)
    , m_series(new QHorizontalStackedBarSeries(this))
    , m_bytes(new QValueAxis(this))
    , m_axis(*m_bytes)
    , m_names(new QBarCategoryAxis(this))
    , m_limit(new CapacityLine(this))
    , m_outline(new OutlineItem(this))
    , m_steered(new OutlineItem(this))
    , m_pinMarks(new PinMarks(this))
{
    for (QBarSet *&set : m_sets) {
        set = new QBarSet({}, this);
        m_series->append(set);
    }
    m_series->setBarWidth(barWidth);
    addSeries(m_series);
    addAxis(m_bytes, Qt::AlignBottom);
    addAxis(m_names, Qt::AlignLeft);
    m_series->attachAxis(m_bytes);
    m_series->attachAxis(m_names);
    m_bytes->setLineVisible(false);
    m_names->setLineVisible(false);
    m_names->setGridLineVisible(false);
    m_limit->setZValue(15);
    connect(this, &QChart::plotAreaChanged, this, &StackedBars::place);
    connectPointer();
    setTheme(lightTheme());
    StackedBars::retranslate();
}

void StackedBars::connectPointer()
{
    const auto categoryOf = [this](QBarSet *set) {
        return static_cast<Category>(std::ranges::find(m_sets, set) - m_sets.begin());
    };
    connect(
        m_series, &QAbstractBarSeries::hovered, this, [this, categoryOf](bool on, int index, QBarSet *set) {
            Q_EMIT pointed(on ? sentence(indexOf(index), categoryOf(set)) : QString());
        });
    connect(m_series, &QAbstractBarSeries::clicked, this,
        [this, categoryOf](int index, QBarSet *set) { choose(indexOf(index), categoryOf(set)); });
}

void StackedBars::retranslate()
{
    for (int k = 0; k < categoryCount; ++k)
        m_sets[size_t(k)]->setLabel(nameOf(static_cast<Category>(k)));
    m_labels.clear(); // written anew by the next show()
}

void StackedBars::setTheme(const Theme &theme)
{
    Plot::setTheme(theme);
    m_limit->setTheme(theme);
    m_outline->setTheme(theme);
    m_steered->setTheme(theme, true);
    m_pinMarks->setTheme(theme);
    m_bytes->setLabelsColor(theme.quiet);
    m_bytes->setTitleBrush(theme.quiet);
    m_bytes->setGridLineColor(theme.line);
    m_names->setLabelsColor(theme.ink);
    for (int k = 0; k < categoryCount; ++k) {
        m_sets[size_t(k)]->setColor(theme.categories[size_t(k)]);
        m_sets[size_t(k)]->setPen(Qt::NoPen);
    }
    showLegend();
    for (QGraphicsSimpleTextItem *total : m_totals)
        total->setBrush(theme.ink);
}

void StackedBars::setFonts(const QFont &text, const QFont &small)
{
    Plot::setFonts(text, small);
    m_names->setLabelsFont(text);
    m_bytes->setLabelsFont(small);
    m_bytes->setTitleFont(small);
    m_limit->setFont(small);
    m_pinMarks->setFont(small);
    m_totalsWidth = figuresWidth(sized(text, 1, true), QStringLiteral("1,000.00 GiB")) + 8;
    place();
}

void StackedBars::show(std::vector<Bar> bars, const QString &kind, const ChartInput &input, bool isLimited,
    const Formatter &format)
{
    m_bars = std::move(bars);
    m_walk.keepWithin(pieceCounts());
    m_kind = kind;
    m_format = format;
    const std::optional<Capacity> capacity = isLimited ? input.capacity : std::nullopt;
    m_limit->setCapacity(capacity, format);
    setPins(input.pins, format);
    showLabels();
    m_axis.fit(axisReach(largest(), capacity), format);
    showPieces();
    showTotals();
    showLegend();
    place();
}

/// Bars are drawn from the bottom up; they are read from the top down.
int StackedBars::indexOf(int bar) const { return int(m_bars.size()) - 1 - bar; }

std::int64_t StackedBars::largest() const
{
    std::int64_t largest = 0;
    for (const Bar &bar : m_bars) {
        largest = std::max(largest, bar.total);
        for (const PinBar &pin : bar.pins)
            largest = std::max(largest, pin.total);
    }
    return largest;
}

void StackedBars::showLabels()
{
    QStringList labels;
    for (const Bar &bar : m_bars) { // axis labels are rich text
        const QString text = bar.label.toHtmlEscaped();
        labels.prepend(bar.strong ? QStringLiteral("<b>%1</b>").arg(text) : text);
    }
    if (labels != m_labels) {
        m_labels = labels;
        m_names->setCategories(labels);
    }
}

void StackedBars::showPieces()
{
    for (size_t k = 0; k < m_sets.size(); ++k) {
        QList<qreal> values;
        for (const Bar &bar : m_bars)
            values.prepend(m_axis.unit().of(bar.bytes[k]));
        // Replacing value by value lays out every bar each time: quadratic.
        m_sets[k]->remove(0, m_sets[k]->count());
        m_sets[k]->append(values);
    }
}

void StackedBars::showTotals()
{
    while (m_totals.size() < m_bars.size()) {
        m_totals.push_back(new QGraphicsSimpleTextItem(this));
        m_totals.back()->setBrush(theme().ink);
        m_totals.back()->setZValue(20);
    }
    for (size_t i = 0; i < m_totals.size(); ++i) {
        m_totals[i]->setVisible(i < m_bars.size());
        if (i >= m_bars.size())
            continue;
        QFont font = m_names->labelsFont();
        font.setBold(m_bars[i].strong);
        m_totals[i]->setFont(font);
        m_totals[i]->setText(m_format.bytes(m_bars[i].total));
    }
}

void StackedBars::showLegend()
{
    CategoryBytes most{};
    for (const Bar &bar : m_bars)
        for (size_t k = 0; k < most.size(); ++k)
            most[k] = std::max(most[k], bar.bytes[k]);
    setMarks(categoryMarks(theme(), most, largest()));
}

QRectF StackedBars::pieceRect(int bar, Category category) const
{
    const QRectF plot = plotArea();
    const double band = plot.height() / double(m_bars.size());
    double left = 0;
    for (size_t k = 0; k < static_cast<size_t>(category); ++k)
        left += m_sets[k]->at(indexOf(bar));
    const double perUnit = plot.width() / m_axis.max();
    return { plot.left() + left * perUnit, plot.top() + band * (bar + (1 - m_series->barWidth()) / 2),
        m_sets[static_cast<size_t>(category)]->at(indexOf(bar)) * perUnit, band * m_series->barWidth() };
}

qreal StackedBars::xOf(std::int64_t bytes) const
{
    return plotArea().left() + m_axis.unit().of(bytes) / m_axis.max() * plotArea().width();
}

/// Where a total that would stand there goes: to the right of the lines and tags that it would lie on.
qreal StackedBars::besideLines(const Bar &bar, QRectF text) const
{
    std::vector<std::pair<qreal, qreal>> taken;
    if (m_limit->isSet() && xOf(m_limit->bytes()) <= plotArea().right())
        taken.emplace_back(xOf(m_limit->bytes()), xOf(m_limit->bytes()));
    for (const PinBar &pin : bar.pins)
        taken.emplace_back(xOf(pin.total), xOf(pin.total));
    for (const QRectF &tag : m_pinMarks->tags())
        if (tag.top() < text.bottom() && text.top() < tag.bottom())
            taken.emplace_back(tag.left(), tag.right());
    std::ranges::sort(taken);
    for (const auto &[left, right] : taken)
        if (text.left() - 4 < right && left < text.right() + 4)
            text.moveLeft(right + 6);
    return text.left();
}

/// What tags take above the bars.
qreal StackedBars::tagRoom() const
{
    const bool hasPins = std::ranges::any_of(m_bars, [](const Bar &bar) { return !bar.pins.empty(); });
    return hasPins ? m_pinMarks->tagHeight() : 0;
}

/// A line across the bar where the pinned one's ends; its tag above the bar, or on it where bars are dense.
void StackedBars::placePins()
{
    const double gap = plotArea().height() / double(m_bars.size()) * (1 - m_series->barWidth());
    const bool isDense = gap < m_pinMarks->tagHeight() + 6;
    std::vector<PinMarks::Mark> marks;
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const QRectF piece = pieceRect(int(i), Category{});
        const qreal tag = isDense ? piece.center().y() + m_pinMarks->tagHeight() / 2 : piece.top() - 3;
        for (const PinBar &pin : m_bars[i].pins) {
            const qreal x = xOf(pin.total);
            const QPolygonF line{ QPointF(x, piece.top() - 3), QPointF(x, piece.bottom() + 3) };
            marks.push_back({ pin.label, { line }, QPointF(x, tag) });
        }
    }
    m_pinMarks->place(std::move(marks), plotArea().adjusted(0, 0, 60, 0));
}

/// Totals go to the ends of their bars.
void StackedBars::place()
{
    placeLegend(m_totalsWidth, margin + m_limit->labelHeight() + tagRoom());
    const QRectF plot = plotArea();
    if (m_axis.max() <= 0 || m_bars.empty())
        return;
    const double width = std::min(barWidth, thickest * double(m_bars.size()) / plot.height());
    if (std::abs(m_series->barWidth() - width) > 1e-3)
        m_series->setBarWidth(width);
    placePins();
    for (size_t i = 0; i < m_bars.size() && i < m_totals.size(); ++i) {
        const QRectF last = pieceRect(int(i), static_cast<Category>(categoryCount - 1));
        QRectF text = m_totals[i]->boundingRect();
        text.moveTo(last.right() + 8, last.center().y() - text.height() / 2);
        m_totals[i]->setPos(besideLines(m_bars[i], text), text.top());
    }
    m_limit->place(
        plot.adjusted(0, -tagRoom(), 0, 0), Qt::Vertical, m_axis.unit().of(m_limit->bytes()) / m_axis.max());
    placeOutlines();
}

void StackedBars::choose(int bar, std::optional<Category> category)
{
    if (!m_bars[size_t(bar)].focus)
        return;
    Focus focus = *m_bars[size_t(bar)].focus;
    focus.category = category;
    Q_EMIT chosen(focus);
}

void StackedBars::showFocus(const Focus &focus)
{
    m_focus = focus;
    placeOutlines();
}

QRectF StackedBars::frameOf(int bar, std::optional<Category> category) const
{
    if (category)
        return pieceRect(bar, *category);
    return pieceRect(bar, Category{}) | pieceRect(bar, static_cast<Category>(categoryCount - 1));
}

void StackedBars::placeOutlines()
{
    Focus bare = m_focus;
    bare.category.reset();
    const auto bar = std::ranges::find(m_bars, std::optional(bare), &Bar::focus);
    const bool isThere = bar != m_bars.end() && m_focus != Focus();
    m_outline->setFrame(isThere ? frameOf(int(bar - m_bars.begin()), m_focus.category) : QRectF());
    const std::optional<PieceWalk::Place> &place = m_walk.place();
    m_steered->setFrame(place ? frameOf(place->bar, categoryAt(*place)) : QRectF());
}

/// What is no piece may be a total.
void StackedBars::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    for (int bar = 0; bar < int(m_bars.size()); ++bar)
        if (totalRect(bar).contains(event->pos()))
            return choose(bar, {});
    Plot::mousePressEvent(event);
}

QRectF StackedBars::totalRect(int bar) const
{
    return m_totals[size_t(bar)]->mapRectToParent(m_totals[size_t(bar)]->boundingRect());
}

} // namespace headroom
