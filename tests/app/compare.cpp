// SPDX-License-Identifier: GPL-3.0-or-later
// The waterfall, by pointer and by keyboard: its sentences, what a row leads to, and the memory's line.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/compareplot.h"
#include "charts/views.h"
#include "charts/waterfallitem.h"
#include "models/ledgermodel.h"
#include "run/hardware.h"

#include <QComboBox>
#include <QDockWidget>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace headroom;

namespace {

/// From a pin: batch 1 → 4, and the other kernel.
class CompareChart : public WindowTest {
protected:
    CompareChart()
    {
        trigger(QStringLiteral("pin"));
        Recipe recipe = state().recipe;
        recipe.batch = 4;
        recipe.attention = Attention::Eager;
        window->document().setRecipe(recipe, QStringLiteral("run"));
        window->charts().showView(*findView("compare"));
        settle();
    }
    ChartView &view() { return window->charts().chart(*findView("compare")); }
    ComparePlot &plot() { return dynamic_cast<ComparePlot &>(view().plot()); }
    QPoint pixel(std::size_t row)
    {
        const WaterfallItem &item = plot().waterfall();
        return view().mapFromScene(item.mapToScene(item.barRect(row).center()));
    }
    QWidget *focused() { return window->focusWidget(); }
    void key(Qt::Key which)
    {
        QTest::keyClick(&view(), which);
        settle();
    }
    QString narrowed() { return find<QToolButton>(QStringLiteral("ledger.focus")).text(); }
};

TEST_F(CompareChart, PointingSaysTheCausesSentence)
{
    QSignalSpy said(&plot(), &Plot::pointed);
    for (std::size_t row = 0; row < 4; ++row) {
        QTest::mouseMove(view().viewport(), pixel(row));
        settle();
        ASSERT_FALSE(said.empty());
        const QString sentence = said.back()[0].toString();
        EXPECT_TRUE(sentence.startsWith(plot().waterfall().rows()[row].label)) << sentence.toStdString();
        EXPECT_TRUE(sentence.contains(plot().waterfall().rows()[row].figure)) << sentence.toStdString();
    }
    QTest::mouseMove(view().viewport(), pixel(1));
    settle();
    EXPECT_EQ(said.back()[0].toString(), sentenceOf(plot().comparison().causes[0], window->formatter()));
    EXPECT_TRUE(said.back()[0].toString().contains(QStringLiteral("mostly")));
}

TEST_F(CompareChart, AClickNarrowsTheLedgerAndGoesToTheControl)
{
    ASSERT_EQ(plot().comparison().causes[1].differences[0].control, "attention");
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pixel(1));
    settle();
    EXPECT_EQ(focused(), &find<QSlider>(QStringLiteral("batch.slider")));
    EXPECT_TRUE(narrowed().startsWith(nameOf(*plot().comparison().causes[0].mostly())))
        << narrowed().toStdString();
    find<QDockWidget>(QStringLiteral("parameters.dock")).hide();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pixel(2));
    settle();
    EXPECT_TRUE(find<QDockWidget>(QStringLiteral("parameters.dock")).isVisible());
    EXPECT_EQ(focused(), &find<QComboBox>(QStringLiteral("attention.combo")));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pixel(3));
    settle();
    EXPECT_FALSE(find<QToolButton>(QStringLiteral("ledger.focus")).isVisible()) << "all of it again";
}

TEST_F(CompareChart, ArrowsWalkTheRowsAndEnterTakesOne)
{
    const QString whole = plot().note();
    EXPECT_TRUE(whole.contains(window->formatter().change(peak() - plot().comparison().before)));
    view().setFocus();
    key(Qt::Key_Down);
    EXPECT_EQ(plot().waterfall().steered(), 0);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    EXPECT_EQ(plot().note(), sentenceOf(plot().comparison().causes[1], window->formatter()));
    EXPECT_EQ(view().accessibleDescription(), plot().note());
    key(Qt::Key_End);
    EXPECT_EQ(plot().waterfall().steered(), 3);
    key(Qt::Key_Down);
    EXPECT_EQ(plot().waterfall().steered(), 3);
    key(Qt::Key_Home);
    key(Qt::Key_Escape);
    EXPECT_EQ(plot().waterfall().steered(), -1);
    EXPECT_EQ(plot().note(), whole);
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    EXPECT_EQ(focused(), &find<QComboBox>(QStringLiteral("attention.combo")));
}

TEST_F(CompareChart, TheMemorysLineCrossesTheBars)
{
    EXPECT_FALSE(plot().limit().isSet());
    State after = state();
    after.capacity = capacityOf(*findHardware(QStringLiteral("RTX 3060")));
    window->document().propose(after, QStringLiteral("GPU"));
    settle();
    EXPECT_TRUE(plot().limit().isSet());
    EXPECT_EQ(plot().limit().bytes(), after.capacity->bytes);
    const WaterfallItem &fall = plot().waterfall();
    const QRectF bars = fall.plotRect();
    const QRectF line = plot().limit().boundingRect();
    EXPECT_LE(line.left(), bars.left());
    EXPECT_GE(line.bottom(), bars.bottom());
    EXPECT_LE(fall.barRect(3).right(), bars.right())
        << "it does not shrink them to nothing, nor cut them off";
    after.capacity = capacityOf(*findHardware(QStringLiteral("B200")));
    window->document().propose(after, QStringLiteral("GPU"));
    settle();
    EXPECT_GT(fall.barRect(3).width(), bars.width() / 5) << "a far one is only named";
}

TEST_F(CompareChart, SaysWhyThereIsNothingToCompare)
{
    window->open(QStringLiteral("vit-large"));
    settle();
    EXPECT_TRUE(plot().note().contains(QStringLiteral("no training step"))) << plot().note().toStdString();
    EXPECT_EQ(plot().summary(), plot().note());
    trigger(QStringLiteral("undo"));
    EXPECT_FALSE(plot().note().contains(QStringLiteral("no training step")));
}

} // namespace
