// SPDX-License-Identifier: GPL-3.0-or-later
// The model browser, the model's parameters, and files of weights.
#include "windowtest.h"

#include "../core/headerfile.h"
#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "charts/parametersplot.h"
#include "charts/views.h"
#include "model/import.h"
#include "model/presets.h"
#include "models/tensormodel.h"
#include "panels/notice.h"
#include "panels/numberspin.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>
#include <functional>

using namespace headroom;

namespace {

class Browser : public WindowTest {
protected:
    void search(const QString &query)
    {
        find<QLineEdit>(QStringLiteral("browser.search")).setText(query);
        settle();
    }
    int shown() { return find<QTreeView>(QStringLiteral("browser.table")).model()->rowCount(); }
};

TEST_F(Browser, OpensAModelThatWasSearched)
{
    trigger(QStringLiteral("browse"));
    EXPECT_EQ(shown(), int(presets().size()));
    EXPECT_TRUE(find<QTreeView>(QStringLiteral("browser.table")).currentIndex().isValid())
        << "the present one";
    search(QStringLiteral("mixtral <100b"));
    EXPECT_EQ(shown(), 1);
    EXPECT_TRUE(
        find<QLabel>(QStringLiteral("browser.detail")).text().contains(QLatin1String("MixtralForCausalLM")));
    QTest::keyClick(&find<QLineEdit>(QStringLiteral("browser.search")), Qt::Key_Return);
    settle();
    EXPECT_EQ(state().source, QStringLiteral("mixtral-8x7b"));
    EXPECT_EQ(find<QComboBox>(QStringLiteral("preset.combo")).currentData(), QStringLiteral("mixtral-8x7b"));
}

TEST_F(Browser, TheBestMatchIsFirstAndSelected)
{
    trigger(QStringLiteral("browse"));
    auto &table = find<QTreeView>(QStringLiteral("browser.table"));
    for (const char *query : { "l", "ll", "llama", "llama 3" })
        search(QLatin1String(query));
    EXPECT_EQ(table.currentIndex().data().toString(), QStringLiteral("LLaMA 3 8B"));
    EXPECT_EQ(table.currentIndex().row(), 0);
    table.sortByColumn(0, Qt::DescendingOrder); // a column that was chosen stays the order
    search(QStringLiteral("llama 2"));
    EXPECT_TRUE(table.currentIndex().data().toString().startsWith(QLatin1String("LLaMA 2")));
    EXPECT_GT(table.currentIndex().row(), 0);
    QTest::keyClick(&find<QLineEdit>(QStringLiteral("browser.search")), Qt::Key_Return);
    settle();
    EXPECT_TRUE(state().source.startsWith(QLatin1String("llama-2")));
}

TEST_F(Browser, ArrowsGoThroughTheRowsWhileOneTypes)
{
    find<QToolButton>(QStringLiteral("preset.browse")).click();
    settle();
    search(QStringLiteral("gpt-2"));
    auto &table = find<QTreeView>(QStringLiteral("browser.table"));
    const int row = table.currentIndex().row();
    QTest::keyClick(&find<QLineEdit>(QStringLiteral("browser.search")), Qt::Key_Down);
    EXPECT_EQ(table.currentIndex().row(), row + 1);
}

TEST_F(Browser, SortsByNumbersAndOpensNothingWhereNothingIsFound)
{
    trigger(QStringLiteral("browse"));
    auto &table = find<QTreeView>(QStringLiteral("browser.table"));
    table.sortByColumn(2, Qt::DescendingOrder);
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    for (int row = 0; row < shown(); ++row) {
        const qint64 number = table.model()->index(row, 2).data(Qt::UserRole + 1).toLongLong();
        EXPECT_LE(number, last);
        last = number;
    }
    search(QStringLiteral("nobody has this"));
    EXPECT_EQ(shown(), 0);
    EXPECT_FALSE(find<QPushButton>(QStringLiteral("browser.open")).isEnabled());
}

class ModelRoom : public WindowTest {
protected:
    ModelRoom() { trigger(QStringLiteral("model")); }

