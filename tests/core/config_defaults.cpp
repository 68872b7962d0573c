// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/family.h"
#include "model/import.h"
#include "model/presets.h"
#include "units/error.h"

#include <gtest/gtest.h>

using namespace headroom;

namespace {

Architecture read(const char *json) { return readConfig(QByteArray(json), QStringLiteral("config.json")); }

struct Expected {
    const char *modelType;
    std::int64_t vocab, positions, dModel, layers, heads, kvHeads, headDim, dFf;
    bool tied, qkvBias, outputBias, mlpBias, qkNorm;
};

// What the configuration classes of Transformers 5.23 hold when nothing but the model type is given.
constexpr Expected defaults[] = {
    // model      vocab  positions  dModel  L   h  kv  head   dFf    tied   qkv    out    mlp    qkNorm
    { "gpt2", 50257, 1024, 768, 12, 12, 12, 64, 3072, true, true, true, true, false },
    { "llama", 32000, 2048, 4096, 32, 32, 32, 128, 11008, false, false, false, false, false },
    { "mistral", 32000, 131072, 4096, 32, 32, 8, 128, 14336, false, false, false, false, false },
    { "qwen2", 151936, 32768, 4096, 32, 32, 32, 128, 22016, false, true, false, false, false },
    { "qwen3", 151936, 32768, 4096, 32, 32, 32, 128, 22016, false, false, false, false, true },
};

} // namespace

TEST(Config, TakesTransformersDefaultsWhereKeysAreMissing)
{
    for (const Expected &e : defaults) {
        SCOPED_TRACE(e.modelType);
        const Architecture a =
            read(qPrintable(QStringLiteral(R"({"model_type": "%1"})").arg(QLatin1StringView(e.modelType))));
        EXPECT_EQ(a.family->modelType, e.modelType);
        EXPECT_EQ(a.vocab, e.vocab);
        EXPECT_EQ(a.positions, e.positions);
        EXPECT_EQ(a.dModel, e.dModel);
        EXPECT_EQ(a.layers, e.layers);
        EXPECT_EQ(a.heads, e.heads);
        EXPECT_EQ(a.kvHeads, e.kvHeads);
        EXPECT_EQ(a.headDim, e.headDim);
        EXPECT_EQ(a.dFf, e.dFf);
        EXPECT_EQ(a.tiedEmbeddings, e.tied);
        EXPECT_EQ(a.qkvBias, e.qkvBias);
        EXPECT_EQ(a.outputBias, e.outputBias);
        EXPECT_EQ(a.mlpBias, e.mlpBias);
        EXPECT_EQ(a.qkNorm, e.qkNorm);
    }
}

TEST(Config, ReadsOldAndNewNamesOfAKey)
{
    const Architecture a = read(
        R"({"model_type": "gpt2", "hidden_size": 1024, "num_hidden_layers": 3, "num_attention_heads": 4})");
    EXPECT_EQ(a.dModel, 1024);
    EXPECT_EQ(a.layers, 3);
    EXPECT_EQ(a.heads, 4);
    EXPECT_EQ(a.dFf, 4096);
}

TEST(Config, NullIsMissingExceptWhereTransformersSaysOtherwise)
{
    EXPECT_EQ(read(R"({"model_type": "gpt2", "n_inner": null})").dFf, 3072);
    EXPECT_EQ(read(R"({"model_type": "gpt2", "n_inner": 5000})").dFf, 5000);
    EXPECT_EQ(read(R"({"model_type": "llama", "head_dim": null})").headDim, 128);
    EXPECT_EQ(read(R"({"model_type": "mistral"})").kvHeads, 8);
    EXPECT_EQ(read(R"({"model_type": "mistral", "num_key_value_heads": null})").kvHeads, 32);
    EXPECT_EQ(read(R"({"model_type": "mistral"})").window, 4096);
    EXPECT_EQ(read(R"({"model_type": "mistral", "sliding_window": null})").window, 0);
    EXPECT_EQ(read(R"({"model_type": "qwen2", "sliding_window": 2048})").window, 0);
    EXPECT_EQ(
        read(R"({"model_type": "qwen2", "sliding_window": 2048, "use_sliding_window": true})").window, 2048);
}

TEST(Config, KnowsAHeadSizeOfItsOwn)
{
    const Architecture own = read(R"({"model_type": "llama", "head_dim": 96})");
    EXPECT_EQ(own.headDim, 96);
    EXPECT_TRUE(own.ownHeadDim);
    EXPECT_FALSE(read(R"({"model_type": "llama", "head_dim": 128})").ownHeadDim);
}

TEST(Config, EveryPresetIsReadAndValid)
{
    for (const Preset &preset : presets()) {
        SCOPED_TRACE(preset.name);
        EXPECT_NO_THROW(validate(presetArchitecture(QString::fromStdString(std::string(preset.name)))));
    }
}
