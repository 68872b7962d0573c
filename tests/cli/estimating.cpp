// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

QJsonObject oracle(const char *path)
{
    return QJsonDocument::fromJson(cli::contents(cli::data(path))).object();
}

qint64 integer(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toInteger(-1);
}

QJsonObject part(const QJsonObject &object, const char *key) { return object[QLatin1String(key)].toObject(); }

qint64 sum(const QJsonArray &rows)
{
    qint64 bytes = 0;
    for (const auto &row : rows)
        bytes += integer(row.toObject(), "bytes");
    return bytes;
}

TEST(Estimate, AnswersExactlyOnARealConfig)
{
    const QJsonObject measured = oracle("oracle/measured/llama-3-8b-sdpa-bf16.json");
    const QJsonObject run = part(measured, "run");
    QTemporaryDir folder;
    QFile config(folder.filePath(QStringLiteral("config.json")));
    ASSERT_TRUE(config.open(QIODevice::WriteOnly));
    config.write(QJsonDocument(part(measured, "config.json")).toJson());
    config.close();
    // The file, the folder that holds it and standard input are the same model.
    const QStringList options{ QStringLiteral("--weights"), QStringLiteral("bf16"), QStringLiteral("--batch"),
        QString::number(integer(run, "batch")), QStringLiteral("--sequence"),
        QString::number(integer(run, "seq")), QStringLiteral("--format"), QStringLiteral("json") };
    for (const QString &source : { config.fileName(), folder.path(), QStringLiteral("-") }) {
        const cli::Answer answer = cli::run(
            QStringList{ QStringLiteral("estimate"), source } + options, cli::contents(config.fileName()));
        ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
        const QJsonObject json = answer.json();
        const QJsonObject truth = part(measured, "measured");
        EXPECT_EQ(integer(part(json, "parameters"), "total"), integer(truth, "parameters"));
        EXPECT_EQ(integer(part(json, "peak"), "bytes"), integer(truth, "peak"));
        EXPECT_EQ(integer(part(json, "peaks"), "forward"), integer(truth, "peak_forward"));
        EXPECT_EQ(integer(part(json, "peaks"), "backward"), integer(truth, "peak_backward"));
        EXPECT_EQ(integer(part(json, "peaks"), "step"), integer(truth, "peak_step"));
        EXPECT_EQ(integer(part(json, "end_of_forward"), "activations"),
            integer(part(truth, "end_of_forward"), "activation"));
        EXPECT_EQ(sum(json[QLatin1String("ledger_at_peak")].toArray()), integer(truth, "peak"));
    }
}

TEST(Estimate, RowsOfTheLedgerAddUpToTheEndOfForward)
{
    const QJsonObject json = cli::run({ QStringLiteral("estimate"), QStringLiteral("gpt2"),
                                          QStringLiteral("--format"), QStringLiteral("json") })
                                 .json();
    qint64 total = 0;
    for (const auto &bytes : part(json, "end_of_forward"))
        total += bytes.toInteger();
    EXPECT_GT(total, 0);
    EXPECT_EQ(sum(json[QLatin1String("ledger")].toArray()), total);
    const QJsonObject row = json[QLatin1String("ledger")].toArray().first().toObject();
    for (const char *key :
        { "name", "component", "category", "count", "shape", "elements", "dtype", "bytes", "formula", "why" })
        EXPECT_TRUE(row.contains(QLatin1String(key))) << key;
}

TEST(Estimate, OptionsReachTheRun)
{
    const auto peak = [](const QStringList &options) {
        const cli::Answer answer = cli::run(QStringList{ QStringLiteral("estimate"), QStringLiteral("gpt2"),
                                                QStringLiteral("--format"), QStringLiteral("json") }
            + options);
        EXPECT_EQ(answer.status, 0) << answer.err.toStdString();
        return integer(part(answer.json(), "peak"), "bytes");
    };
    const qint64 plain = peak({});
    for (const char *option :
        { "--batch=2", "--sequence=512", "--weights=bf16", "--autocast=bf16", "--attention=eager",
            "--optimizer=sgd", "--checkpointing=full", "--dropout=off", "--set=layers=6" })
        EXPECT_NE(peak({ QString::fromLatin1(option) }), plain) << option;
}

TEST(Estimate, SaysWhetherItFits)
{
    const QJsonObject json =
        cli::run({ QStringLiteral("estimate"), QStringLiteral("llama-3-8b"), QStringLiteral("--weights=bf16"),
                     QStringLiteral("--gpu"), QStringLiteral("h100 80gb"), QStringLiteral("--format=json") })
            .json();
    const QJsonObject fits = part(json, "fits");
    EXPECT_EQ(integer(fits, "capacity"), 81559LL << 20);
    EXPECT_EQ(integer(fits, "free"), (81559LL << 20) - integer(part(json, "peak"), "bytes"));
}

TEST(Estimate, PrintsForPeopleAndTables)
{
    for (const char *format : { "text", "csv", "markdown" }) {
        const cli::Answer answer = cli::run({ QStringLiteral("estimate"), QStringLiteral("gpt2"),
            QStringLiteral("--format"), QString::fromLatin1(format) });
        EXPECT_EQ(answer.status, 0);
        EXPECT_TRUE(answer.err.isEmpty());
        EXPECT_TRUE(answer.out.contains(QLatin1String("log-probabilities"))) << format;
    }
}

struct Mistake {
    const char *arguments;
    int status;
    const char *says;
};

class Mistakes : public testing::TestWithParam<Mistake> { };

TEST_P(Mistakes, GetOneClearSentence)
{
    const auto &[arguments, status, says] = GetParam();
    const cli::Answer answer =
        cli::run(QString::fromLatin1(arguments).split(QLatin1Char(' ')), "{\"model_type\": \"llama\", ");
    EXPECT_EQ(answer.status, status);
    EXPECT_TRUE(answer.out.isEmpty()) << answer.out.toStdString();
    EXPECT_TRUE(answer.err.contains(QLatin1String(says))) << answer.err.toStdString();
    EXPECT_EQ(answer.err.count(QLatin1Char('\n')), status == 1 || says[0] == 'T' ? 1 : 2)
        << answer.err.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Estimate, Mistakes,
    testing::Values(Mistake{ "estimate gpt-2-xxl", 1, "gpt2" }, Mistake{ "estimate -", 1, "JSON" },
        Mistake{ "estimate gpt2 --batch 0", 1, "whole number" },
        Mistake{ "estimate gpt2 --batch many", 1, "whole number" },
        Mistake{ "estimate gpt2 --batch 1000000000000000000", 1, "2^63" },
        Mistake{ "estimate gpt2 --sequence 2048", 1, "1,024" },
        Mistake{ "estimate gpt2 --gpu toaster", 1, "toaster" },
        Mistake{ "estimate gpt2 --memory lots", 1, "24GiB" },
        Mistake{ "estimate gpt2 --set wheels=4", 1, "layers" },
        Mistake{ "estimate gpt2 --attention wide", 2, "sdpa" },
        Mistake{ "estimate gpt2 --frobnicate", 2, "frobnicate" }, Mistake{ "estimate", 2, "CONFIG" },
        Mistake{ "estimate gpt2 llama-3-8b", 2, "CONFIG" },
        Mistake{ "guess gpt2", 2, "There is no command" }));

} // namespace
