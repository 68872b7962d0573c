// SPDX-License-Identifier: GPL-3.0-or-later
// The fit map in the window: what is free for every batch and sequence, lines of memories, a click that sets.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/fitplot.h"
#include "charts/views.h"
#include "look/figurelabel.h"
#include "model/dimensions.h"
#include "step/estimate.h"

#include <QComboBox>
#include <QLogValueAxis>
#include <QSignalSpy>
#include <cmath>
#include <set>

using namespace headroom;

namespace {

class FitChart : public WindowTest {
protected:
    FitChart()
    {
        window->charts().showView(*findView("fit"));
        settle();
    }
    ChartView &view() { return window->charts().chart(*findView("fit")); }
    FitPlot &plot() { return dynamic_cast<FitPlot &>(view().plot()); }
    void choose(const QString &gpu)
    {
        auto &combo = find<QComboBox>(QStringLiteral("gpu.combo"));
        const int index = combo.findText(gpu);
        ASSERT_GT(index, 0);
        combo.setCurrentIndex(index);
        Q_EMIT combo.activated(index);
        settle();
    }
    QPoint pixel(const FitPlot::Place &place)
    {
        return view().mapFromScene(plot().mapToScene(plot().pointOf(place)));
    }
    std::int64_t peakOf(std::int64_t batch, std::int64_t sequence)
    {
        Recipe recipe = state().recipe;
        recipe.batch = batch;
        recipe.sequence = sequence;
        return headroom::peakOf(estimate(state().architecture, recipe));
    }
};

TEST_F(FitChart, ShowsTheExactPeakOfEveryBatchAndSequence)
{
    const FitMap &map = plot().map();
    ASSERT_FALSE(map.peaks.empty());
    for (std::size_t i = 0; i < map.batches.size(); i += 29)
        for (std::size_t j = 0; j < map.sequences.size(); j += 41)
            EXPECT_EQ(map.at(i, j), peakOf(map.batches[i], map.sequences[j]));
    EXPECT_EQ(map.sequences.back(), 1024) << "GPT-2 has learned no more positions";
}

TEST_F(FitChart, TheChosenMemorysLinePartsWhatFitsFromWhatDoesNot)
{
    choose(QStringLiteral("T4"));
    const auto &lines = plot().item().lines();
    const auto strong = std::ranges::find(lines, true, &FitLine::strong);
    ASSERT_NE(strong, lines.end());
    EXPECT_TRUE(strong->label.startsWith(QStringLiteral("T4")));
    EXPECT_GE(lines.size(), 3U) << "and landmarks beside it";
    const std::int64_t capacity = state().capacity->bytes;
    for (const QPointF &point : strong->points) {
        const double batch = std::exp2(point.y() * 8); // of 1 … 256
        const auto sequence = std::int64_t(std::llround(64 * std::exp2(point.x() * 4)));
        EXPECT_LE(peakOf(std::int64_t(std::floor(batch - 0.02)), sequence), capacity) << sequence;
        EXPECT_GT(peakOf(std::int64_t(std::ceil(batch + 0.02)), sequence), capacity) << sequence;
    }
}

/// What the map says of a cell is what the head line says when it is clicked, whatever is set aside.
TEST_F(FitChart, TheVerdictOnACellIsTheHeadLinesWhenItIsClicked)
{
    window->open(QStringLiteral("llama-3.2-1b"));
    settle();
    choose(QStringLiteral("RTX 4090"));
    int differing = 0;
    for (unsigned some = 0; some < 1U << allowanceCount; some += 3) { // none, some, and all
        State after = state();
        for (std::size_t k = 0; k < allowanceCount; ++k)
            after.allowances.on[k] = (some >> k & 1U) != 0;
        ASSERT_TRUE(window->document().propose(after, QStringLiteral("allowances")));
        settle();
        for (const FitPlot::Place place :
            { FitPlot::Place{ 8, 1024 }, { 2, 4096 }, { 4, 2048 }, { 16, 512 } }) {
            const Verdict verdict = plot().verdictAt(place);
            QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pixel(place));
            settle();
            ASSERT_EQ(state().recipe.batch, place.batch);
            ASSERT_EQ(state().recipe.sequence, place.sequence);
            EXPECT_EQ(verdict, verdictOf(ledger(), *state().capacity, state().allowances));
            const QString said = find<FigureLabel>(QStringLiteral("head.verdict")).text();
            EXPECT_EQ(said.startsWith(QStringLiteral("✓")), verdict.fits()) << said.toStdString();
            EXPECT_TRUE(said.contains(window->formatter().bytes(std::abs(verdict.free()))));
            const Verdict bare = verdictOf(ledger(), *state().capacity);
            differing += bare.free() != verdict.free() ? 1 : 0;
        }
        const FitMap &map = plot().map();
        for (std::size_t i = 0; i < map.batches.size(); i += 61)
            for (std::size_t j = 0; j < map.sequences.size(); j += 83)
                EXPECT_EQ(map.needed(i, j) <= state().capacity->bytes,
                    plot().verdictAt({ map.batches[i], map.sequences[j] }).fits());
    }
    EXPECT_GT(differing, 0);
}

