// SPDX-License-Identifier: GPL-3.0-or-later
// The charts in the window: tabs, the memory's line, what a click opens; and what leaves as numbers.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/exportchart.h"
#include "charts/stackedbars.h"
#include "charts/views.h"
#include "ledger/entries.h"
#include "look/figurelabel.h"
#include "look/theme.h"
#include "model/dimensions.h"
#include "models/ledgermodel.h"
#include "units/text.h"
#include "window/exportdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace headroom;

namespace {

class Charts : public WindowTest {
protected:
    StackedBars &bars(const char *key)
    {
        auto &chart = window->charts().chart(*findView(key));
        window->charts().showView(*findView(key));
        settle();
        return dynamic_cast<StackedBars &>(chart.plot());
    }
    void clickPiece(StackedBars &plot, int bar, Category category)
    {
        auto &view = window->charts().chart(window->charts().view());
        const QPointF middle = plot.pieceRect(bar, category).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(plot.mapToScene(middle)));
        settle();
    }
    void chooseGpu(const QString &name)
    {
        auto &combo = find<QComboBox>(QStringLiteral("gpu.combo"));
        const int index = combo.findText(name);
        ASSERT_GE(index, 0) << qPrintable(name);
        combo.setCurrentIndex(index);
        Q_EMIT combo.activated(index);
        settle();
    }
};

TEST_F(Charts, EveryViewHasATabAnAccessibleNameAndASummary)
{
    auto &tabs = find<QTabBar>(QStringLiteral("chart.tabs"));
    ASSERT_EQ(size_t(tabs.count()), views().size());
    for (int i = 0; i < tabs.count(); ++i) {
        tabs.setCurrentIndex(i);
        settle();
        ChartView &chart = window->charts().chart(views()[size_t(i)]);
        EXPECT_TRUE(chart.isVisible());
        EXPECT_FALSE(chart.accessibleName().isEmpty());
        EXPECT_FALSE(chart.accessibleDescription().isEmpty()) << qPrintable(tabs.tabText(i));
        EXPECT_FALSE(chart.plot().table().rows.empty()) << qPrintable(tabs.tabText(i));
    }
}

TEST_F(Charts, ComponentsAddUpToThePeak)
{
    for (const char *preset : { "gpt2", "llama-3-8b" }) {
        window->open(QLatin1String(preset));
        settle();
        std::int64_t sum = 0;
        for (const StackedBars::Bar &bar : bars("components").bars())
            sum += bar.total;
        EXPECT_EQ(sum, peak()) << preset;
    }
}

TEST_F(Charts, AClickNarrowsTheLedgerAndTheChipLetsGo)
{
    StackedBars &plot = bars("components");
    auto &chip = find<QToolButton>(QStringLiteral("ledger.focus"));
    auto &tree = find<QTreeView>(QStringLiteral("ledger.tree"));
    const int everything = tree.model()->rowCount();
    EXPECT_FALSE(chip.isVisible());
    int largest = 0;
    for (size_t i = 0; i < plot.bars().size(); ++i)
        if (plot.bars()[i].strong)
            largest = int(i);
    clickPiece(plot, largest, Category::Activations);
    EXPECT_TRUE(chip.isVisible());
    ASSERT_EQ(tree.model()->rowCount(), 1);
    const std::int64_t held = plot.bars()[size_t(largest)].bytes[size_t(Category::Activations)];
    EXPECT_EQ(tree.model()->index(0, LedgerModel::Bytes).data(LedgerModel::SortRole).toLongLong(), held);
    chip.click();
    settle();
    EXPECT_FALSE(chip.isVisible());
    EXPECT_EQ(tree.model()->rowCount(), everything);
}

TEST_F(Charts, AClickOnAMomentShowsThatMoment)
{
    StackedBars &plot = bars("breakdown");
    const int last = int(plot.bars().size()) - 1; // between steps
    clickPiece(plot, last, Category::Optimizer);
    auto &tree = find<QTreeView>(QStringLiteral("ledger.tree"));
    std::int64_t sum = 0;
    for (int row = 0; row < tree.model()->rowCount(); ++row)
        sum += tree.model()->index(row, LedgerModel::Bytes).data(LedgerModel::SortRole).toLongLong();
    EXPECT_EQ(sum, plot.bars()[size_t(last)].bytes[size_t(Category::Optimizer)]);
    EXPECT_NE(find<QComboBox>(QStringLiteral("moment.combo")).currentIndex(), 0);
}

