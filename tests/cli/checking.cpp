// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtEndian>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray framed(const QByteArray &json, qsizetype data)
{
    QByteArray length(8, 0);
    qToLittleEndian(quint64(json.size()), length.data());
    return length + json + QByteArray(data, 0);
}

TEST(Check, HoldsAFileAgainstTheConfigBesideIt)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("model.safetensors"));
    write(file,
        framed(R"({"wte.weight": {"dtype": "F16", "shape": [100, 64], "data_offsets": [0, 12800]}})", 12800));
    const QStringList check{ QStringLiteral("check"), file, QStringLiteral("--format"),
        QStringLiteral("json") };
    EXPECT_EQ(cli::run(check).status, 0) << "nothing to hold it against";
    EXPECT_FALSE(cli::run(check).json().contains(QLatin1String("exact")));

    write(folder.filePath(QStringLiteral("config.json")),
        R"({"model_type": "gpt2", "n_embd": 64, "n_layer": 1, "n_head": 4, "vocab_size": 100, "n_positions": 32})");
    const cli::Answer answer = cli::run(check);
    EXPECT_EQ(answer.status, 1);
    EXPECT_FALSE(answer.json()[QLatin1String("exact")].toBool(true));
    EXPECT_EQ(answer.json()[QLatin1String("matched")].toInteger(), 1);
    EXPECT_EQ(answer.json()[QLatin1String("differences")].toArray().size(), 15);
    EXPECT_TRUE(
        cli::run({ QStringLiteral("check"), folder.path() }).out.contains(QLatin1String("missing: ")));

    const cli::Answer counted = cli::run({ QStringLiteral("count"), file });
    EXPECT_EQ(counted.status, 0) << counted.out.toStdString();
}

TEST(Check, RefusesInOneLine)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("model.gguf"));
    write(file, "GGUF");
    const cli::Answer answer = cli::run({ QStringLiteral("check"), file });
    EXPECT_EQ(answer.status, 1);
    EXPECT_EQ(answer.err.count(QLatin1Char('\n')), 1);
    EXPECT_EQ(cli::run({ QStringLiteral("check") }).status, 2);
}

TEST(Count, ReadsAnUnknownModelTypeAsAKnownOne)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("new.json"));
    write(file,
        R"({"model_type": "brandnew", "hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4,
        "intermediate_size": 128, "vocab_size": 100})");
    EXPECT_TRUE(cli::run({ QStringLiteral("estimate"), file }).err.contains(QLatin1String("--as llama")));
    const cli::Answer answer =
        cli::run({ QStringLiteral("count"), file, QStringLiteral("--as"), QStringLiteral("llama") });
    EXPECT_EQ(answer.status, 0);
    EXPECT_TRUE(answer.out.contains(QLatin1String("Read as LLaMA"))) << answer.out.toStdString();
}

} // namespace