TEST_F(FitChart, AClickSetsBatchAndSequenceAsOneStep)
{
    const int before = window->document().history().count();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pixel({ 16, 256 }));
    settle();
    EXPECT_EQ(state().recipe.batch, 16);
    EXPECT_EQ(state().recipe.sequence, 256);
    EXPECT_EQ(window->document().history().count(), before + 1);
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(state().recipe.batch, 1);
}

TEST_F(FitChart, PointingSaysWhatIsFreeThere)
{
    choose(QStringLiteral("T4"));
    QSignalSpy said(&plot(), &Plot::pointed);
    QTest::mouseMove(view().viewport(), pixel({ 8, 512 }));
    settle();
    ASSERT_FALSE(said.empty());
    const QString sentence = said.back()[0].toString();
    EXPECT_TRUE(sentence.startsWith(QStringLiteral("batch 8, sequence 512: "))) << sentence.toStdString();
    const std::int64_t free = state().capacity->bytes - peakOf(8, 512);
    EXPECT_TRUE(sentence.endsWith(window->formatter().bytes(free) + QStringLiteral(" free")))
        << sentence.toStdString();
}

TEST_F(FitChart, ArrowsMoveACursorAndEnterSetsIt)
{
    view().setFocus();
    const Recipe before = state().recipe;
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Left);
    settle();
    EXPECT_TRUE(plot().cursor().isVisible());
    EXPECT_EQ(state().recipe, before) << "until Enter";
    QTest::keyClick(&view(), Qt::Key_Return);
    settle();
    EXPECT_EQ(state().recipe.batch, 3);
    EXPECT_LT(state().recipe.sequence, before.sequence);
    QTest::keyClick(&view(), Qt::Key_Escape);
    EXPECT_FALSE(plot().cursor().isVisible());
}

TEST_F(FitChart, HasBatchesOnlyWhereTheModelReadsNoTokens)
{
    window->open(QStringLiteral("vit-base"));
    settle();
    ASSERT_FALSE(plot().map().peaks.empty());
    EXPECT_FALSE(findDimension("sequence")->applies(state().architecture));
    EXPECT_FALSE(plot().summary().contains(QStringLiteral("sequence"))) << plot().summary().toStdString();
    EXPECT_FALSE(plot().table().head.contains(QStringLiteral("sequence")));
    for (const QStringList &row : plot().table().rows)
        EXPECT_EQ(row[1].toLongLong(), peakOf(row[0].toLongLong(), 1)) << row[0].toStdString();
    const Recipe before = state().recipe;
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Return);
    settle();
    EXPECT_GT(state().recipe.batch, before.batch);
    EXPECT_EQ(state().recipe.sequence, before.sequence);
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    EXPECT_EQ(plot().map().sequences.front(), 64) << "the sequences of a model that has them";
}

