// SPDX-License-Identifier: GPL-3.0-or-later
// The waterfall, by pointer and by keyboard: its sentences, what a row leads to, and the memory's line.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/compareplot.h"
#include "charts/views.h"
#include "charts/waterfallitem.h"
#include "look/theme.h"
#include "models/ledgermodel.h"
#include "run/hardware.h"

#include <QComboBox>
#include <QDockWidget>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <set>

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

QString unitOf(const QString &figure) { return figure.simplified().section(QLatin1Char(' '), -1); }

TEST_F(CompareChart, OnePictureHasOneUnit)
{
    const auto set = [this](const char *model, std::int64_t batch, bool lora) {
        window->open(QLatin1String(model));
        State after = state();
        after.recipe.batch = batch;
        if (lora)
            after.recipe.lora = Lora{ .targets = { "q_proj" } };
        window->document().propose(after, QStringLiteral("run"));
        settle();
    };
    for (const auto &[model, batch] : { std::pair("gpt2", 2), std::pair("llama-3-8b", 1),
             std::pair("llama-3-8b", 64), std::pair("llama-3.1-405b", 16) }) {
        set(model, batch, model != std::string("gpt2"));
        std::set<QString> units;
        for (const WaterfallItem::Row &row : plot().waterfall().rows()) {
            units.insert(unitOf(row.figure));
            EXPECT_FALSE(row.label.contains(QLatin1String("adapters only"))) << row.label.toStdString();
        }
        for (const Cause &cause : plot().comparison().causes)
            EXPECT_EQ(cause.change == 0,
                plot()
                    .waterfall()
                    .rows()[std::size_t(&cause - plot().comparison().causes.data()) + 1]
                    .figure.startsWith(QLatin1String("0.00")))
                << "no change is lost";
        units.insert(unitOf(plot().note()));
        EXPECT_EQ(units.size(), 1u) << model << ' ' << batch;
        const WaterfallItem &fall = plot().waterfall();
        for (std::size_t i = 0; i < fall.rows().size(); ++i)
            EXPECT_LE(fall.barRect(i).right(), fall.plotRect().right() + 1) << "the axis is in that unit too";
        EXPECT_GT(fall.barRect(fall.rows().size() - 1).width(), 2);
    }
}

/// More and less are told by what they are filled with: no category's colour is in the picture.
TEST_F(CompareChart, ItsInksAreNoCategorys)
{
    view().setRenderHint(QPainter::Antialiasing, false);
    for (const char *name : { "theme.light", "theme.dark" }) {
        trigger(QLatin1String(name));
        const QImage image = view().grab().toImage();
        const Theme &theme = themeOf(window->palette());
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); ++x)
                for (const QColor &category : theme.categories)
                    ASSERT_NE(image.pixelColor(x, y), category) << x << ' ' << y;
    }
}

TEST(Palettes, NoPartOfTheModelLooksLikeACategory)
{
    for (const Theme *theme : { &lightTheme(), &darkTheme() }) {
        std::set<QRgb> parts;
        for (const QColor &part : theme->parts) {
            parts.insert(part.rgb());
            for (const QColor &category : theme->categories)
                EXPECT_GT(std::abs(part.red() - category.red()) + std::abs(part.green() - category.green())
                        + std::abs(part.blue() - category.blue()),
                    40)
                    << part.name().toStdString() << ' ' << category.name().toStdString();
        }
        EXPECT_EQ(parts.size(), theme->parts.size());
    }
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
