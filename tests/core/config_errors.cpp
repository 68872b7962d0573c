// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import.h"
#include "units/error.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

template <class Action> std::string sentenceOf(Action action)
{
    try {
        action();
    } catch (const InputError &error) {
        return error.what();
    }
    return "no error";
}

struct Mistake {
    const char *json;
    const char *sentence;
};

constexpr Mistake mistakes[] = {
    { R"([1, 2])", "m.json must hold one JSON object, as a config.json does." },
    { R"({"model_type": "lama"})",
        "m.json: the “model_type” lama is not known; the nearest known ones are llama" },
    { R"({"hidden_size": 64})", "m.json has no “model_type”, which must be one of gpt2, llama, mistral" },
    { R"({"model_type": "gpt2", "n_embd": "768"})",
        "m.json: “n_embd” is \"768\", but must be a whole number from 1 to 2,147,483,648." },
    { R"({"model_type": "gpt2", "n_embd": 76.5})",
        "m.json: “n_embd” is 76.5, but must be a whole number from 1 to 2,147,483,648." },
    { R"({"model_type": "gpt2", "n_layer": 0})",
        "m.json: “n_layer” is 0, but must be a whole number from 1 to 10,000." },
    { R"({"model_type": "gpt2", "n_layer": -1})",
        "m.json: “n_layer” is -1, but must be a whole number from 1 to 10,000." },
    { R"({"model_type": "gpt2", "vocab_size": 1e30})",
        "m.json: “vocab_size” is 1e+30, but must be a whole number from 1 to 2,147,483,648." },
    { R"({"model_type": "gpt2", "vocab_size": 2147483649})",
        "m.json: “vocab_size” is 2147483649, but must be a whole number from 1 to 2,147,483,648." },
    { R"({"model_type": "gpt2", "n_head": [12]})",
        "m.json: “n_head” is a list, but must be a whole number from 1 to 2,147,483,648." },
    { R"({"model_type": "gpt2", "tie_word_embeddings": 1})",
        "m.json: “tie_word_embeddings” is 1, but must be true or false." },
    { R"({"model_type": "gpt2", "attn_pdrop": 1.5})",
        "m.json: “attn_pdrop” is 1.5, but must be a probability from 0 to 1." },
    { R"({"model_type": "gpt2", "activation_function": "gelo"})",
        "m.json: the activation “gelo” is not known; known are gelu_new" },
    { R"({"model_type": "gpt2", "n_head": 7})",
        "m.json: 7 heads do not divide d_model = 768; the nearest numbers of heads that do are 6 and 8." },
    { R"({"model_type": "llama", "num_key_value_heads": 5})",
        "m.json: 5 KV heads do not divide 32 heads; the nearest numbers of KV heads that do are 4 and 8." },
    { R"({"model_type": "llama", "num_key_value_heads": 64})",
        "m.json: 64 KV heads do not divide 32 heads; the nearest numbers of KV heads that do are 32." },
    { R"({"model_type": "llama", "hidden_size": 96, "num_attention_heads": 32})",
        "m.json: rotary positions turn 3 dimensions of each head of 3, but can only turn pairs; the nearest "
        "numbers of heads are 24 and 48." },
    { R"({"model_type": "qwen3", "head_dim": 63})",
        "m.json: rotary positions turn 63 dimensions of each head of 63, but can only turn pairs; the "
        "nearest head sizes are 62 and 64." },
};

} // namespace

TEST(ConfigErrors, AreOneSentenceThatNamesTheKeyAndTheRemedy)
{
    for (const Mistake &mistake : mistakes) {
        const std::string said =
            sentenceOf([&] { (void)readConfig(QByteArray(mistake.json), QStringLiteral("m.json")); });
        EXPECT_EQ(said.substr(0, std::string(mistake.sentence).size()), mistake.sentence)
            << mistake.json << "\n"
            << said;
        EXPECT_EQ(said.find('\n'), std::string::npos) << said;
    }
}

TEST(ConfigErrors, SayWhereJsonEnds)
{
    const std::string said =
        sentenceOf([] { (void)readConfig(QByteArray(R"({"model_type": )"), QStringLiteral("m.json")); });
    EXPECT_NE(said.find("m.json is not valid JSON"), std::string::npos) << said;
}

TEST(ConfigErrors, NameTheNearestPresets)
{
    const std::string said = sentenceOf([] { (void)openModel(QStringLiteral("lama-3-8b")); });
    EXPECT_NE(said.find("nearest presets are llama-3-8b"), std::string::npos) << said;
}

TEST(OpenModel, TakesPresetsFilesAndFolders)
{
    const QTemporaryDir place;
    const QString folder = QDir(place.path()).filePath(QStringLiteral("my-model"));
    ASSERT_TRUE(QDir().mkpath(folder));
    EXPECT_NE(sentenceOf([&] { (void)openModel(folder); }).find("holds no config.json"), std::string::npos);
    QFile file(QDir(folder).filePath(QStringLiteral("config.json")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"model_type": "llama", "num_hidden_layers": 3})");
    file.close();

    EXPECT_EQ(openModel(folder).layers, 3);
    EXPECT_EQ(openModel(file.fileName()).name, QStringLiteral("my-model"));
    EXPECT_EQ(openModel(QStringLiteral("gpt2")).layers, 12);
}
