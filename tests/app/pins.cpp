// SPDX-License-Identifier: GPL-3.0-or-later
// States that are pinned stand beside the present one, and the difference is told by its causes.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/compareplot.h"
#include "charts/fitplot.h"
#include "charts/parametersplot.h"
#include "charts/stackedbars.h"
#include "charts/sweepplot.h"
#include "charts/timelineplot.h"
#include "charts/views.h"
#include "charts/waterfallitem.h"
#include "ledger/report.h"
#include "methods/method.h"
#include "run/hardware.h"
#include "step/estimate.h"

#include <QComboBox>
#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

using namespace headroom;

namespace {

class PinsTest : public WindowTest {
protected:
    ComparePlot &compare()
    {
        window->charts().showView(*findView("compare"));
        settle();
        return dynamic_cast<ComparePlot &>(window->charts().chart(*findView("compare")).plot());
    }
    void pin()
    {
        QTest::mouseClick(&find<QToolButton>(QStringLiteral("chart.pin")), Qt::LeftButton);
        settle();
    }
    void change(std::int64_t batch, Attention attention)
    {
        Recipe recipe = state().recipe;
        recipe.batch = batch;
        recipe.attention = attention;
        window->document().setRecipe(recipe, QStringLiteral("run"));
        settle();
    }
    bool hasChip(const char *label)
    {
        return window->findChild<QToolButton *>(QStringLiteral("pin.") + QLatin1String(label)) != nullptr;
    }
    void click(const char *name)
    {
        QTest::mouseClick(&find<QToolButton>(QLatin1String(name)), Qt::LeftButton);
        settle();
    }
};

TEST_F(PinsTest, WithoutOneThereIsNothingToCompare)
{
    EXPECT_FALSE(find<QAction>(QStringLiteral("action.unpin")).isEnabled());
    EXPECT_EQ(compare().waterfall().rows().size(), 1u);
    EXPECT_EQ(compare().comparison().after, peak());
}

TEST_F(PinsTest, TheWaterfallGoesFromThePinToThePresentByCause)
{
    pin();
    const std::int64_t before = peak();
    change(4, Attention::Eager);
    const Comparison &comparison = compare().comparison();
    EXPECT_EQ(comparison.before, before);
    EXPECT_EQ(comparison.after, peak());
    ASSERT_EQ(comparison.causes.size(), 2u);
    std::int64_t sum = before;
    for (const Cause &cause : comparison.causes)
        sum += cause.change;
    EXPECT_EQ(sum, peak());
    const WaterfallItem &fall = compare().waterfall();
    ASSERT_EQ(fall.rows().size(), 4u);
    for (std::size_t i = 1; i + 1 < fall.rows().size(); ++i) // each begins where the last one ended
        EXPECT_DOUBLE_EQ(fall.rows()[i].from, fall.rows()[i - 1].to);
    EXPECT_DOUBLE_EQ(fall.rows()[2].to, fall.rows()[3].to);
    EXPECT_GE(fall.barRect(0).left(), fall.boundingRect().left());
    EXPECT_LE(fall.barRect(3).right(), fall.boundingRect().right());
}

TEST_F(PinsTest, StandBesideThePresentInTheBreakdown)
{
    pin();
    const std::int64_t before = peak();
    change(8, Attention::Sdpa);
    window->charts().showView(*findView("breakdown"));
    settle();
    const auto &bars =
        dynamic_cast<StackedBars &>(window->charts().chart(*findView("breakdown")).plot()).bars();
    EXPECT_EQ(bars.back().total, before);
    EXPECT_NE(before, peak());
}

/// The test's own: what a pinned ledger holds is where its mark is.
class PinsInCharts : public PinsTest {
protected:
    PinsInCharts()
    {
        pin();
        change(8, Attention::Sdpa);
        before = window->chartInput().pins.front().ledger;
    }
    template <class Kind> Kind &plot(const char *view)
    {
        window->charts().showView(*findView(view));
        settle();
        return dynamic_cast<Kind &>(window->charts().chart(*findView(view)).plot());
    }
    static bool inLegend(const Plot &plot)
    {
        return std::ranges::any_of(plot.legendMarks(), [](const Legend::Mark &mark) {
            return mark.isLine && mark.text.startsWith(QStringLiteral("A: GPT-2"));
        });
    }
    std::shared_ptr<const Ledger> before;
};

TEST_F(PinsInCharts, MarkEachMomentAndEachComponent)
{
    auto &moments = plot<StackedBars>("breakdown");
    EXPECT_TRUE(inLegend(moments));
    ASSERT_EQ(moments.pinMarks().marks().size(), momentNames().size());
    const double perByte = moments.plotArea().width() / (moments.axisMax() * moments.axisBytes());
    for (std::size_t i = 0; i < momentNames().size(); ++i) {
        const PinMarks::Mark &mark = moments.pinMarks().marks()[i];
        const double held = double(totalAt(*before, momentNames()[i].moment));
        EXPECT_EQ(mark.label, QStringLiteral("A"));
        EXPECT_NEAR(mark.lines[0][0].x(), moments.plotArea().left() + held * perByte, 0.01);
        EXPECT_TRUE(moments.pieceRect(int(i), Category::Weights).center().y() > mark.lines[0][0].y());
    }
    auto &parts = plot<StackedBars>("components");
    std::int64_t sum = 0;
    for (const StackedBars::Bar &bar : parts.bars())
        sum += bar.pins.at(0).total;
    EXPECT_EQ(sum, peakOf(*before));
    EXPECT_EQ(parts.pinMarks().marks().size(), parts.bars().size());
    trigger(QStringLiteral("unpin"));
    EXPECT_TRUE(parts.pinMarks().marks().empty());
    EXPECT_FALSE(inLegend(parts));
}

/// Also where bars are dense, as on a slide: figures lie on no line and no tag.
TEST_F(PinsInCharts, LeaveTheTotalsReadable)
{
    change(1, Attention::Eager);
    pin();
    for (const QSize &size : { QSize(1280, 800), QSize(1280, 480) }) {
        window->resize(size);
        settle();
        for (const char *view : { "breakdown", "components" }) {
            auto &bars = plot<StackedBars>(view);
            for (int i = 0; i < int(bars.bars().size()); ++i)
                for (const QRectF &tag : bars.pinMarks().tags())
                    EXPECT_FALSE(bars.totalRect(i).adjusted(1, 1, -1, -1).intersects(tag))
                        << view << ' ' << i;
        }
    }
}

TEST_F(PinsInCharts, AreLinesOverTimelineAndSweep)
{
    auto &line = plot<TimelinePlot>("timeline");
    EXPECT_TRUE(inLegend(line));
    ASSERT_EQ(line.pinCurves().size(), 1u);
    const AreaPlot::PinCurve &course = line.pinCurves().front();
    EXPECT_EQ(course.points[course.tagged].total, peakOf(*before));
    EXPECT_EQ(course.points.front().at, 0);
    EXPECT_DOUBLE_EQ(course.points.back().at, 1);
    change(2, Attention::Eager); // another number of operators: phases still end where the present ones do
    const Timeline &now = line.timeline();
    const Course pinned(*before);
    for (const PhaseSpan &span : now.phases) {
        const double end = double(span.end - 1) / double(now.length - 1);
        EXPECT_TRUE(std::ranges::any_of(line.pinCurves().front().points,
            [&](const auto &point) { return std::abs(point.at - end) < 1e-9; }));
    }
    EXPECT_NE(now.length, pinned.length());
    auto &sweep = plot<SweepPlot>("sweep");
    EXPECT_TRUE(inLegend(sweep));
    ASSERT_EQ(sweep.pinned().size(), 1u);
    for (const SweepPoint &point : sweep.pinned().front().points) {
        Recipe recipe = before->recipe;
        recipe.batch = point.value;
        EXPECT_EQ(point.peak, peakOf(estimate(before->architecture, recipe))) << point.value;
    }
    EXPECT_EQ(sweep.pinMarks().marks().size(), 1u);
}

TEST_F(PinsInCharts, AreAFrontierOfTheChosenMemoryAndABarOfTheModel)
{
    window->open(QStringLiteral("gpt2-medium"));
    settle();
    auto &fit = plot<FitPlot>("fit");
    const auto lines = [&] {
        return std::ranges::count_if(fit.item().lines(), [](const FitLine &line) { return line.pinned; });
    };
    EXPECT_EQ(lines(), 0) << "of no memory";
    State after = state();
    after.capacity = capacityOf(*findHardware(QStringLiteral("RTX 4090")));
    window->document().propose(after, QStringLiteral("GPU"));
    settle();
    EXPECT_EQ(lines(), 1);
    auto &model = plot<ParametersPlot>("parameters");
    const auto pale = std::ranges::find(model.item().bars(), true, &CompositionItem::Bar::isPale);
    ASSERT_NE(pale, model.item().bars().end());
    EXPECT_EQ(pale->figure, Formatter().count(before->parameters));
    EXPECT_TRUE(pale->label.startsWith(QStringLiteral("A: GPT-2")));
}

TEST_F(PinsInCharts, AreInEveryTable)
{
    window->open(QStringLiteral("gpt2-medium"));
    settle();
    const auto rowsOf = [](const Table &table, const QString &name) {
        return std::ranges::count_if(
            table.rows, [&](const QStringList &row) { return row[0].startsWith(name); });
    };
    for (const View &view : views()) {
        const Table table = plot<Plot>(std::string(view.key).c_str()).table();
        EXPECT_GT(rowsOf(table, QStringLiteral("A")), 0) << view.key;
        for (const QStringList &row : table.rows)
            EXPECT_EQ(row.size(), table.head.size()) << view.key;
    }
    const Table moments = plot<Plot>("breakdown").table();
    EXPECT_EQ(rowsOf(moments, QStringLiteral("A")), momentCount);
    EXPECT_EQ(rowsOf(moments, QStringLiteral("now")), momentCount);
}

TEST_F(PinsTest, ThreeAtMostAndEachCanBeRemovedOrComparedFrom)
{
    std::array<std::int64_t, 3> peaks{};
    for (std::size_t i = 0; i < 3; ++i) {
        change(std::int64_t(1) << i, Attention::Eager);
        peaks[i] = peak();
        trigger(QStringLiteral("pin"));
    }
    for (const char *label : { "A", "B", "C" })
        EXPECT_TRUE(hasChip(label)) << label;
    trigger(QStringLiteral("pin"));
    EXPECT_TRUE(window->statusBar()->currentMessage().contains(QLatin1String("A, B")));
    EXPECT_EQ(compare().comparison().before, peaks[2]); // the last one that was pinned
    click("pin.B");
    EXPECT_EQ(compare().comparison().before, peaks[1]);
    click("pin.B.remove");
    EXPECT_FALSE(hasChip("B"));
    EXPECT_EQ(compare().comparison().before, peaks[0]);
    pin();
    EXPECT_TRUE(hasChip("B"));
    trigger(QStringLiteral("unpin"));
    EXPECT_FALSE(hasChip("A"));
    EXPECT_FALSE(hasChip("C"));
    EXPECT_EQ(compare().waterfall().rows().size(), 1u);
}

/// Those that are pinned, and the one that comparisons start from.
class PinsKept : public PinsTest {
protected:
    PinsKept()
    {
        window->open(QStringLiteral("llama-3-8b"));
        settle();
        pin();
        change(4, Attention::Eager);
        pin();
        change(2, Attention::Sdpa);
        click("pin.A");
        chosen = window->scenario().pinboard;
        EXPECT_EQ(chosen.states.size(), 2U);
        EXPECT_EQ(chosen.compared, QStringLiteral("A"));
        before = compare().comparison().before;
    }
    void forget()
    {
        trigger(QStringLiteral("unpin"));
        trigger(QStringLiteral("new"));
        EXPECT_TRUE(window->scenario().pinboard.isEmpty());
    }
    void expectBack()
    {
        EXPECT_TRUE(hasChip("A"));
        EXPECT_TRUE(hasChip("B"));
        EXPECT_EQ(window->scenario().pinboard.compared, chosen.compared);
        EXPECT_EQ(compare().comparison().before, before);
        EXPECT_EQ(compare().comparison().after, peak());
    }

