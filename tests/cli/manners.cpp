// SPDX-License-Identifier: GPL-3.0-or-later
// What people expect of any command line: help where they ask for it, near names, one language at a time.
#include "cli/headroom.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

cli::Answer run(const char *words)
{
    return cli::run(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

struct Asked {
    const char *words;
    const char *says;
};

class Helps : public testing::TestWithParam<Asked> { };

TEST_P(Helps, NameWhatThereIs)
{
    const auto [words, says] = GetParam();
    const cli::Answer answer = run(words);
    EXPECT_EQ(answer.status, 0) << words << ": " << answer.err.toStdString();
    EXPECT_TRUE(answer.err.isEmpty()) << answer.err.toStdString();
    for (const QString &word : QString::fromUtf8(says).split(QLatin1Char(' ')))
        EXPECT_TRUE(answer.out.contains(word)) << words << ": " << word.toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, Helps,
    testing::Values(Asked{ "help", "estimate chart --checkpointing CONFIG" },
        Asked{ "-h", "estimate chart --checkpointing" },
        Asked{ "chart --help",
            "headroom --view --style --ratio --scale --background --along --unit --from --output --batch" },
        Asked{ "help chart", "--view --style" }, Asked{ "estimate -h", "--format --gpu --set csv" },
        Asked{ "estimate gpt2 --help", "--gpu" }, Asked{ "solve --help", "--for --memory" },
        Asked{ "count --help", "--as --format" }, Asked{ "check -h", "--as" },
        Asked{ "models -h", "--format" }, Asked{ "compare -h", "markdown" },
        Asked{ "effects -h", "--format" }, Asked{ "lessons -h", "--format" },
        Asked{ "gpus --help", "--format" }));

class Refusals : public testing::TestWithParam<Asked> { };

TEST_P(Refusals, SayWhatWouldBeRight)
{
    const auto [words, says] = GetParam();
    const cli::Answer answer = run(words);
    EXPECT_EQ(answer.status, 1) << words;
    EXPECT_TRUE(answer.out.isEmpty());
    EXPECT_EQ(answer.err.count(QLatin1Char('\n')), 1);
    EXPECT_TRUE(answer.err.contains(QString::fromUtf8(says))) << answer.err.toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, Refusals,
    testing::Values(Asked{ "estimate gpt3", "the nearest presets are gpt3-175b" },
        Asked{ "estimate models/config.json", "There is no file or folder “models/config.json”." },
        Asked{ "nowhere/config.json", "There is no file or folder “nowhere/config.json”." },
        Asked{ "estimate gpt2 --gpu a100", "“A100-40GB”, “A100-80GB”" },
        Asked{ "models xyzzy", "No built-in model matches “xyzzy”" },
        Asked{ "solve vit-large --gpu T4", "without a head and a loss" }));

TEST(Manners, AShortenedGpuIsTaken)
{
    EXPECT_EQ(
        run("estimate gpt2 --gpu h100 --format json").json()[QLatin1String("fits")][QLatin1String("gpu")],
        QStringLiteral("H100 80GB"));
}

TEST(Manners, AnEmptyFileIsCalledEmpty)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("config.json"));
    ASSERT_TRUE(QFile(path).open(QIODevice::WriteOnly));
    const cli::Answer answer = cli::run({ QStringLiteral("estimate"), path });
    EXPECT_EQ(answer.status, 1);
    EXPECT_TRUE(answer.err.contains(QStringLiteral("is empty"))) << answer.err.toStdString();
}

TEST(Manners, AFileAloneIsEstimatedWhereThereIsNoDisplay)
{
    const QString path = cli::data("configs/vit-large-patch16-224.json");
    const cli::Answer answer = cli::run({ path });
    EXPECT_EQ(answer.status, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.out, cli::run({ QStringLiteral("estimate"), path }).out);
    // A bare model: what is missing, and no total of a step.
    EXPECT_TRUE(answer.out.contains(QStringLiteral("without a head and a loss")));
    EXPECT_TRUE(answer.out.contains(QStringLiteral("[\"ViTForImageClassification\"]")));
    EXPECT_TRUE(answer.out.contains(QStringLiteral("parameters alone")));
    EXPECT_FALSE(answer.out.contains(QStringLiteral("between steps")));
}

/// Words and numbers follow one language; what programs read follows none.
TEST(Manners, OneLanguageAtATime)
{
    const QString german = QStringLiteral("de_DE.UTF-8:de");
    const QStringList estimate{ QStringLiteral("estimate"), QStringLiteral("gpt2") };
    const QString text = cli::run(estimate, {}, german).out;
    EXPECT_TRUE(text.contains(QStringLiteral("124.439.808 Parameter"))) << text.left(300).toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("parameters")));
    const QString english = cli::run(estimate, {}, QStringLiteral("fr")).out;
    EXPECT_TRUE(english.contains(QStringLiteral("124,439,808 parameters")))
        << english.left(300).toStdString();
    EXPECT_TRUE(cli::run({ QStringLiteral("--help") }, {}, german).out.contains(QStringLiteral("--batch")));
    for (const QStringList &command : { estimate, QStringList{ QStringLiteral("gpus") },
             QStringList{ QStringLiteral("lessons") }, QStringList{ QStringLiteral("models") } })
        for (const char *form : { "json", "csv" }) {
            const QStringList arguments =
                command + QStringList{ QStringLiteral("--format"), QString::fromLatin1(form) };
            EXPECT_EQ(cli::run(arguments, {}, german).out, cli::run(arguments).out)
                << command[0].toStdString();
        }
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("a.svg"));
    EXPECT_EQ(cli::run({ QStringLiteral("chart"), QStringLiteral("gpt2"), QStringLiteral("-o"), picture }, {},
                  german)
                  .status,
        0);
    const QString svg = QString::fromUtf8(cli::contents(picture));
    EXPECT_TRUE(svg.contains(QStringLiteral("124.439.808 Parameter")));
    EXPECT_FALSE(svg.contains(QStringLiteral("parameters")));
}

} // namespace
