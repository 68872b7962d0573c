// SPDX-License-Identifier: GPL-3.0-or-later
// Presets, files, and files that are wrong.
#include "windowtest.h"

#include "model/presets.h"
#include "panels/headline.h"

#include <QComboBox>
#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

using namespace headroom;

namespace {

const QByteArray smallGpt2 =
    R"({"model_type": "gpt2", "n_embd": 64, "n_layer": 2, "n_head": 4, "vocab_size": 100, "n_positions": 128})";

class Opening : public WindowTest {
protected:
    QLabel &notice() { return find<QLabel>(QStringLiteral("notice.sentence")); }
    QString name() { return find<QLabel>(QStringLiteral("head.name")).text(); }

    void choosePreset(const char *preset)
    {
        auto &combo = find<QComboBox>(QStringLiteral("preset.combo"));
        const int index = combo.findData(QLatin1String(preset));
        ASSERT_GE(index, 0) << preset;
        combo.setCurrentIndex(index);
        Q_EMIT combo.activated(index);
        settle();
    }
};

TEST_F(Opening, EveryPresetOpens)
{
    EXPECT_GE(presets().size(), 8U);
    for (const Preset &preset : presets()) {
        choosePreset(std::string(preset.name).c_str());
        EXPECT_EQ(state().architecture,
            presetArchitecture(QLatin1String(preset.name.data(), qsizetype(preset.name.size()))));
        EXPECT_EQ(name().toStdString(), preset.label);
        EXPECT_FALSE(notice().isVisible()) << qPrintable(notice().text());
    }
}

TEST_F(Opening, EveryPresetOpensWhateverTheRunIs)
{
    Recipe adapters;
    adapters.lora = Lora{ 16, { "q_proj", "v_proj" } };
    Recipe prefill;
    prefill.mode = Mode::Prefill;
    Recipe lengthy;
    lengthy.sequence = 8192;
    lengthy.targetSequence = 8192;
    for (const Recipe &recipe : { adapters, prefill, lengthy })
        for (const Preset &preset : presets()) {
            choosePreset("llama-3-8b");
            window->document().setRecipe(recipe, QStringLiteral("run"));
            const State before = state();
            choosePreset(std::string(preset.name).c_str());
            EXPECT_EQ(name().toStdString(), preset.label);
            EXPECT_FALSE(notice().isVisible()) << preset.name << qPrintable(notice().text());
            const bool adapted = state().recipe != before.recipe;
            EXPECT_EQ(window->statusBar()->currentMessage().isEmpty(), !adapted) << preset.name;
            if (state() == before)
                continue;
            trigger(QStringLiteral("undo"));
            EXPECT_EQ(state(), before) << preset.name;
        }
}

TEST_F(Opening, AChangedModelSaysSo)
{
    choosePreset("gpt2");
    const QString before = name();
    find<QAbstractSlider>(QStringLiteral("layers.slider")).setValue(0);
    settle();
    EXPECT_NE(name(), before);
    trigger(QStringLiteral("revert"));
    EXPECT_EQ(name(), before);
}

TEST_F(Opening, ADroppedConfigOpensAndJoinsThePresets)
{
    drop(file(QStringLiteral("config.json"), smallGpt2));
    EXPECT_EQ(state().architecture.dModel, 64);
    EXPECT_EQ(find<QComboBox>(QStringLiteral("preset.combo")).currentData().toString(),
        folder.filePath(QStringLiteral("config.json")));
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(state().source, QStringLiteral("gpt2"));
    EXPECT_EQ(
        find<QComboBox>(QStringLiteral("preset.combo")).currentData().toString(), QStringLiteral("gpt2"));
}

TEST_F(Opening, ABrokenFileKeepsTheStateAndSaysWhatIsWrong)
{
    const State before = state();
    const std::pair<const char *, QByteArray> broken[] = {
        { "torn.json", "{\"model_type\": \"gpt2\"," },
        { "unknown.json", R"({"model_type": "perceptron"})" },
        { "contradicts.json", R"({"model_type": "gpt2", "n_embd": 65, "n_head": 4})" },
        { "empty.json", "" },
    };
    for (const auto &[name, text] : broken) {
        SCOPED_TRACE(name);
        window->open(file(QLatin1String(name), text));
        settle();
        EXPECT_EQ(state(), before);
        EXPECT_TRUE(notice().isVisible());
        EXPECT_FALSE(notice().text().isEmpty());
        QTest::mouseClick(&find<QWidget>(QStringLiteral("notice.close")), Qt::LeftButton);
        EXPECT_FALSE(notice().isVisible());
    }
    EXPECT_EQ(window->document().history().count(), 0);
}

TEST_F(Opening, AnUnknownModelTypeIsOfferedToBeReadAsAKnownOne)
{
    const QString path = file(QStringLiteral("odd.json"), R"({"model_type": "someday", "hidden_size": 64,
        "intermediate_size": 128, "num_hidden_layers": 2, "num_attention_heads": 4, "vocab_size": 1000})");
    window->open(path);
    settle();
    EXPECT_NE(state().architecture.name, QStringLiteral("odd"));
    auto &button = find<QToolButton>(QStringLiteral("notice.button"));
    ASSERT_TRUE(button.isVisible());
    EXPECT_TRUE(button.text().contains(QLatin1String("llama"))) << qPrintable(button.text());
    button.click();
    settle();
    EXPECT_EQ(state().architecture.name, QStringLiteral("odd"));
    EXPECT_EQ(state().architecture.readAs, QStringLiteral("someday"));
    EXPECT_FALSE(ledger().stepVerified);
}

} // namespace