    Pinboard chosen;
    std::int64_t before = 0;
};

TEST_F(PinsKept, ComeBackWithTheScenario)
{
    const QString path = folder.filePath(QStringLiteral("pins.json"));
    ASSERT_TRUE(window->save(path));
    forget();
    window->open(path);
    settle();
    expectBack();
    EXPECT_EQ(window->scenario().pinboard, chosen);
}

TEST_F(PinsKept, ComeBackWithTheSession)
{
    window->close();
    reopen();
    expectBack();
    EXPECT_EQ(window->scenario().pinboard, chosen);
}

TEST_F(PinsKept, AreInTheSessionSoonAfterTheyAreMade)
{
    trigger(QStringLiteral("pin"));
    const auto isKept = [] {
        const std::optional<Session> session = readSession();
        return session && session->scenario.pinboard.states.size() == 3;
    };
    EXPECT_TRUE(QTest::qWaitFor(isKept, 5000));
}

TEST_F(PinsKept, TravelInPictures)
{
    for (const char *name : { "chart.png", "chart.svg", "chart.pdf" }) {
        const QString path = folder.filePath(QLatin1String(name));
        window->saveChart(path);
        forget();
        window->open(path);
        settle();
        expectBack();
        const Pinboard back = window->scenario().pinboard;
        for (std::size_t i = 0; i < 2; ++i) {
            EXPECT_EQ(back.states[i].state.architecture, chosen.states[i].state.architecture);
            EXPECT_EQ(back.states[i].state.recipe, chosen.states[i].state.recipe);
        }
    }
}

TEST_F(PinsKept, AScenarioBringsItsOwnAndUndoTheOthers)
{
    const QString path = file(QStringLiteral("old.json"),
        R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}}})");
    const State was = state();
    window->open(path);
    settle();
    EXPECT_EQ(state().opened.config.json.size(), 1);
    EXPECT_TRUE(window->scenario().pinboard.isEmpty());
    EXPECT_FALSE(hasChip("A"));
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(state(), was);
    EXPECT_EQ(window->scenario().pinboard, chosen);
    expectBack();
}