/// What was clicked is framed, derived in the formula panel, and in sight.
TEST_F(Charts, AClickOpensTheFormulaOfThePiece)
{
    StackedBars &plot = bars("breakdown");
    auto &ledgerDock = find<QDockWidget>(QStringLiteral("ledger.dock"));
    auto &formula = find<QTextBrowser>(QStringLiteral("entry.text"));
    const auto expectPiece = [&](int bar, Category category) {
        const std::int64_t bytes = plot.bars()[size_t(bar)].bytes[size_t(category)];
        EXPECT_TRUE(ledgerDock.isVisible());
        EXPECT_FALSE(formula.visibleRegion().isEmpty());
        EXPECT_EQ(plot.outline().frame(), plot.pieceRect(bar, category));
        const QString text = formula.toPlainText();
        EXPECT_TRUE(text.contains(nameOf(category) + QStringLiteral(" · ") + plot.bars()[size_t(bar)].label))
            << text.toStdString();
        EXPECT_TRUE(text.contains(Formatter().count(bytes))) << text.toStdString();
        EXPECT_TRUE(formula.toHtml().contains(themeOf(window->palette()).of(category).name()))
            << formula.toHtml().toStdString();
    };
    for (const char *other : { "fit.dock", "model.dock" }) {
        auto &dock = find<QDockWidget>(QLatin1String(other));
        dock.show();
        dock.raise();
        settle();
        ASSERT_TRUE(formula.visibleRegion().isEmpty()) << other;
        clickPiece(plot, 0, Category::Activations);
        expectPiece(0, Category::Activations);
    }
    ledgerDock.close();
    settle();
    clickPiece(plot, 2, Category::Weights);
    expectPiece(2, Category::Weights);
    window->document().set(*findDimension("batch"), 4);
    settle();
    expectPiece(2, Category::Weights);
    QTreeView &tree = find<QTreeView>(QStringLiteral("ledger.tree"));
    tree.setCurrentIndex(tree.model()->index(0, 0));
    clickPiece(plot, 2, Category::Weights);
    expectPiece(2, Category::Weights);
    find<QToolButton>(QStringLiteral("ledger.focus")).click();
    settle();
    EXPECT_TRUE(plot.outline().frame().isEmpty());
}

TEST_F(Charts, AClickOnATotalDerivesIt)
{
    StackedBars &plot = bars("breakdown");
    auto &view = window->charts().chart(window->charts().view());
    for (int bar : { 0, int(plot.bars().size()) - 1 }) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
            view.mapFromScene(plot.mapToScene(plot.totalRect(bar).center())));
        settle();
        const QString text = find<QTextBrowser>(QStringLiteral("entry.text")).toPlainText();
        EXPECT_TRUE(text.startsWith(QStringLiteral("■ ") + plot.bars()[size_t(bar)].label))
            << text.toStdString();
        EXPECT_TRUE(text.contains(Formatter().count(plot.bars()[size_t(bar)].total))) << text.toStdString();
        EXPECT_GE(plot.outline().frame().width(), plot.pieceRect(bar, Category::Weights).width());
        EXPECT_TRUE(find<QAction>(QStringLiteral("action.copy.formula")).isEnabled());
    }
}

TEST_F(Charts, TheChosenGpuIsALineAVerdictAndOneStepOfTheHistory)
{
    window->open(QStringLiteral("llama-3-8b"));
    settle();
    StackedBars &plot = bars("breakdown");
    EXPECT_FALSE(plot.capacityLine().isVisible());
    chooseGpu(QStringLiteral("H100 80GB"));
    ASSERT_TRUE(state().capacity.has_value());
    EXPECT_TRUE(plot.capacityLine().isVisible());
    EXPECT_TRUE(plot.capacityLine().label().contains(QLatin1String("H100 80GB")));
    const std::int64_t free = state().capacity->bytes - peak();
    const QString verdict = find<FigureLabel>(QStringLiteral("head.verdict")).text();
    EXPECT_TRUE(verdict.contains(Formatter().bytes(std::abs(free)))) << qPrintable(verdict);
    EXPECT_TRUE(verdict.startsWith(QChar(free < 0 ? u'✗' : u'✓'))) << qPrintable(verdict);
    window->document().history().undo();
    settle();
    EXPECT_FALSE(state().capacity.has_value());
    EXPECT_FALSE(plot.capacityLine().isVisible());
}

