// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep in the window: any slider along x, the present value marked, a click sets it.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/sweepplot.h"
#include "charts/views.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace headroom;

namespace {

class SweepChart : public WindowTest {
protected:
    SweepChart()
    {
        window->charts().showView(*findView("sweep"));
        settle();
    }
    ChartView &view() { return window->charts().chart(*findView("sweep")); }
    SweepPlot &plot() { return dynamic_cast<SweepPlot &>(view().plot()); }
    void setBatch(std::int64_t batch)
    {
        Recipe recipe = state().recipe;
        recipe.batch = batch;
        window->document().setRecipe(recipe, QStringLiteral("run"));
        settle();
    }
    void choose(const char *dimension)
    {
        auto &combo = find<QComboBox>(QStringLiteral("sweep.dimension"));
        const int index = combo.findData(QLatin1String(dimension));
        ASSERT_GE(index, 0) << dimension;
        combo.setCurrentIndex(index);
        Q_EMIT combo.activated(index);
        settle();
    }
};

TEST_F(SweepChart, MarksThePresentPeakAlongEveryDimensionOfTheModel)
{
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    for (const Dimension &dimension : dimensions()) {
        if (!dimension.applies(state().architecture))
            continue;
        choose(std::string(dimension.id).c_str());
        EXPECT_EQ(plot().sweep().dimension, &dimension);
        EXPECT_EQ(plot().sweep().present, valueOf(dimension, state().architecture, state().recipe));
        EXPECT_EQ(plot().marker().bytes(), peak()) << dimension.id;
    }
}

TEST_F(SweepChart, AClickSetsTheSliderAsOneStepOfTheHistory)
{
    const int before = window->document().history().count();
    const SweepPoint target = plot().sweep().points.back();
    const QPointF at = plot().area().pointAt(0.999, target.peak / 2);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().mapFromScene(plot().mapToScene(at)));
    settle();
    EXPECT_EQ(state().recipe.batch, target.value);
    EXPECT_EQ(peak(), target.peak);
    EXPECT_EQ(window->document().history().count(), before + 1);
}

TEST_F(SweepChart, ArrowsWalkTheValues)
{
    view().setFocus();
    const std::int64_t before = state().recipe.batch;
    QTest::keyClick(&view(), Qt::Key_Right);
    settle();
    EXPECT_GT(state().recipe.batch, before);
    QTest::keyClick(&view(), Qt::Key_Left);
    settle();
    EXPECT_EQ(state().recipe.batch, before);
}

TEST_F(SweepChart, OnlyItHasTheChoiceOfASlider)
{
    auto &combo = find<QComboBox>(QStringLiteral("sweep.dimension"));
    EXPECT_TRUE(combo.isVisible());
    window->charts().showView(*findView("breakdown"));
    settle();
    EXPECT_FALSE(combo.isVisible());
}

TEST_F(SweepChart, SaysWhyThereIsNoPeak)
{
    std::int64_t batch = std::int64_t{ 1 } << 28;
    do
        setBatch(batch += batch / 8);
    while (
        state().recipe.batch == batch); // this much cannot be counted; nor can more layers with a little less
    choose("layers");
    const Sweep &sweep = plot().sweep();
    ASSERT_FALSE(sweep.points.empty());
    ASSERT_FALSE(sweep.gaps.empty());
    EXPECT_TRUE(plot().note().endsWith(sweep.gaps.front().problem)) << plot().note().toStdString();
    EXPECT_TRUE(plot().summary().contains(sweep.gaps.front().problem));
    EXPECT_EQ(plot().table().rows.size(), qsizetype(sweep.points.size() + sweep.gaps.size()));
    QSignalSpy said(&plot(), &Plot::pointed);
    QTest::mouseMove(view().viewport(),
        view().mapFromScene(plot().mapToScene(plot().area().pointAt(0.998, 0) - QPointF(0, 20))));
    settle();
    ASSERT_FALSE(said.empty());
    EXPECT_TRUE(said.back()[0].toString().endsWith(sweep.gaps.back().problem));
    const Recipe before = state().recipe;
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
        view().mapFromScene(plot().mapToScene(plot().area().pointAt(0.998, 0) - QPointF(0, 20))));
    settle();
    EXPECT_EQ(state().recipe, before);
    window->open(QStringLiteral("vit-large"));
    settle();
    EXPECT_TRUE(plot().note().contains(QStringLiteral("no training step"))) << plot().note().toStdString();
    window->open(QStringLiteral("gpt2"));
    setBatch(1);
    EXPECT_TRUE(plot().note().isEmpty()) << plot().note().toStdString();
}

/// At the smallest size that the window is made for.
TEST_F(SweepChart, AllTabsAndTheDimensionAreInSight)
{
    auto &tabs = find<QTabBar>(QStringLiteral("chart.tabs"));
    auto &combo = find<QComboBox>(QStringLiteral("sweep.dimension"));
    window->open(QStringLiteral("deepseek-v3"));
    settle();
    for (const char *language : { "en", "de" }) {
        trigger(QStringLiteral("language.") + QLatin1String(language));
        ASSERT_EQ(window->size(), QSize(1280, 800));
        ASSERT_EQ(tabs.count(), int(views().size()));
        for (int i = 0; i < tabs.count(); ++i)
            EXPECT_TRUE(tabs.rect().contains(tabs.tabRect(i))) << language << ": " << i;
        for (QToolButton *scroll : tabs.findChildren<QToolButton *>())
            EXPECT_FALSE(scroll->isVisible()) << language;
        EXPECT_TRUE(combo.isVisible());
        EXPECT_FALSE(combo.visibleRegion().isEmpty());
        EXPECT_GE(combo.width(), combo.sizeHint().width()) << language;
        window->charts().showView(*findView("timeline"));
        settle();
        EXPECT_FALSE(combo.isVisible());
        window->charts().showView(*findView("sweep"));
        settle();
    }
    trigger(QStringLiteral("language.en"));
}

} // namespace
