// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's model by itself and in the window.
#include "windowtest.h"

#include "look/theme.h"
#include "models/ledgermodel.h"
#include "step/estimate.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QTextBrowser>
#include <QTreeView>
#include <cmath>

using namespace headroom;

namespace {

std::shared_ptr<const Ledger> ledgerOf(const char *preset)
{
    const State state = openState(QLatin1String(preset));
    return std::make_shared<const Ledger>(estimate(state.architecture, state.recipe));
}

std::int64_t sumOf(const LedgerModel &model)
{
    std::int64_t sum = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        sum += model.index(row, LedgerModel::Bytes).data(LedgerModel::SortRole).toLongLong();
    return sum;
}

TEST(LedgerModel, IsAModelThroughChangesAndFilters)
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    for (const char *preset : { "gpt2", "llama-3-8b" }) {
        const auto ledger = ledgerOf(preset);
        for (int moment = 0; moment < momentCount; ++moment)
            model.display(ledger, Instant{ .sample = ledger->at(static_cast<Moment>(moment)) }, Formatter());
    }
    model.setFilter(QStringLiteral("weights"));
    model.setFilter(QStringLiteral("no tensor is called this"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({});
    EXPECT_GT(model.rowCount(), 3);
}

TEST(LedgerModel, RowsAddUpToTheMomentsTotal)
{
    const auto ledger = ledgerOf("llama-3-8b");
    LedgerModel model;
    for (int moment = 0; moment < momentCount; ++moment) {
        model.display(ledger, Instant{ .sample = ledger->at(static_cast<Moment>(moment)) }, Formatter());
        EXPECT_EQ(sumOf(model), totalAt(*ledger, static_cast<Moment>(moment)));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex group = model.index(row, 0);
            std::int64_t sum = 0;
            for (int child = 0; child < model.rowCount(group); ++child)
                sum += model.index(child, LedgerModel::Bytes, group).data(LedgerModel::SortRole).toLongLong();
            EXPECT_EQ(sum, model.groups()[size_t(row)].bytes);
        }
    }
}

TEST(LedgerModel, AFilterKeepsWhatContainsIt)
{
    const auto ledger = ledgerOf("gpt2");
    LedgerModel model;
    model.display(ledger, Instant{ .sample = ledger->at(Moment::Steady) }, Formatter());
    const auto all = sumOf(model);
    model.setFilter(QStringLiteral("Optimizer"));
    EXPECT_GT(sumOf(model), 0);
    EXPECT_LT(sumOf(model), all);
    for (const LedgerModel::Group &group : model.groups())
        for (const Entry &entry : group.entries)
            EXPECT_EQ(entry.row.category, Category::Optimizer);
    EXPECT_EQ(model.total(), all) << "shares stay shares of the whole";
}

class LedgerTree : public WindowTest {
protected:
    QTreeView &tree() { return find<QTreeView>(QStringLiteral("ledger.tree")); }
    QString entryText() { return find<QTextBrowser>(QStringLiteral("entry.text")).toPlainText(); }
    void select(int group, int entry)
    {
        const QModelIndex parent = tree().model()->index(group, 0);
        tree().expand(parent);
        tree().setCurrentIndex(tree().model()->index(entry, 0, parent));
    }
};

TEST_F(LedgerTree, FollowsTheMoment)
{
    auto &moment = find<QComboBox>(QStringLiteral("moment.combo"));
    const auto &model = *qobject_cast<LedgerModel *>(tree().model());
    EXPECT_EQ(sumOf(model), peak());
    moment.setCurrentIndex(1 + static_cast<int>(Moment::Steady));
    Q_EMIT moment.activated(moment.currentIndex());
    EXPECT_EQ(sumOf(model), totalAt(ledger(), Moment::Steady));
}

TEST_F(LedgerTree, SelectionAndOpenBranchesSurviveATick)
{
    select(0, 1);
    const QString name = tree().currentIndex().data().toString();
    const QString before = entryText();
    EXPECT_TRUE(before.contains(name));
    find<QAbstractSlider>(QStringLiteral("layers.slider")).setValue(3);
    settle();
    EXPECT_EQ(tree().currentIndex().data().toString(), name);
    EXPECT_TRUE(tree().isExpanded(tree().currentIndex().parent()));
    EXPECT_NE(entryText(), before) << "its numbers are live";
}

TEST_F(LedgerTree, TheFilterLineFilters)
{
    auto &filter = find<QLineEdit>(QStringLiteral("ledger.filter"));
    QTest::keyClicks(&filter, QStringLiteral("loss"));
    EXPECT_EQ(tree().model()->rowCount(), 1);
    filter.clear();
    EXPECT_GT(tree().model()->rowCount(), 3);
}

using LedgerInTheWindow = WindowTest;

TEST_F(LedgerInTheWindow, TheFormulaFollowsTheTheme)
{
    auto &tree = find<QTreeView>(QStringLiteral("ledger.tree"));
    tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    settle();
    const auto &entry = find<QTextBrowser>(QStringLiteral("entry.text"));
    for (const auto &[theme, colours] :
        { std::pair("theme.dark", &darkTheme()), std::pair("theme.light", &lightTheme()) }) {
        trigger(QLatin1String(theme));
        EXPECT_TRUE(entry.toHtml().contains(colours->quiet.name())) << theme;
    }
}

/// A chosen row's ground and a bar of the accent's hue, such as the weights', can be told apart.
TEST_F(LedgerInTheWindow, ABarStaysInSightInAChosenRow)
{
    for (const Theme *theme : { &lightTheme(), &darkTheme() }) {
        trigger(theme->dark ? QStringLiteral("theme.dark") : QStringLiteral("theme.light"));
        const auto light = [](const QColor &c) {
            const auto part = [](double v) {
                return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
        };
        const auto contrast = [&](const QColor &a, const QColor &b) {
            return (std::max(light(a), light(b)) + 0.05) / (std::min(light(a), light(b)) + 0.05);
        };
        const QPalette palette = window->palette();
        const QColor ground = palette.color(QPalette::Highlight);
        EXPECT_GE(contrast(ground, theme->of(Category::Weights)), 1.9) << theme->dark;
        EXPECT_GE(contrast(ground, palette.color(QPalette::HighlightedText)), 7) << theme->dark;
    }
}

} // namespace
