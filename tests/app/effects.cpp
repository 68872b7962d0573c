// SPDX-License-Identifier: GPL-3.0-or-later
// Beside each choice: what it would change at the peak, before it is clicked.
#include "windowtest.h"

#include "ledger/effects.h"
#include "ledger/estimate.h"
#include "panels/effectdelegate.h"

#include <QComboBox>
#include <QSlider>
#include <QToolButton>

using namespace headroom;

namespace {

class Effects : public WindowTest {
protected:
    QComboBox &combo(const RunChoice &choice)
    {
        return find<QComboBox>(QLatin1String(choice.id) + QStringLiteral(".combo"));
    }
    QToolButton &best(const char *id)
    {
        return find<QToolButton>(QLatin1String(id) + QStringLiteral(".effect"));
    }
    std::int64_t changeOf(const RunChoice &choice, int option)
    {
        Recipe recipe = state().recipe;
        choice.choose(recipe, state().architecture, option);
        return peakOf(estimate(state().architecture, recipe)) - peak();
    }
    void rest()
    {
        const auto isThere = [this] {
            return !combo(*findRunChoice("attention")).itemData(1, EffectDelegate::EffectRole).isNull();
        };
        ASSERT_TRUE(QTest::qWaitFor(isThere, 3000));
        QTest::qWait(200);
    }
};

TEST_F(Effects, EveryOptionTellsItsChange)
{
    window->open(QStringLiteral("llama-3-8b"));
    rest();
    for (const RunChoice &choice : runChoices()) {
        const QComboBox &list = combo(choice);
        for (int option = 0; option < list.count(); ++option) {
            const QString text = list.itemData(option, EffectDelegate::EffectRole).toString();
            if (option == choice.chosen(state().recipe))
                EXPECT_TRUE(text.isEmpty()) << choice.id;
            else
                EXPECT_EQ(text, Formatter().change(changeOf(choice, option))) << choice.id << ' ' << option;
        }
    }
}

TEST_F(Effects, TheBestOptionIsAClickAway)
{
    window->open(QStringLiteral("llama-3-8b"));
    Recipe recipe = state().recipe;
    recipe.batch = 16; // the peak is backward's
    window->document().setRecipe(recipe, QStringLiteral("batch"));
    rest();
    QToolButton &button = best("checkpointing");
    const std::int64_t change = changeOf(*findRunChoice("checkpointing"), 1);
    ASSERT_LT(change, 0);
    ASSERT_TRUE(button.isVisible());
    EXPECT_EQ(button.text(), Formatter().change(change));
    EXPECT_FALSE(button.accessibleName().isEmpty());
    EXPECT_FALSE(best("mode").isVisible()); // another thing to do is no saving
    const std::int64_t before = peak();
    QTest::mouseClick(&button, Qt::LeftButton);
    settle();
    EXPECT_EQ(state().recipe.checkpointing, Checkpointing::Full);
    EXPECT_EQ(peak(), before + change);
    QTest::qWait(400);
    EXPECT_FALSE(button.isVisible());
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(peak(), before);
}

TEST_F(Effects, WhatIsShownWhileASliderMovesIsTrue)
{
    window->open(QStringLiteral("llama-3-8b"));
    rest();
    auto &slider = find<QSlider>(QStringLiteral("layers.slider"));
    slider.setSliderDown(true);
    for (int i = 0; i < 5; ++i) {
        slider.setValue(slider.value() - 1);
        settle();
        for (const RunChoice &choice : runChoices()) {
            const QToolButton &button = best(choice.id);
            if (!button.isVisible())
                continue;
            bool isTrue = false;
            for (int option = 0; option < combo(choice).count(); ++option)
                isTrue = isTrue || button.text() == Formatter().change(changeOf(choice, option));
            EXPECT_TRUE(isTrue) << choice.id << ' ' << button.text().toStdString();
        }
    }
    slider.setSliderDown(false);
}

TEST_F(Effects, WhatCannotBeSaysWhy)
{
    window->open(QStringLiteral("gpt2"));
    const RunChoice &mode = *findRunChoice("mode");
    rest();
    const QComboBox &list = combo(mode);
    try {
        static_cast<void>(changeOf(mode, 1));
    } catch (const std::exception &) {
        EXPECT_FALSE(list.itemData(1, Qt::ToolTipRole).toString().isEmpty());
        return;
    }
    EXPECT_TRUE(list.itemData(1, Qt::ToolTipRole).toString().isEmpty());
}

} // namespace
