// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart by keys alone: arrows walk its pieces, the sentence is said, Enter does what a click does.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/parametersplot.h"
#include "charts/stackedbars.h"
#include "charts/views.h"
#include "look/theme.h"
#include "units/text.h"

#include <QTextBrowser>
#include <QToolButton>
#include <QToolTip>

using namespace headroom;

namespace {

class Keyboard : public WindowTest {
protected:
    ChartView &show(std::string_view key)
    {
        window->charts().showView(*findView(key));
        settle();
        ChartView &view = window->charts().chart(*findView(key));
        view.setFocus(Qt::TabFocusReason);
        settle();
        return view;
    }
    void press(ChartView &view, Qt::Key key)
    {
        QTest::keyClick(&view, key);
        settle();
    }
    QString narrowed() { return find<QToolButton>(QStringLiteral("ledger.focus")).text(); }
    QString formula() { return find<QTextBrowser>(QStringLiteral("entry.text")).toPlainText(); }
};

TEST_F(Keyboard, EveryChartTakesTheFocusAndShowsIt)
{
    for (const char *theme : { "theme.light", "theme.dark" }) {
        trigger(QLatin1String(theme));
        for (const View &each : views()) {
            ChartView &view = show(each.key);
            EXPECT_TRUE(view.hasFocus()) << each.key;
            const auto frame = [&] {
                const QImage image = view.grab().toImage();
                const QColor accent = themeOf(view.palette()).accent;
                const QColor edge = image.pixelColor(image.width() / 2, 3);
                return std::abs(edge.red() - accent.red()) < 90 && edge != image.pixelColor(1, 1);
            };
            EXPECT_TRUE(frame()) << each.key;
            view.clearFocus();
            settle();
            EXPECT_FALSE(frame()) << each.key;
        }
    }
}

TEST_F(Keyboard, ArrowsWalkTheBarsAndEnterIsAClick)
{
    ChartView &view = show("breakdown");
    auto &plot = dynamic_cast<StackedBars &>(view.plot());
    EXPECT_TRUE(plot.steered().frame().isEmpty());
    press(view, Qt::Key_Down);
    EXPECT_EQ(plot.steered().frame(), plot.pieceRect(0, Category::Weights));
    press(view, Qt::Key_Down);
    press(view, Qt::Key_Down);
    press(view, Qt::Key_Right);
    press(view, Qt::Key_Right);
    const StackedBars::Bar &bar = plot.bars()[2];
    EXPECT_EQ(plot.steered().frame(), plot.pieceRect(2, Category::Activations))
        << "gradients are not there yet";
    const QString said = view.accessibleDescription();
    EXPECT_TRUE(said.contains(bar.label) && said.contains(nameOf(Category::Activations)))
        << said.toStdString();
    EXPECT_EQ(QToolTip::text(), said);
    press(view, Qt::Key_Return);
    EXPECT_EQ(plot.outline().frame(), plot.steered().frame());
    EXPECT_TRUE(narrowed().contains(nameOf(Category::Activations))) << narrowed().toStdString();
    press(view, Qt::Key_End);
    press(view, Qt::Key_Return);
    EXPECT_TRUE(formula().contains(window->formatter().count(bar.total))) << "the total";
    press(view, Qt::Key_Escape);
    EXPECT_TRUE(plot.outline().frame().isEmpty());
    EXPECT_TRUE(plot.steered().frame().isEmpty());
    EXPECT_EQ(view.accessibleDescription(), plot.summary());
}

/// Down the first bar's pieces and back, whatever the chart: it stays within what is there.
TEST_F(Keyboard, TheEndsAreEnds)
{
    for (const char *key : { "breakdown", "components" }) {
        ChartView &view = show(key);
        auto &plot = dynamic_cast<StackedBars &>(view.plot());
        for (int i = 0; i < 20; ++i)
            press(view, Qt::Key_Down);
        const int last = int(plot.bars().size()) - 1;
        EXPECT_EQ(plot.steered().frame().top(), plot.pieceRect(last, Category::Weights).top()) << key;
        for (int i = 0; i < 20; ++i)
            press(view, Qt::Key_Right);
        EXPECT_EQ(plot.steered().frame().left(), plot.pieceRect(last, Category::Weights).left()) << key;
        press(view, Qt::Key_Home);
        for (int i = 0; i < 20; ++i)
            press(view, Qt::Key_Up);
        EXPECT_EQ(plot.steered().frame().top(), plot.pieceRect(0, Category::Weights).top()) << key;
    }
}

TEST_F(Keyboard, ArrowsWalkTheModelsParts)
{
    ChartView &view = show("parameters");
    auto &plot = dynamic_cast<ParametersPlot &>(view.plot());
    press(view, Qt::Key_Down);
    press(view, Qt::Key_Right);
    ASSERT_TRUE(plot.item().steered());
    EXPECT_EQ(plot.item().steered()->component, Component::Attention);
    EXPECT_EQ(QToolTip::text(), view.accessibleDescription());
    EXPECT_TRUE(QToolTip::text().startsWith(nameOf(Component::Attention))) << QToolTip::text().toStdString();
    press(view, Qt::Key_Enter);
    EXPECT_TRUE(narrowed().contains(nameOf(Component::Attention)));
    EXPECT_EQ(plot.item().marked(), plot.item().steered());
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    EXPECT_FALSE(plot.item().marked()) << "the ledger is whole again";
    press(view, Qt::Key_Escape);
    EXPECT_FALSE(plot.item().steered());
}

} // namespace