TEST_F(PinsKept, AModelLeavesThemAndANewScenarioClearsThem)
{
    window->open(QStringLiteral("gpt2-xl"));
    settle();
    EXPECT_EQ(window->scenario().pinboard, chosen);
    trigger(QStringLiteral("new"));
    EXPECT_TRUE(window->scenario().pinboard.isEmpty());
    EXPECT_FALSE(hasChip("A"));
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(window->scenario().pinboard, chosen);
    trigger(QStringLiteral("redo"));
    EXPECT_TRUE(window->scenario().pinboard.isEmpty());
}

TEST_F(PinsTest, EachIsAStepOfTheHistory)
{
    QUndoStack &history = window->document().history();
    const auto board = [this] { return window->scenario().pinboard; };
    std::vector<Pinboard> boards{ board() };
    const auto stepped = [&](int steps) {
        EXPECT_EQ(history.count(), steps);
        boards.push_back(board());
    };
    pin();
    stepped(1);
    change(2, Attention::Eager);
    stepped(2);
    pin();
    stepped(3);
    click("pin.A");
    stepped(4);
    click("pin.A"); // from there already
    EXPECT_EQ(history.count(), 4);
    click("pin.B.remove");
    stepped(5);
    trigger(QStringLiteral("unpin"));
    stepped(6);
    for (int step = 5; step >= 0; --step) {
        EXPECT_FALSE(history.undoText().isEmpty());
        trigger(QStringLiteral("undo"));
        EXPECT_EQ(board(), boards[size_t(step)]) << step;
        EXPECT_EQ(hasChip("A"), step >= 1) << step;
    }
    for (int step = 1; step <= 6; ++step) {
        trigger(QStringLiteral("redo"));
        EXPECT_EQ(board(), boards[size_t(step)]) << step;
    }
}

