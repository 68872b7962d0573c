// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/presets.h"

#include "model/family.h"
#include "model/import.h"
#include "units/text.h"

#include <QFile>
#include <QSet>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

QByteArray contents(const QString &name)
{
    QFile file(QStringLiteral(HEADROOM_TEST_DATA "/configs/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

} // namespace

/// A preset leaves keys out, but says the same as the model's own config.json; only that BERT and BART have the
/// head that they are trained with.
TEST(Presets, AreTheModelsThatTheyAreNamedAfter)
{
    const QStringList lines = QString::fromUtf8(contents(QStringLiteral("presets.tsv")))
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_GT(lines.size(), 60);
    for (const QString &line : lines.mid(1)) {
        SCOPED_TRACE(line.toStdString());
        const QStringList cells = line.split(QLatin1Char('\t'));
        Architecture preset = presetArchitecture(cells[0]);
        Architecture published = readConfig(contents(cells[1] + QStringLiteral(".json")), cells[1]);
        published.name = preset.name;
        published.config = preset.config;
        if (preset.ending != published.ending) {
            EXPECT_EQ(published.ending, Ending::Bare);
            EXPECT_EQ(preset.ending, Ending::LanguageModel);
            published.ending = preset.ending;
        }
        EXPECT_EQ(preset, published);
    }
}

TEST(Presets, HaveTheFamiliesThatPeopleName)
{
    QSet<QString> types;
    for (const Preset &preset : presets())
        types << QLatin1StringView(presetArchitecture(utf8(preset.name)).family->modelType.data());
    for (const char *type : { "gpt2", "llama", "mistral", "qwen2", "qwen3", "gpt_neox", "opt", "bloom",
             "falcon", "phi", "phi3", "olmo", "olmo2", "gemma", "gemma2", "gemma3_text", "mixtral",
             "qwen3_moe", "minimax_m2", "gpt_oss", "deepseek_v2", "deepseek_v3", "kimi_k2", "glm_moe_dsa",
             "llama4", "qwen3_vl", "bert", "bart", "t5", "whisper", "vit", "clip" })
        EXPECT_TRUE(types.contains(QLatin1StringView(type))) << type;
}
