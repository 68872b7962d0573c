// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep in the window: any slider along x, the present value marked, a click sets it.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/sweepplot.h"
#include "charts/views.h"

#include <QComboBox>

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

} // namespace
