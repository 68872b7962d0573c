// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline in the window: what it paints is what the ledger says, and its cursor reads any instant.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/timelineplot.h"
#include "charts/views.h"
#include "look/theme.h"
#include "model/dimensions.h"
#include "models/ledgermodel.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace headroom;

namespace {

class TimelineChart : public WindowTest {
protected:
    TimelineChart()
    {
        window->charts().showView(*findView("timeline"));
        settle();
    }
    ChartView &view() { return window->charts().chart(*findView("timeline")); }
    TimelinePlot &plot() { return dynamic_cast<TimelinePlot &>(view().plot()); }
    QPoint pixelOf(double at, std::int64_t bytes)
    {
        return view().mapFromScene(plot().mapToScene(plot().area().pointAt(at, bytes)));
    }
    std::int64_t held()
    {
        const Course course(ledger());
        return course.totalAt(*plot().cursor());
    }
    QString read() { return instantText(ledger(), *plot().cursor()); }
    QToolButton &chip() { return find<QToolButton>(QStringLiteral("ledger.focus")); }
    std::int64_t listed()
    {
        const auto *model = find<QTreeView>(QStringLiteral("ledger.tree")).model();
        std::int64_t sum = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            sum += model->index(row, LedgerModel::Bytes).data(LedgerModel::SortRole).toLongLong();
        return sum;
    }
};

TEST_F(TimelineChart, NamesThePeak)
{
    for (const char *preset : { "gpt2", "llama-3-8b", "llama-3.1-405b" }) {
        window->open(QLatin1String(preset));
        settle();
        EXPECT_EQ(plot().marker().bytes(), peak()) << preset;
        EXPECT_TRUE(plot().marker().text().contains(Formatter().bytes(peak()))) << preset;
        const QRectF area = plot().plotArea();
        EXPECT_NEAR(plot().marker().point().x(), area.left() + plot().marker().at() * area.width(), 0.5)
            << preset;
        EXPECT_LT(plot().marker().point().y(), area.center().y()) << preset << ": the peak is high up";
    }
}

TEST_F(TimelineChart, PaintsEachCategoryWhereItIsInBothThemes)
{
    view().setRenderHint(QPainter::Antialiasing, false);
    for (const char *theme : { "theme.light", "theme.dark" }) {
        trigger(QLatin1String(theme));
        const QImage image = view().grab().toImage();
        const Timeline &line = plot().timeline();
        const TimelinePoint &point = line.points[size_t(line.marks[size_t(Moment::EndOfForward)])];
        const double at = 0.5 * double(point.instant.position) / double(line.length - 1);
        std::int64_t below = 0; // weights and optimizer state are level through forward
        for (Category category : { Category::Weights, Category::Optimizer }) {
            const std::int64_t bytes = point.bytes[size_t(category)];
            EXPECT_EQ(
                image.pixelColor(pixelOf(at, below + bytes / 2)), themeOf(window->palette()).of(category))
                << theme << ' ' << info(category).key;
            below += bytes;
        }
    }
}

TEST_F(TimelineChart, TheCursorIsSteeredByKeysAndTheLedgerFollows)
{
    EXPECT_FALSE(plot().cursor());
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_P);
    settle();
    const Timeline &line = plot().timeline();
    ASSERT_TRUE(plot().cursor());
    EXPECT_EQ(held(), peak());
    EXPECT_EQ(listed(), peak());
    for (Qt::Key key : { Qt::Key_Left, Qt::Key_Left, Qt::Key_Home, Qt::Key_Right, Qt::Key_End }) {
        QTest::keyClick(&view(), key);
        settle();
        EXPECT_EQ(listed(), held()) << "operator " << plot().cursor()->position;
    }
    EXPECT_EQ(plot().cursor()->position, line.length - 1);
    QTest::keyClick(&view(), Qt::Key_Escape);
    settle();
    EXPECT_FALSE(plot().cursor());
    EXPECT_EQ(listed(), peak());
}

TEST_F(TimelineChart, TheLedgerIsExactInsideLayersThatWereNotTraced)
{
    window->open(QStringLiteral("llama-3.1-405b"));
    settle();
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_P);
    int interpolated = 0;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(&view(), Qt::Key_Left);
        settle();
        EXPECT_EQ(listed(), held()) << "operator " << plot().cursor()->position;
        interpolated += plot().cursor()->interpolated() ? 1 : 0;
    }
    EXPECT_GT(interpolated, 20);
}

TEST_F(TimelineChart, TheCursorIsDragged)
{
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, pixelOf(0.2, peak() / 4));
    settle();
    ASSERT_TRUE(plot().cursor());
    const std::int64_t first = plot().cursor()->position;
    QMouseEvent move(QEvent::MouseMove, pixelOf(0.7, peak() / 4),
        view().viewport()->mapToGlobal(pixelOf(0.7, peak() / 4)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view().viewport(), &move);
    settle();
    EXPECT_GT(plot().cursor()->position, first);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, pixelOf(0.7, peak() / 4));
}