    QTreeView &tree() { return find<QTreeView>(QStringLiteral("model.tree")); }
    TensorModel &model() { return *qobject_cast<TensorModel *>(tree().model()); }
    QString verdict() { return find<QLabel>(QStringLiteral("model.verdict")).text(); }

    /// A file of the small model's weights, with its config beside it or not.
    QString weights(bool withConfig, const std::function<void(std::vector<files::Named> &)> &change = {})
    {
        const QByteArray config = R"({"model_type": "llama", "hidden_size": 64, "num_hidden_layers": 3,
            "num_attention_heads": 4, "intermediate_size": 96, "vocab_size": 128})";
        if (withConfig)
            file(QStringLiteral("config.json"), config);
        std::vector<files::Named> tensors = files::tensorsOf(readConfig(config, QStringLiteral("small")));
        if (change)
            change(tensors);
        return file(QStringLiteral("model.safetensors"), files::safetensors(tensors));
    }
};

TEST_F(ModelRoom, TheTreeFollowsTheSliders)
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    EXPECT_EQ(model().total(), ledger().parameters);
    find<QAbstractSlider>(QStringLiteral("layers.slider")).setValue(3);
    settle();
    EXPECT_EQ(model().total(), ledger().parameters);
    EXPECT_TRUE(
        find<QLabel>(QStringLiteral("model.facts")).text().contains(Formatter().count(ledger().parameters)));
}

TEST_F(ModelRoom, KeepsWhatIsOpenAndSelected)
{
    const QModelIndex layers = model().find(QStringLiteral("transformer.h.*"));
    ASSERT_TRUE(layers.isValid());
    tree().expand(layers);
    const QString path = QStringLiteral("transformer.h.*.mlp.c_fc.weight");
    tree().setCurrentIndex(model().find(path));
    EXPECT_TRUE(find<QTextBrowser>(QStringLiteral("model.detail")).toPlainText().contains(path));
    find<QAbstractSlider>(QStringLiteral("layers.slider")).setValue(5);
    settle();
    EXPECT_TRUE(tree().isExpanded(model().find(QStringLiteral("transformer.h.*"))));
    EXPECT_EQ(model().nodeOf(tree().currentIndex())->path, path);
}

TEST_F(ModelRoom, RichTextFollowsTheTheme)
{
    auto &facts = find<QLabel>(QStringLiteral("model.facts"));
    trigger(QStringLiteral("theme.light"));
    const QString light = facts.text();
    trigger(QStringLiteral("theme.dark"));
    EXPECT_NE(facts.text(), light);
    trigger(QStringLiteral("theme.light"));
    EXPECT_EQ(facts.text(), light);
}

TEST_F(ModelRoom, FiltersByNameTypeAndPart)
{
    auto &filter = find<QLineEdit>(QStringLiteral("model.filter"));
    filter.setText(QStringLiteral("c_attn"));
    EXPECT_LT(model().total(), ledger().parameters);
    filter.setText(QStringLiteral("embedding"));
    EXPECT_EQ(model().total(), ledger().count.of(Component::Embedding));
    filter.setText({});
    EXPECT_EQ(model().total(), ledger().parameters);
}

TEST_F(ModelRoom, AFileOfTheModelsWeightsIsExact)
{
    window->open(weights(true));
    settle();
    EXPECT_EQ(state().architecture.dModel, 64) << "its config lies beside it";
    EXPECT_TRUE(verdict().contains(QStringLiteral("✓"))) << qPrintable(verdict());
    EXPECT_EQ(model().total(), ledger().parameters);
    find<QAbstractSlider>(QStringLiteral("layers.slider")).setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(verdict().contains(QStringLiteral("✗")), 2000);
}

