// SPDX-License-Identifier: GPL-3.0-or-later
// States that are pinned stand beside the present one, and the difference is told by its causes.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/compareplot.h"
#include "charts/stackedbars.h"
#include "charts/views.h"
#include "charts/waterfallitem.h"

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

} // namespace