TEST_F(FitChart, SaysWhyThereIsNoMap)
{
    window->open(QStringLiteral("vit-large"));
    settle();
    EXPECT_TRUE(plot().summary().contains(QStringLiteral("no training step")))
        << plot().summary().toStdString();
    EXPECT_TRUE(plot().table().rows.empty());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().viewport()->rect().center());
    QTest::keyClick(&view(), Qt::Key_Up);
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    EXPECT_FALSE(plot().map().peaks.empty());
    EXPECT_FALSE(plot().table().rows.empty());
}

TEST_F(FitChart, NamesKeepClearOfThePresentPlace)
{
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    choose(QStringLiteral("H100 80GB"));
    for (std::int64_t sequence : { 64, 128, 192, 256, 384, 512, 768, 1024, 2048 })
        for (std::int64_t batch : { 1, 2, 4, 16 }) {
            window->document().set(*findDimension("sequence"), sequence);
            window->document().set(*findDimension("batch"), batch);
            settle();
            const QPointF mark = plot().pointOf({ batch, sequence });
            const std::vector<QRectF> names = plot().item().labelRects();
            EXPECT_FALSE(names.empty());
            for (const QRectF &name : names) {
                EXPECT_FALSE(name.left() <= mark.x() && mark.x() <= name.right() && name.top() <= mark.y())
                    << sequence << " × " << batch << ": the line from above crosses it";
                EXPECT_FALSE(name.top() <= mark.y() && mark.y() <= name.bottom() && name.left() <= mark.x())
                    << sequence << " × " << batch << ": the line from the left crosses it";
            }
        }
}

TEST_F(FitChart, TheLegendNamesWhatTheMapHoldsEachByItsColour)
{
    const auto texts = [&] {
        QStringList all;
        for (const Legend::Mark &mark : plot().legendMarks())
            all += mark.text;
        return all;
    };
    for (const QString &text : texts())
        EXPECT_TRUE(text.startsWith(QStringLiteral("peak "))) << text.toStdString();
    const auto count = [&](const char *gpu) {
        choose(QLatin1String(gpu));
        std::set<QRgb> colours;
        for (const Legend::Mark &mark : plot().legendMarks())
            colours.insert(mark.color.rgb());
        EXPECT_EQ(colours.size(), plot().legendMarks().size()) << gpu;
        const Capacity &capacity = *state().capacity;
        const auto holds = [&](auto is) { return std::ranges::any_of(plot().map().peaks, is); };
        EXPECT_EQ(texts().contains(QStringLiteral("does not fit")), holds([&](std::int64_t peak) {
            return peak > capacity.bytes;
        })) << gpu;
        EXPECT_EQ(texts().contains(QStringLiteral("free")), holds([&](std::int64_t peak) {
            return double(peak) <= 0.75 * double(capacity.bytes);
        })) << gpu;
        return texts().size();
    };
    EXPECT_EQ(count("T4"), 3);
    window->open(QStringLiteral("llama-3.1-405b"));
    settle();
    EXPECT_EQ(count("T4"), 1) << "nothing is free";
}

/// Learned positions end where they end, and whatever is named has room.
TEST_F(FitChart, AxesEndWithTheDataAndTheirLabelsHaveRoom)
{
    for (const char *preset : { "clip-vit-large", "whisper-tiny", "llama-3.1-405b", "gpt2" }) {
        window->open(QLatin1String(preset));
        settle();
        for (const QAbstractAxis *axis : plot().axes()) {
            const auto &logarithmic = dynamic_cast<const QLogValueAxis &>(*axis);
            const double ticks =
                std::log2(logarithmic.max() / logarithmic.min()) / std::log2(logarithmic.base());
            EXPECT_LE(ticks, 9) << preset;
            if (axis->orientation() == Qt::Horizontal && state().architecture.learnedPositions
                && !plot().map().sequences.empty()) {
                EXPECT_LE(logarithmic.max(), double(state().architecture.positions)) << preset;
            }
        }
    }
}

} // namespace
