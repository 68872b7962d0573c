// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fitplot.h"

#include "charts/fitcolors.h"
#include "look/theme.h"
#include "model/dimensions.h"
#include "model/senses.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineSeries>
#include <QLogValueAxis>
#include <algorithm>
#include <bit>
#include <cmath>

namespace headroom {

namespace {

constexpr int steps = 256;                 ///< of the map, each way
constexpr std::size_t lineEvery = 8;       ///< of the map's sequences: the lines are nearly straight
constexpr std::int64_t widestByTwos = 256; ///< times the first value: beyond it every second power is named
constexpr std::int64_t mostBatches = 256;
constexpr std::int64_t fewestTokens = 64;
constexpr std::int64_t mostTokens = 131072;

/// Memories that people know, drawn thin beside the chosen one.
constexpr std::array landmarks{ "RTX 4090", "A100-40GB", "H100 80GB", "H200" };

QString word(const char *text) { return QCoreApplication::translate("Fit", text); }

std::int64_t powerBelow(std::int64_t n) { return std::int64_t(std::bit_floor(std::uint64_t(n))); }
std::int64_t powerAbove(std::int64_t n) { return std::int64_t(std::bit_ceil(std::uint64_t(n))); }

double logShare(double value, const Range &range)
{
    const double span = std::log2(double(range.last) / double(range.first));
    return span > 0 ? std::log2(value / double(range.first)) / span : 0;
}

std::int64_t nearestTo(const std::vector<std::int64_t> &stops, double value)
{
    return *std::ranges::min_element(
        stops, {}, [&](std::int64_t stop) { return std::abs(std::log2(double(stop) / value)); });
}

} // namespace

FitPlot::FitPlot(QGraphicsItem *parent)
    : Plot(parent)
    , m_anchor(new QLineSeries(this))
    , m_across(new QLogValueAxis(this))
    , m_up(new QLogValueAxis(this))
    , m_item(new FitItem(this))
    , m_marker(new MarkerItem(this))
    , m_cursor(new MarkerItem(this))
{
    m_anchor->append(1, 1);
    addSeries(m_anchor);
    addAxis(m_across, Qt::AlignBottom);
    addAxis(m_up, Qt::AlignLeft);
    for (QLogValueAxis *axis : { m_across, m_up }) {
        axis->setBase(2);
        axis->setLabelFormat(QStringLiteral("%.0f"));
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
        m_anchor->attachAxis(axis);
    }
    m_anchor->setVisible(false);
    m_marker->setZValue(20);
    m_marker->setCrossed(true);
    m_cursor->setZValue(21);
    m_cursor->setInside(true);
    m_cursor->hide();
    connect(this, &QChart::plotAreaChanged, this, &FitPlot::place);
    connect(m_item, &FitItem::left, this, [this] { Q_EMIT pointed({}); });
    connect(m_item, &FitItem::pointedAt, this, [this](const QPointF &share) {
        if (m_made.surface)
            Q_EMIT pointed(sentence(placeAt(share)));
    });
    connect(m_item, &FitItem::pressedAt, this, [this](const QPointF &share) {
        const Place chosenPlace = placeAt(share);
        if (m_made.surface)
            Q_EMIT runChosen(chosenPlace.batch, chosenPlace.sequence);
    });
    FitPlot::setTheme(lightTheme());
    FitPlot::retranslate();
}

void FitPlot::setTheme(const Theme &theme)
{
    Plot::setTheme(theme);
    m_item->setTheme(theme);
    m_marker->setTheme(theme);
    m_cursor->setTheme(theme);
    for (QLogValueAxis *axis : { m_across, m_up }) {
        axis->setLabelsColor(theme.quiet);
        axis->setTitleBrush(theme.quiet);
    }
    show();
}

void FitPlot::setFonts(const QFont &text, const QFont &small)
{
    Plot::setFonts(text, small);
    for (QLogValueAxis *axis : { m_across, m_up }) {
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
    }
    m_item->setFont(small);
    m_marker->setFont(sized(text, 1, true));
    m_cursor->setFont(small);
    place();
}

void FitPlot::retranslate()
{
    m_across->setTitleText(word(QT_TRANSLATE_NOOP("Fit", "sequence")));
    m_up->setTitleText(word(QT_TRANSLATE_NOOP("Fit", "batch")));
    m_source.reset(); // its problem is a sentence too
}

void FitPlot::forgetScale()
{
    m_batches = m_sequences = { 1, 1 };
    m_steered.reset();
}

/// Powers of two around what the model takes, and around the run; they grow only where the run leaves them.
FitPlot::Source FitPlot::sourceOf(const ChartInput &input) const
{
    Source source{ input.ledger->architecture, input.ledger->recipe, input.allowances, m_batches, m_sequences,
        {} };
    for (const Pinned &pin : input.pins)
        if (pin.ledger->origin == nullptr)
            source.pins.push_back(pin);
    const Architecture &architecture = source.architecture;
    const auto [batch, sequence] = std::pair(source.recipe.batch, source.recipe.sequence);
    source.recipe.batch = source.recipe.sequence = 1; // the map holds all of them
    source.batches = { 1, std::max({ mostBatches, powerAbove(batch), m_batches.last }) };
    if (!readsText(architecture)) {
        source.sequences = { 1, 2 };
        return source;
    }
    const std::int64_t context =
        architecture.positions > 0 ? std::min(architecture.positions, mostTokens) : mostTokens / 16;
    const std::int64_t first =
        powerBelow(std::clamp<std::int64_t>(std::min(sequence, context / 8), 1, fewestTokens));
    const std::int64_t last = architecture.learnedPositions
        ? architecture.positions
        : std::max({ powerAbove(context), powerAbove(sequence), m_sequences.last });
    const bool isFresh = m_sequences.last <= 2; // or of a model without one
    source.sequences = { isFresh ? first : std::min(first, m_sequences.first), last };
    source.sequences.last = std::max(source.sequences.last, source.sequences.first * 2);
    return source;
}

FitPlot::Made FitPlot::makeFrom(const Source &source, const FitPins &known)
try {
    Made made;
    made.surface = PeakSurface::of(
        source.architecture, source.recipe, source.batches, source.sequences, source.allowances);
    made.map = fitMap(*made.surface, logarithmicSteps(source.batches, steps),
        logarithmicSteps(common(source.sequences, made.surface->sequences()), steps));
    made.pins = fitPins(source.pins, source.batches, source.sequences, source.allowances, known);
    return made;
} catch (const InputError &error) {
    return { {}, error.message(), {}, {} };
}

void FitPlot::keep(const Source &source, Made made)
{
    m_source = source;
    m_made = std::move(made);
}

Beside::Work FitPlot::workFor(const ChartInput &input)
{
    const Source source = sourceOf(input);
    if (m_source == source)
        return {};
    return [this, source, known = m_made.pins] {
        auto made = std::make_shared<Made>(makeFrom(source, known));
        return [this, source, made] { keep(source, std::move(*made)); };
    };
}

void FitPlot::display(const ChartInput &input, const Formatter &format)
{
    const Recipe &recipe = input.ledger->recipe;
    const Source source = sourceOf(input);
    m_format = format;
    m_capacity = input.capacity;
    m_hasSequence = readsText(source.architecture);
    m_present = { recipe.batch, m_hasSequence ? recipe.sequence : 1 };
    if (m_source != source)
        keep(source, makeFrom(source, m_made.pins));
    m_batches = source.batches;
    m_sequences = source.sequences;
    setPins(source.pins, format);
    showAxes(source.architecture, recipe);
    show();
}

void FitPlot::showAxes(const Architecture &architecture, const Recipe &recipe)
{
    m_across->setVisible(m_hasSequence);
    const auto setRange = [](QLogValueAxis &axis, const Range &range) {
        axis.setBase(range.last / range.first > widestByTwos ? 4 : 2);
        if (axis.min() != double(range.first) || axis.max() != double(range.last))
            axis.setRange(double(range.first), double(range.last));
    };
    setRange(*m_across, m_sequences);
    setRange(*m_up, m_batches);
    const auto stopsWithin = [&](const char *id, const Range &range) {
        std::vector<std::int64_t> stops = stopsOf(*findDimension(id), architecture, recipe);
        std::erase_if(stops, [&](std::int64_t stop) { return !range.holds(stop); });
        return stops;
    };
    m_batchStops = stopsWithin("batch", m_batches);
    m_sequenceStops = m_hasSequence ? stopsWithin("sequence", m_sequences) : std::vector<std::int64_t>{ 1 };
}

void FitPlot::show()
{
    if (!m_made.surface) {
        m_item->show({}, {});
        m_marker->setMark(0, 0, {});
        setNote(m_made.problem);
        m_cursor->hide();
        setMarks({});
        return place();
    }
    setNote({});
    const FitColors colors(theme(), m_made.map, m_capacity);
    // What learned positions leave out stays the ground's colour.
    m_item->show(colors.image(m_made.map, m_batches, m_sequences), lines());
    m_marker->setMark(0, 0, sentence(m_present));
    m_cursor->setVisible(m_steered.has_value());
    if (m_steered)
        m_cursor->setMark(0, 0, sentence(*m_steered));
    setMarks(colors.marks(m_format));
    place();
}

std::vector<FitLine> FitPlot::lines() const
{
    std::vector<FitLine> lines;
    const auto add = [&](FitLine line, const FitMap &map, std::int64_t bytes, std::size_t every) {
        const std::vector<std::optional<double>> batches = frontier(map, bytes);
        const auto isOn = [&](std::size_t j) { return j < batches.size() && batches[j] && *batches[j] >= 1; };
        for (std::size_t j = 0; j < batches.size(); ++j)
            if (isOn(j) && (j % every == 0 || !isOn(j - 1) || !isOn(j + 1))) // its ends, and some between
                line.points.push_back(shareOf(*batches[j], double(map.sequences[j])));
        if (line.points.size() > 1)
            lines.push_back(std::move(line));
    };
    for (const char *name : landmarks)
        if (const Hardware *row = findHardware(QString::fromLatin1(name));
            row && (!m_capacity || capacityOf(*row).bytes != m_capacity->bytes))
            add({ capacityOf(*row).name }, m_made.map, capacityOf(*row).bytes, lineEvery);
    if (!m_capacity)
        return lines;
    for (const auto &pin : m_made.pins)
        add({ pin->pin.label, false, true }, pin->map, m_capacity->bytes, 1);
    const QString name = QStringLiteral("%1: %2").arg(m_capacity->name, m_format.bytes(m_capacity->bytes));
    add({ name, true }, m_made.map, m_capacity->bytes, lineEvery);
    return lines;
}

void FitPlot::place()
{
    placeLegend(2 * margin, margin + QFontMetricsF(textFont()).height() + 6);
    const QRectF plot = plotArea();
    m_item->place(plot, shareOf(double(m_present.batch), double(m_present.sequence)));
    m_marker->place(plot, m_made.surface ? pointOf(m_present) : plot.topLeft());
    if (m_steered)
        m_cursor->place(plot, pointOf(*m_steered));
}

QPointF FitPlot::shareOf(double batch, double sequence) const
{
    return { logShare(sequence, m_sequences), logShare(batch, m_batches) };
}

QPointF FitPlot::pointOf(const Place &place) const
{
    return m_item->pointAt(shareOf(double(place.batch), double(place.sequence)));
}

FitPlot::Place FitPlot::placeAt(const QPointF &share) const
{
    const auto value = [](double at, const Range &range) {
        return double(range.first) * std::exp2(at * std::log2(double(range.last) / double(range.first)));
    };
    return { nearestTo(m_batchStops, value(share.y(), m_batches)),
        nearestTo(m_sequenceStops, value(share.x(), m_sequences)) };
}

bool FitPlot::steer(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        moveCursor(0, -1);
        return true;
    case Qt::Key_Right:
        moveCursor(0, 1);
        return true;
    case Qt::Key_Up:
        moveCursor(1, 0);
        return true;
    case Qt::Key_Down:
        moveCursor(-1, 0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_steered)
            Q_EMIT runChosen(m_steered->batch, m_steered->sequence);
        return m_steered.has_value();
    case Qt::Key_Escape:
        if (!m_steered)
            return false;
        m_steered.reset();
        show();
        return true;
    default:
        return false;
    }
}

void FitPlot::moveCursor(int batches, int sequences)
{
    if (!m_made.surface)
        return;
    const Place from = m_steered.value_or(m_present);
    const auto moved = [](const std::vector<std::int64_t> &stops, std::int64_t value, int by) {
        const auto at = std::ranges::lower_bound(stops, value) - stops.begin();
        return stops[size_t(std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(stops) - 1))];
    };
    m_steered = { moved(m_batchStops, from.batch, batches),
        moved(m_sequenceStops, from.sequence, sequences) };
    show();
}

} // namespace headroom
