// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline in the window: what it paints is what the ledger says, and its cursor reads any instant.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/timelineplot.h"
#include "charts/views.h"
#include "look/theme.h"
#include "models/ledgermodel.h"

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
    EXPECT_EQ(plot().cursor(), -1);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_P);
    settle();
    const Timeline &line = plot().timeline();
    ASSERT_GE(plot().cursor(), 0);
    EXPECT_EQ(line.points[size_t(plot().cursor())].total, peak());
    EXPECT_EQ(listed(), peak());
    for (Qt::Key key : { Qt::Key_Left, Qt::Key_Left, Qt::Key_Home, Qt::Key_Right, Qt::Key_End }) {
        QTest::keyClick(&view(), key);
        settle();
        const TimelinePoint &point = line.points[size_t(plot().cursor())];
        EXPECT_EQ(listed(), point.total) << "operator " << point.instant.position;
    }
    QTest::keyClick(&view(), Qt::Key_Escape);
    settle();
    EXPECT_EQ(plot().cursor(), -1);
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
        const TimelinePoint &point = plot().timeline().points[size_t(plot().cursor())];
        EXPECT_EQ(listed(), point.total) << "operator " << point.instant.position;
        interpolated += point.instant.interpolated() ? 1 : 0;
    }
    EXPECT_GT(interpolated, 20);
}

TEST_F(TimelineChart, TheCursorIsDragged)
{
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, pixelOf(0.2, peak() / 4));
    settle();
    const int first = plot().cursor();
    EXPECT_GE(first, 0);
    QMouseEvent move(QEvent::MouseMove, pixelOf(0.7, peak() / 4),
        view().viewport()->mapToGlobal(pixelOf(0.7, peak() / 4)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view().viewport(), &move);
    settle();
    EXPECT_GT(plot().cursor(), first);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, pixelOf(0.7, peak() / 4));
}

TEST_F(TimelineChart, AnotherRunKeepsTheCursorWithinItsStep)
{
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_End);
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    EXPECT_LT(plot().cursor(), int(plot().timeline().points.size()));
    EXPECT_GT(listed(), 0);
}

} // namespace