TEST_F(ModelRoom, AFileIsHeldAgainstTheModelAsItIsNow)
{
    window->open(weights(true));
    settle();
    const std::int64_t layers = state().architecture.layers;
    find<NumberSpin>(QStringLiteral("layers.spin")).setValue(double(2 * layers));
    ASSERT_TRUE(QTest::qWaitFor([this] { return verdict().contains(QStringLiteral("✗")); }, 3000));
    EXPECT_TRUE(verdict().contains(QLatin1String(", changed"))) << qPrintable(verdict());
    auto &facts = find<QLabel>(QStringLiteral("model.facts"));
    EXPECT_TRUE(facts.text().contains(QLatin1String(", changed"))) << qPrintable(facts.text());
    std::int64_t most = 0;
    const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
        for (int row = 0; row < model().rowCount(parent); ++row) {
            const QModelIndex index = model().index(row, 0, parent);
            if (model().nodeOf(index)->path.endsWith(QLatin1String(".*")))
                most = std::max(most, model().nodeOf(index)->count);
            walk(index);
        }
    };
    walk({});
    EXPECT_EQ(most, 2 * layers) << "those of the file and those that it lacks";
}

TEST_F(ModelRoom, SaysWhatDiffersAndForgets)
{
    window->open(weights(true, [](std::vector<files::Named> &tensors) {
        tensors[2].shape[0] = 7;
        tensors.pop_back();
    }));
    settle();
    EXPECT_TRUE(verdict().contains(QStringLiteral("✗"))) << qPrintable(verdict());
    EXPECT_TRUE(verdict().contains(QStringLiteral("[7, 64]"))) << qPrintable(verdict());
    find<QLineEdit>(QStringLiteral("model.filter")).setText(QStringLiteral("only in the model"));
    EXPECT_EQ(model().nodeOf(model().index(0, 0))->agreement, Agreement::Missing);
    find<QLineEdit>(QStringLiteral("model.filter")).clear();
    find<QToolButton>(QStringLiteral("model.let.go")).click();
    settle();
    EXPECT_FALSE(find<QLabel>(QStringLiteral("model.verdict")).isVisible());
    EXPECT_EQ(model().total(), ledger().parameters);
}

TEST_F(ModelRoom, AFileWithoutAConfigIsHeldAgainstTheModelInTheWindow)
{
    const State before = state();
    window->open(weights(false));
    settle();
    EXPECT_EQ(state(), before);
    EXPECT_TRUE(find<QLabel>(QStringLiteral("notice.sentence")).isVisible());
    EXPECT_EQ(window->findChild<Notice *>()->kind(), Notice::Kind::Information);
    EXPECT_TRUE(verdict().contains(QStringLiteral("✗"))) << qPrintable(verdict());
}

TEST_F(ModelRoom, AHostileFileIsRefusedInOneSentence)
{
    window->open(file(QStringLiteral("bad.safetensors"), QByteArray(9, '\xff')));
    settle();
    EXPECT_TRUE(find<QLabel>(QStringLiteral("notice.sentence")).isVisible());
    EXPECT_FALSE(find<QLabel>(QStringLiteral("model.verdict")).isVisible());
}

TEST_F(ModelRoom, TheChartsPiecesAddUpAndNarrowTheLedger)
{
    const View &view = *findView("parameters");
    window->charts().showView(view);
    window->open(QStringLiteral("deepseek-v3"));
    settle();
    auto &plot = dynamic_cast<ParametersPlot &>(window->charts().chart(view).plot());
    for (std::size_t bar = 0; bar < plot.item().bars().size(); ++bar) {
        double width = 0;
        for (int k = 0; k < componentCount; ++k)
            width += plot.item().pieceRect({ bar, static_cast<Component>(k) }).width();
        EXPECT_NEAR(width, plot.item().boundingRect().width(), 1e-6);
    }
    EXPECT_EQ(plot.table().rows.front().back(), QString::number(ledger().parameters));
    trigger(QStringLiteral("ledger"));
    trigger(QStringLiteral("ledger"));
    auto &chart = window->charts().chart(view);
    const QPointF middle = plot.mapToScene(plot.item().pieceRect({ 0, Component::Experts }).center());
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.mapFromScene(middle));
    settle();
    auto &chip = find<QToolButton>(QStringLiteral("ledger.focus"));
    EXPECT_TRUE(chip.text().contains(QLatin1String("experts"))) << qPrintable(chip.text());
}

} // namespace
