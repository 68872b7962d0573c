// SPDX-License-Identifier: GPL-3.0-or-later
// "Will it fit?" and the head line's verdict: what they say is exact, and a click does it.
#include "windowtest.h"

#include "ledger/verdict.h"
#include "look/figurelabel.h"
#include "model/dimensions.h"
#include "step/estimate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace headroom;

namespace {

class WillItFit : public WindowTest {
protected:
    WillItFit()
    {
        window->open(QStringLiteral("llama-3-8b"));
        State begun = state();
        begun.recipe.weights = DType::Bf16;
        begun.recipe.batch = 4;
        begun.recipe.sequence = 4096;
        begun.capacity = capacityOf(*findHardware(QStringLiteral("H100 80GB")));
        window->document().propose(begun, QStringLiteral("begin"));
        trigger(QStringLiteral("fit"));
        find<QDockWidget>(QStringLiteral("fit.dock")).raise();
        rest();
    }
    void rest()
    {
        settle();
        QTest::qWait(250); // until the sliders count as resting
    }
    QString text(const QString &name) { return find<QLabel>(name).text(); }
    void press(const QString &name)
    {
        find<QToolButton>(name).click();
        rest();
    }
    [[nodiscard]] Verdict verdict() const
    {
        return verdictOf(ledger(), *state().capacity, state().allowances);
    }
};

TEST_F(WillItFit, GoesOnWithWhatNoMachineHas)
{
    window->open(QStringLiteral("gpt2"));
    QSignalSpy refused(&window->document(), &Document::refused);
    for (const std::int64_t batch : { 1'000'000'000LL, 4'000'000'000LL }) {
        window->document().set(*findDimension("batch"), batch);
        window->document().endGesture();
        rest();
        EXPECT_EQ(state().recipe.batch, batch);
    }
    EXPECT_TRUE(refused.isEmpty());
    State after = state();
    after.allowances.on.fill(true);
    after.allowances.amounts.back() = 90; // ten times the peak is too much to count
    EXPECT_FALSE(window->document().propose(after, QStringLiteral("all")));
    rest();
    EXPECT_EQ(refused.size(), 1);
}

TEST_F(WillItFit, SaysTheVerdictAndTheLargestBatch)
{
    EXPECT_FALSE(verdict().fits());
    const QString missing = window->formatter().bytes(-verdict().free());
    EXPECT_TRUE(text(QStringLiteral("fit.verdict")).contains(missing));
    auto &batch = find<QToolButton>(QStringLiteral("head.batch"));
    EXPECT_EQ(batch.text(), QStringLiteral("largest batch 1"));
    const int before = window->document().history().count();
    batch.click();
    rest();
    EXPECT_EQ(state().recipe.batch, 1);
    EXPECT_EQ(window->document().history().count(), before + 1);
    EXPECT_TRUE(verdict().fits());
    EXPECT_FALSE(batch.isEnabled()) << "it is set";
    EXPECT_TRUE(text(QStringLiteral("fit.verdict")).startsWith(QStringLiteral("✓")));
}

TEST_F(WillItFit, EveryLargestValueFitsAndIsExact)
{
    bool any = false;
    for (int i = 0; i < int(dimensions().size()); ++i) {
        auto &apply = find<QToolButton>(QStringLiteral("solve.%1.apply").arg(i));
        if (!apply.isVisibleTo(window.get()) || !apply.isEnabled())
            continue;
        any = true;
        apply.click();
        rest();
        EXPECT_TRUE(verdict().fits()) << text(QStringLiteral("solve.%1").arg(i)).toStdString();
        trigger(QStringLiteral("undo"));
        rest();
        EXPECT_FALSE(verdict().fits());
    }
    EXPECT_TRUE(any);
}

TEST_F(WillItFit, ARemedyThatFitsDoes)
{
    const QString said = text(QStringLiteral("remedy.0"));
    EXPECT_TRUE(said.startsWith(QStringLiteral("✓"))) << said.toStdString();
    press(QStringLiteral("remedy.0.apply"));
    EXPECT_TRUE(verdict().fits());
    EXPECT_TRUE(said.contains(window->formatter().bytes(verdict().free()))) << said.toStdString();
    const auto &first = find<QLabel>(QStringLiteral("remedy.0"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !first.isVisibleTo(window.get()); }))
        << "nothing has to be remedied any more";
}

TEST_F(WillItFit, AllowancesAreSetAsideAndCanBeUndone)
{
    const std::int64_t free = verdict().free();
    const std::int64_t peakBefore = peak();
    auto &context = find<QCheckBox>(QStringLiteral("allow.context"));
    context.click();
    rest();
    EXPECT_EQ(verdict().free(), free - (std::int64_t{ 781 } << 20));
    EXPECT_EQ(peak(), peakBefore);
    find<QSpinBox>(QStringLiteral("allow.context.amount")).setValue(500);
    rest();
    EXPECT_EQ(verdict().free(), free - (std::int64_t{ 500 } << 20));
    EXPECT_TRUE(
        text(QStringLiteral("fit.verdict")).contains(window->formatter().bytes(std::int64_t{ 500 } << 20)))
        << text(QStringLiteral("fit.verdict")).toStdString();
    trigger(QStringLiteral("undo"));
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(verdict().free(), free);
    EXPECT_FALSE(context.isChecked());
}