/// The cursor is an instant: what it is survives a change of the run, and chart and ledger say the same.
TEST_F(TimelineChart, ChangesKeepTheCursorAtWhatItIs)
{
    const auto setRun = [&](std::int64_t layers, std::int64_t batch) {
        window->document().set(*findDimension("layers"), layers);
        window->document().set(*findDimension("batch"), batch);
        window->document().endGesture();
        settle();
    };
    setRun(12, 8);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_P);
    const auto isWanted = [&] {
        return plot().cursor()->layer == 5 && read().startsWith(QLatin1String("backward of"));
    };
    for (int i = 0; i < 300 && !isWanted(); ++i)
        QTest::keyClick(&view(), Qt::Key_Right);
    ASSERT_TRUE(isWanted());
    const QString text = read();
    const std::int64_t place = plot().cursor()->position;
    for (const auto &[layers, batch] : { std::pair(24, 8), std::pair(24, 2), std::pair(9, 2) }) {
        setRun(layers, batch);
        ASSERT_TRUE(plot().cursor());
        EXPECT_EQ(read(), text) << layers;
        EXPECT_NE(plot().cursor()->position, place) << layers;
        EXPECT_TRUE(chip().text().startsWith(text)) << chip().text().toStdString();
        EXPECT_EQ(listed(), held());
    }
    setRun(4, 8);
    EXPECT_EQ(plot().cursor()->layer, 3) << "the nearest that is there";
    EXPECT_TRUE(chip().text().startsWith(read())) << chip().text().toStdString();
    setRun(12, 8);
    EXPECT_EQ(plot().cursor()->position, place) << "and back";
}

TEST_F(TimelineChart, TheTooltipDoesNotRepeatTheCursor)
{
    const QPoint place = pixelOf(0.3, peak() / 4);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place);
    settle();
    QSignalSpy said(&plot(), &Plot::pointed);
    QTest::mouseMove(view().viewport(), place + QPoint(0, 3));
    settle();
    for (const QList<QVariant> &call : said)
        EXPECT_EQ(call[0].toString(), QString());
    QTest::mouseMove(view().viewport(), pixelOf(0.6, peak() / 4));
    settle();
    ASSERT_FALSE(said.empty());
    EXPECT_FALSE(said.back()[0].toString().isEmpty()) << "elsewhere it reads";
}

TEST_F(TimelineChart, ThePeaksNameKeepsWithinThePlot)
{
    for (const char *preset : { "gpt2", "llama-3-8b" })
        for (Optimizer optimizer : { Optimizer::AdamW, Optimizer::Sgd }) {
            window->open(QLatin1String(preset));
            Recipe recipe = state().recipe;
            recipe.optimizer = optimizer;
            window->document().setRecipe(recipe, QStringLiteral("run"));
            settle();
            EXPECT_LE(plot().marker().textRect().right(), plot().plotArea().right()) << preset;
            EXPECT_GE(plot().marker().textRect().left(), plot().plotArea().left()) << preset;
        }
}

TEST_F(TimelineChart, TheTableHasEveryInstant)
{
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    const Table table = plot().table();
    const Course course(ledger());
    ASSERT_EQ(std::ssize(table.rows), course.length());
    EXPECT_GT(course.length(), std::ssize(plot().timeline().points));
    std::int64_t most = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        EXPECT_EQ(table.rows[i].front(), QString::number(i));
        most = std::max<std::int64_t>(most, table.rows[i].back().toLongLong());
    }
    EXPECT_EQ(most, peak());
}

TEST_F(TimelineChart, TheCursorGoesWithItsInstant)
{
    const auto expectGone = [&](const char *why) {
        EXPECT_FALSE(plot().cursor()) << why;
        EXPECT_FALSE(chip().isVisible()) << why;
        EXPECT_EQ(find<QComboBox>(QStringLiteral("moment.combo")).currentIndex(), 0) << why;
        EXPECT_EQ(listed(), peak()) << why;
    };
    const auto place = [&] {
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Left);
        settle();
        ASSERT_TRUE(plot().cursor());
        ASSERT_TRUE(chip().isVisible());
    };
    place();
    window->open(QStringLiteral("gpt2-medium"));
    settle();
    expectGone("another model");
    place();
    window->charts().showView(*findView("breakdown"));
    settle();
    window->charts().showView(*findView("timeline"));
    settle();
    expectGone("another view");
    place();
    chip().click();
    settle();
    expectGone("let go in the ledger");
    place();
    auto &moments = find<QComboBox>(QStringLiteral("moment.combo"));
    moments.setCurrentIndex(1);
    Q_EMIT moments.activated(1);
    settle();
    EXPECT_FALSE(plot().cursor()) << "a moment was chosen instead";
}

} // namespace
