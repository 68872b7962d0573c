// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario, and a picture that carries one, is a CONFIG like any other: its run is the default of the
// options.
#include "cli/headroom.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

struct ScenarioFiles : testing::Test {
    QTemporaryDir folder;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }

    QString scenario()
    {
        return file(QStringLiteral("small.json"), R"({"headroom_scenario": 1,
            "model": {"name": "small", "config": {"model_type": "llama", "hidden_size": 256,
                "num_attention_heads": 4, "num_hidden_layers": 3}, "dimensions": {"layers": 2}},
            "recipe": {"batch": 3, "sequence": 64, "weights": "bf16", "autocast": "bf16", "optimizer": "sgd",
                "lora": {"rank": 4, "targets": ["q_proj"]}},
            "capacity": {"name": "mine", "bytes": 1073741824}})");
    }

    static QJsonObject estimate(
        const QString &config, const QStringList &options = {}, const QByteArray &in = {})
    {
        const cli::Answer answer = cli::run(
            QStringList{ QStringLiteral("estimate"), config, QStringLiteral("--format=json") } + options, in);
        EXPECT_EQ(answer.status, 0) << answer.err.toStdString();
        return answer.json();
    }

    static QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }
};

TEST_F(ScenarioFiles, AreTheSameRunAsItsOptions)
{
    const QString config = file(QStringLiteral("small-config.json"),
        R"({"model_type": "llama", "hidden_size": 256, "num_attention_heads": 4, "num_hidden_layers": 3})");
    const QJsonObject spelled = estimate(config,
        words(
            "--set layers=2 --batch 3 --sequence 64 --weights bf16 --autocast bf16 --optimizer sgd --lora 4 "
            "--lora-targets q_proj --memory 1GiB"));
    QJsonObject saved = estimate(scenario());
    EXPECT_EQ(
        saved[QLatin1String("fits")].toObject()[QLatin1String("gpu")].toString(), QStringLiteral("mine"));
    for (const char *key : { "parameters", "peak", "peaks", "end_of_forward", "ledger" })
        EXPECT_EQ(saved[QLatin1String(key)], spelled[QLatin1String(key)]) << key;
    EXPECT_EQ(estimate(QStringLiteral("-"), {}, cli::contents(scenario())), saved);
}

TEST_F(ScenarioFiles, OptionsOverride)
{
    const QJsonObject saved = estimate(scenario());
    for (const char *option :
        { "--batch=1", "--sequence=128", "--weights=fp32", "--autocast=none", "--optimizer=adamw",
            "--lora=none", "--lora=8", "--lora-targets=q_proj,v_proj", "--set=layers=1" })
        EXPECT_NE(estimate(scenario(), { QString::fromLatin1(option) })[QLatin1String("peak")],
            saved[QLatin1String("peak")])
            << option;
    const QJsonObject fits =
        estimate(scenario(), { QStringLiteral("--gpu=H200") })[QLatin1String("fits")].toObject();
    EXPECT_EQ(fits[QLatin1String("gpu")].toString(), QStringLiteral("H200"));
}

TEST_F(ScenarioFiles, TravelInPictures)
{
    const QJsonObject saved = estimate(scenario());
    for (const char *ending : { "png", "svg", "pdf" }) {
        const QString path = folder.filePath(QStringLiteral("chart.") + QLatin1String(ending));
        const cli::Answer answer =
            cli::run({ QStringLiteral("chart"), scenario(), QStringLiteral("-o"), path });
        ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
        EXPECT_EQ(estimate(path), saved) << ending;
    }
}

TEST_F(ScenarioFiles, BringTheirPinsToTheChart)
{
    const QString path = file(QStringLiteral("pins.json"),
        R"({"headroom_scenario": 1, "model": {"config": {"model_type": "gpt2"}}, "recipe": {"batch": 4},
            "pins": {"B": {"model": {"config": {"model_type": "gpt2"}}}}, "compared": "B"})");
    const QString table = folder.filePath(QStringLiteral("compare.csv"));
    const cli::Answer answer = cli::run(
        { QStringLiteral("chart"), path, QStringLiteral("--view=compare"), QStringLiteral("-o"), table });
    ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
    const QByteArray rows = cli::contents(table);
    EXPECT_TRUE(rows.contains("\nB,")) << rows.toStdString();
    EXPECT_TRUE(rows.contains("batch")) << rows.toStdString();
}

TEST_F(ScenarioFiles, AreCountedToo)
{
    const cli::Answer answer = cli::run({ QStringLiteral("count"), scenario() });
    EXPECT_EQ(answer.status, 0) << answer.err.toStdString();
}

TEST_F(ScenarioFiles, OfANewerFormatAreRefusedInASentence)
{
    const QString path = file(QStringLiteral("new.json"), R"({"headroom_scenario": 99})");
    const cli::Answer answer = cli::run({ QStringLiteral("estimate"), path });
    EXPECT_EQ(answer.status, 1);
    EXPECT_TRUE(answer.err.contains(QLatin1String("a newer version opens it"))) << answer.err.toStdString();
    EXPECT_EQ(answer.err.count(QLatin1Char('\n')), 1);
}

} // namespace