TEST_F(WillItFit, MemoriesAreFoundAndChosen)
{
    auto &search = find<QLineEdit>(QStringLiteral("fit.search"));
    auto &memories = find<QListWidget>(QStringLiteral("fit.memories"));
    search.setText(QStringLiteral("b200"));
    settle();
    QListWidgetItem *only = nullptr;
    for (int i = 0; i < memories.count(); ++i)
        if (!memories.item(i)->isHidden()) {
            EXPECT_EQ(only, nullptr);
            only = memories.item(i);
        }
    ASSERT_NE(only, nullptr);
    QTest::mouseClick(memories.viewport(), Qt::LeftButton, {}, memories.visualItemRect(only).center());
    rest();
    EXPECT_EQ(state().capacity->name, QStringLiteral("B200"));
    EXPECT_TRUE(only->text().contains(window->formatter().bytes(verdict().free())));
}

TEST_F(WillItFit, TheChosenMemoryIsInSightAgainAfterASearch)
{
    auto &search = find<QLineEdit>(QStringLiteral("fit.search"));
    auto &memories = find<QListWidget>(QStringLiteral("fit.memories"));
    search.setText(QStringLiteral("4090"));
    search.clear();
    settle();
    ASSERT_NE(memories.currentItem(), nullptr);
    EXPECT_TRUE(memories.currentItem()->text().contains(QLatin1String("H100 80GB")));
    EXPECT_TRUE(memories.currentItem()->isSelected());
    EXPECT_TRUE(memories.viewport()->rect().contains(memories.visualItemRect(memories.currentItem())));
}

TEST_F(WillItFit, ASearchWithoutHitsSaysSo)
{
    auto &search = find<QLineEdit>(QStringLiteral("fit.search"));
    auto &memories = find<QListWidget>(QStringLiteral("fit.memories"));
    const std::optional<Capacity> before = state().capacity;
    search.setText(QStringLiteral("abacus"));
    ASSERT_EQ(memories.count(), 1);
    EXPECT_FALSE(memories.item(0)->text().isEmpty());
    QTest::mouseClick(
        memories.viewport(), Qt::LeftButton, {}, memories.visualItemRect(memories.item(0)).center());
    QTest::keyClick(&search, Qt::Key_Return);
    settle();
    EXPECT_EQ(state().capacity, before);
}

TEST_F(WillItFit, ASizeThatIsTypedIsAMemory)
{
    auto &search = find<QLineEdit>(QStringLiteral("fit.search"));
    auto &memories = find<QListWidget>(QStringLiteral("fit.memories"));
    const auto &combo = find<QComboBox>(QStringLiteral("gpu.combo"));
    const int rows = combo.count();
    for (const char *size : { "37 GiB", "24GB", "1.5 TiB", "81559 MiB" }) {
        search.setText(QLatin1String(size));
        ASSERT_GT(memories.count(), 0) << size;
        EXPECT_TRUE(memories.item(0)->text().contains(QLatin1String(size))) << size;
        QTest::mouseClick(
            memories.viewport(), Qt::LeftButton, {}, memories.visualItemRect(memories.item(0)).center());
        rest();
        ASSERT_TRUE(state().capacity.has_value());
        EXPECT_EQ(state().capacity->bytes, parseMemory(QLatin1String(size)));
        EXPECT_EQ(combo.currentText(), QLatin1String(size)) << "the head line names it";
        search.clear();
        ASSERT_NE(memories.currentItem(), nullptr) << "it stays in the list while it is chosen";
        EXPECT_TRUE(memories.currentItem()->text().contains(QLatin1String(size)));
        EXPECT_EQ(text(QStringLiteral("fit.verdict")).count(QLatin1String(size)), 1);
    }
    search.setText(QStringLiteral("4090")); // without a unit it is a part of a name
    for (int i = 0; i < memories.count(); ++i)
        EXPECT_TRUE(memories.item(i)->text().contains(QLatin1String("RTX 4090")));
    for (int i = 0; i < 4; ++i)
        trigger(QStringLiteral("undo"));
    EXPECT_EQ(combo.currentText(), QStringLiteral("H100 80GB"));
    EXPECT_EQ(combo.count(), rows) << "a size of one's own is gone from the list";
}

/// Those that do not suffice stand under a heading of their own, below those that do.
TEST_F(WillItFit, WhatIsNotEnoughIsNotUnderWhatWouldMakeItFit)
{
    for (int i = 0; find<QLabel>(QStringLiteral("remedy.%1").arg(i)).isVisibleTo(window.get()) && i < 7; ++i)
        EXPECT_TRUE(text(QStringLiteral("remedy.%1").arg(i)).startsWith(QStringLiteral("✓")));
    ASSERT_TRUE(find<QLabel>(QStringLiteral("partial.0")).isVisibleTo(window.get()));
    EXPECT_TRUE(text(QStringLiteral("partial.0")).startsWith(QStringLiteral("✗")));
    const std::int64_t before = peak();
    press(QStringLiteral("partial.0.apply"));
    EXPECT_LT(peak(), before);
}

TEST_F(WillItFit, AFamilyWithoutAStepHasNoVerdict)
{
    window->open(QStringLiteral("vit-large"));
    rest();
    EXPECT_TRUE(
        text(QStringLiteral("fit.verdict")).contains(QStringLiteral("[\"ViTForImageClassification\"]")))
        << text(QStringLiteral("fit.verdict")).toStdString();
    EXPECT_EQ(find<FigureLabel>(QStringLiteral("head.peak")).text(), QStringLiteral("–"));
    EXPECT_FALSE(find<FigureLabel>(QStringLiteral("head.bytes")).text().contains(QLatin1Char('0')));
    EXPECT_FALSE(find<QToolButton>(QStringLiteral("head.batch")).isVisible());
    EXPECT_FALSE(find<QLabel>(QStringLiteral("solve.0")).isVisibleTo(window.get()));
}

} // namespace
