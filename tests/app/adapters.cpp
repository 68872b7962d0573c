// SPDX-License-Identifier: GPL-3.0-or-later
// LoRA's numbers and modules are set in the window.
#include "windowtest.h"

#include "panels/numberspin.h"
#include "panels/stopslider.h"
#include "run/choices.h"
#include "step/knowledge.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>

using namespace headroom;

namespace {

class Adapters : public WindowTest {
protected:
    Adapters()
    {
        window->open(QStringLiteral("llama-3-8b"));
        settle();
    }
    void turnOn()
    {
        Recipe recipe = state().recipe;
        findRunChoice("lora")->choose(recipe, state().architecture, 1);
        window->document().setRecipe(recipe, QStringLiteral("LoRA"));
        settle();
    }
    StopSlider &rank() { return find<StopSlider>(QStringLiteral("lora_rank.slider")); }
    QPushButton &targets() { return find<QPushButton>(QStringLiteral("lora_targets.button")); }
    QAction &entry(const char *name)
    {
        auto &menu = find<QMenu>(QStringLiteral("lora_targets.menu"));
        Q_EMIT menu.aboutToShow();
        for (QAction *action : menu.actions())
            if (action->text().startsWith(QLatin1String(name)))
                return *action;
        throw std::runtime_error("no such module in the menu");
    }
};

TEST_F(Adapters, AreSetWhileTheyAreOn)
{
    EXPECT_FALSE(rank().isVisible());
    EXPECT_FALSE(targets().isVisible());
    turnOn();
    EXPECT_TRUE(rank().isVisible());
    EXPECT_TRUE(targets().isVisible());
    trigger(QStringLiteral("undo"));
    EXPECT_FALSE(rank().isVisible());
    EXPECT_FALSE(targets().isVisible());
}

TEST_F(Adapters, TheRankIsASliderOverPowersOfTwo)
{
    turnOn();
    EXPECT_EQ(rank().stops(), (std::vector<std::int64_t>{ 1, 2, 4, 8, 16, 32, 64, 128, 256 }));
    const std::int64_t trained = ledger().trainable;
    const std::int64_t before = state().recipe.lora->rank;
    rank().setValue(rank().maximum());
    settle();
    EXPECT_EQ(state().recipe.lora->rank, 256);
    EXPECT_EQ(ledger().trainable, trained * 256 / before);
    find<NumberSpin>(QStringLiteral("lora_rank.spin")).setValue(12);
    settle();
    EXPECT_EQ(state().recipe.lora->rank, 12);
    trigger(QStringLiteral("undo"));
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(state().recipe.lora->rank, before);
}

TEST_F(Adapters, TheModulesAreTheModelsOwnToCheck)
{
    turnOn();
    const std::int64_t trained = ledger().trainable;
    for (const std::string &name : linearModules(state().architecture))
        EXPECT_EQ(entry(name.c_str()).isChecked(), name == "q_proj" || name == "v_proj") << name;
    entry("down_proj").trigger();
    settle();
    EXPECT_EQ(state().recipe.lora->targets, (std::vector<std::string>{ "q_proj", "v_proj", "down_proj" }));
    EXPECT_GT(ledger().trainable, trained);
    EXPECT_TRUE(targets().toolTip().contains(QLatin1String("down_proj")));
    entry("Usual").trigger();
    settle();
    EXPECT_EQ(ledger().trainable, trained);
    entry("q_proj").trigger();
    entry("v_proj").trigger(); // the last one
    settle();
    EXPECT_EQ(state().recipe.lora->targets, std::vector<std::string>{ "v_proj" });
    EXPECT_TRUE(find<QLabel>(QStringLiteral("notice.sentence")).isVisible());
}

TEST_F(Adapters, EveryNumberOfTheRecipeHasAControl)
{
    window->open(QStringLiteral("t5-base"));
    turnOn();
    // a new field does not compile until it is thought of here
    [[maybe_unused]] const auto &[mode, batch, sequence, targetSequence, weights, autocast, attention,
        optimizer, checkpointing, lora, dropout] = state().recipe;
    [[maybe_unused]] const auto &[loraRank, loraTargets] = *lora;
    for (const char *id : { "batch", "sequence", "target_sequence", "lora_rank" })
        EXPECT_TRUE(find<StopSlider>(QLatin1String(id) + QStringLiteral(".slider")).isVisible()) << id;
}

} // namespace