TEST_F(Charts, NumbersLeaveAsCsvAndMarkdown)
{
    for (const View &view : views()) {
        window->charts().showView(view);
        settle();
        const Table table = window->charts().chart(view).plot().table();
        for (const char *ending : { "csv", "md" }) {
            const QString path = folder.filePath(QStringLiteral("numbers.") + QLatin1String(ending));
            window->saveChart(path);
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const bool isCsv = QLatin1String(ending) == QLatin1String("csv");
            EXPECT_EQ(QString::fromUtf8(file.readAll()).toStdString(),
                (isCsv ? commaSeparated(table) : markdown(table)).toStdString());
        }
    }
}

TEST_F(Charts, APictureIsOfItsShapeAndMayHaveNoGround)
{
    const ChartInput input = window->chartInput();
    for (const PictureShape &shape : pictureShapes)
        for (double scale : { 1.0, 2.0, 4.0 }) {
            Picture picture;
            picture.size = shape.size;
            picture.scale = scale;
            picture.transparent = true;
            const QImage image = chartImage({ *findView("breakdown"), input, Formatter(), picture });
            EXPECT_EQ(image.size(), shape.size * scale);
            EXPECT_EQ(qAlpha(image.pixel(1, 1)), 0);
        }
}

TEST_F(Charts, ThePreviewIsThePictureThatWasChosen)
{
    trigger(QStringLiteral("export"));
    auto &dialog = find<ExportDialog>(QStringLiteral("export.dialog"));
    auto &preview = find<QLabel>(QStringLiteral("export.preview"));
    const QSize wide = preview.pixmap().size();
    find<QComboBox>(QStringLiteral("export.shape")).setCurrentIndex(2);
    EXPECT_NE(preview.pixmap().size(), wide);
    EXPECT_EQ(dialog.picture().size, pictureShapes[2].size);
    find<QCheckBox>(QStringLiteral("export.transparent")).setChecked(true);
    find<QPushButton>(QStringLiteral("export.copy.picture")).click();
    const auto image = qvariant_cast<QImage>(QApplication::clipboard()->mimeData()->imageData());
    EXPECT_EQ(image.size(), pictureShapes[2].size * dialog.picture().scale);
    EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0);
    find<QPushButton>(QStringLiteral("export.copy.table")).click();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QString::number(peak())));
    dialog.reject();
    settle();
    trigger(QStringLiteral("export"));
    EXPECT_EQ(find<QComboBox>(QStringLiteral("export.shape")).currentIndex(), 2) << "is remembered";
}

TEST_F(Charts, EveryViewIsInTheMenu)
{
    for (const View &view : views()) {
        trigger(QStringLiteral("view.") + utf8(view.key));
        EXPECT_EQ(&window->charts().view(), &view);
    }
}

TEST(ChartTable, QuotesWhatNeedsIt)
{
    const Table table{ { QStringLiteral("what"), QStringLiteral("bytes") },
        { { QStringLiteral("a, \"b\""), QStringLiteral("12") },
            { QStringLiteral("c|d"), QStringLiteral("3") } } };
    EXPECT_EQ(commaSeparated(table), QStringLiteral("what,bytes\n\"a, \"\"b\"\"\",12\nc|d,3\n"));
    EXPECT_EQ(tabSeparated(table), QStringLiteral("what\tbytes\na, \"b\"\t12\nc|d\t3\n"));
    EXPECT_EQ(markdown(table),
        QStringLiteral("| what | bytes |\n| :-- | --: |\n| a, \"b\" | 12 |\n| c\\|d | 3 |\n"));
}

} // namespace
