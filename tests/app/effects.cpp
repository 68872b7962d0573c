// SPDX-License-Identifier: GPL-3.0-or-later
// Beside each choice: what it would change at the peak, before it is clicked.
#include "windowtest.h"

#include "explore/effects.h"
#include "panels/effectdelegate.h"
#include "step/estimate.h"

#include <QComboBox>
#include <QSlider>
#include <QStyleOptionComboBox>
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
    const std::int64_t before = peak();
    QTest::mouseClick(&button, Qt::LeftButton);
    settle();
    EXPECT_EQ(state().recipe.checkpointing, Checkpointing::Full);
    EXPECT_EQ(peak(), before + change);
    QTest::qWait(400);
    EXPECT_TRUE(button.isVisible()) << "what it would cost to go back";
    EXPECT_EQ(button.text(), Formatter().change(-change));
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(peak(), before);
}

TEST_F(Effects, BesideEachChoiceStandsItsMostTellingChange)
{
    for (const char *model : { "gpt2", "llama-3-8b" }) {
        window->open(QLatin1String(model));
        rest();
        for (const RunChoice &choice : runChoices()) {
            std::optional<std::int64_t> least;
            QString name;
            const QComboBox &list = combo(choice);
            for (int option = 0; option < list.count(); ++option)
                if (option != choice.chosen(state().recipe))
                    if (const std::int64_t change = changeOf(choice, option);
                        !least || (change != 0 && (*least == 0 || change < *least))) {
                        least = change;
                        name = list.itemText(option);
                    }
            const QToolButton &button = best(choice.id);
            ASSERT_TRUE(button.isVisible()) << choice.id;
            EXPECT_EQ(button.text(), Formatter().change(*least)) << choice.id;
            EXPECT_TRUE(button.toolTip().contains(name)) << choice.id;
            EXPECT_EQ(button.accessibleName(), button.toolTip()) << choice.id;
        }
    }
}

TEST_F(Effects, NoOptionIsCutOff)
{
    for (const RunChoice &choice : runChoices()) {
        const QComboBox &list = combo(choice);
        QStyleOptionComboBox option;
        option.initFrom(&list);
        option.editable = false;
        const int room =
            list.style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &list)
                .width();
        for (int i = 0; i < list.count(); ++i)
            EXPECT_LE(list.fontMetrics().horizontalAdvance(list.itemText(i)), room)
                << qPrintable(list.itemText(i));
    }
}

TEST_F(Effects, WhatDoesNothingInAPrefillIsDisabledAndSaysWhy)
{
    window->open(QStringLiteral("llama-3-8b"));
    Recipe recipe = state().recipe;
    recipe.mode = Mode::Prefill;
    window->document().setRecipe(recipe, QStringLiteral("mode"));
    rest();
    for (const RunChoice &choice : runChoices()) {
        const QString why = whyIdle(choice, recipe);
        EXPECT_EQ(combo(choice).isEnabled(), why.isEmpty()) << choice.id;
        EXPECT_EQ(best(choice.id).isVisible(), why.isEmpty()) << choice.id;
        EXPECT_TRUE(combo(choice).accessibleDescription().startsWith(why)) << choice.id;
    }
    EXPECT_FALSE(combo(*findRunChoice("optimizer")).isEnabled());
    trigger(QStringLiteral("undo"));
    for (const RunChoice &choice : runChoices())
        EXPECT_TRUE(combo(choice).isEnabled()) << choice.id;
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