TEST_F(PinsKept, OneThatCannotBeRunIsLeftOutAndSaid)
{
    const QString path = file(QStringLiteral("bad.json"),
        R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}}, "compared": "B", "pins": {
            "B": {"model": {"config": {"model_type": "gpt2"}}, "recipe": {"sequence": 5000}},
            "C": {"model": {"config": {"model_type": "gpt2"}}}}})");
    window->open(path);
    settle();
    EXPECT_FALSE(hasChip("A"));
    EXPECT_FALSE(hasChip("B"));
    EXPECT_TRUE(hasChip("C"));
    EXPECT_TRUE(find<QLabel>(QStringLiteral("notice.sentence")).isVisible());
    EXPECT_TRUE(find<QLabel>(QStringLiteral("notice.sentence")).text().endsWith(QStringLiteral(": B.")));
    EXPECT_EQ(window->scenario().pinboard.compared, QStringLiteral("C"));
}

TEST_F(PinsTest, AFormulaBesideTheStepIsKeptToo)
{
    trigger(QStringLiteral("lessons"));
    auto &formula = find<QComboBox>(QStringLiteral("lesson.method"));
    const int korthikanti = int(std::ranges::find(methods(), "korthikanti", [](const Method &m) {
        return m.origin.key;
    }) - methods().begin());
    formula.setCurrentIndex(korthikanti + 1);
    Q_EMIT formula.activated(korthikanti + 1);
    settle();
    const auto pinned = [this] { return window->chartInput().pins; };
    ASSERT_EQ(pinned().size(), 1U);
    const QString path = folder.filePath(QStringLiteral("formula.json"));
    ASSERT_TRUE(window->save(path));
    window->close();
    reopen();
    ASSERT_EQ(pinned().size(), 1U);
    EXPECT_EQ(pinned()[0].ledger->origin->key, "korthikanti");
    trigger(QStringLiteral("lessons"));
    EXPECT_EQ(find<QComboBox>(QStringLiteral("lesson.method")).currentIndex(), korthikanti + 1);
    Q_EMIT find<QComboBox>(QStringLiteral("lesson.method")).activated(0);
    settle();
    EXPECT_TRUE(pinned().empty());
    window->open(path);
    settle();
    EXPECT_EQ(pinned().size(), 1U);
}

} // namespace
