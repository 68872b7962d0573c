// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

QStringList words(const char *line) { return QString::fromUtf8(line).split(QLatin1Char(' ')); }

TEST(LessonsCommand, IsAnArrayOfAllRows)
{
    const cli::Answer answer = cli::run(words("lessons --format json"));
    ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
    const QJsonArray rows = QJsonDocument::fromJson(answer.out.toUtf8()).array();
    ASSERT_EQ(rows.size(), 35);
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        for (const char *key : { "id", "document", "title", "formula", "figures", "slip" })
            EXPECT_TRUE(row.contains(QLatin1String(key))) << key;
        for (const auto &figure : row[QLatin1String("figures")].toArray())
            for (const char *key : { "what", "unit", "claimed", "computed", "truth" })
                EXPECT_TRUE(figure.toObject().contains(QLatin1String(key))) << key;
    }
}

TEST(LessonsCommand, ShowsThoseThatAreNamed)
{
    const cli::Answer answer = cli::run(words("lessons S1.4 s2.2 --format json"));
    const QJsonArray rows = QJsonDocument::fromJson(answer.out.toUtf8()).array();
    ASSERT_EQ(rows.size(), 2);
    const QJsonObject figure = rows[0].toObject()[QLatin1String("figures")].toArray()[0].toObject();
    EXPECT_EQ(figure[QLatin1String("claimed")].toInteger(), 4'719'616);
    EXPECT_EQ(figure[QLatin1String("computed")].toInteger(), 4'722'432);
    EXPECT_EQ(figure[QLatin1String("truth")].toInteger(), 4'722'432);
    const cli::Answer text = cli::run(words("lessons S1.4"));
    EXPECT_TRUE(text.out.contains(QLatin1String("4,722,432")));
    const cli::Answer unknown = cli::run(words("lessons S7.1"));
    EXPECT_EQ(unknown.status, 1);
    EXPECT_TRUE(unknown.err.contains(QLatin1String("S7.1")));
    EXPECT_EQ(unknown.err.count(QLatin1Char('\n')), 1);
}

TEST(MethodOption, SaysWhichMethodAndWhereItDeparts)
{
    const QJsonObject json =
        cli::run(words("estimate gpt2 --attention eager --method korthikanti --format json")).json();
    EXPECT_EQ(json[QLatin1String("method")].toString(), QLatin1String("korthikanti"));
    EXPECT_FALSE(json[QLatin1String("verified")].toBool());
    EXPECT_GT(json[QLatin1String("difference")].toArray().size(), 4);
    EXPECT_EQ(cli::run(words("estimate gpt2 --format json")).json()[QLatin1String("method")].toString(),
        QLatin1String("pytorch"));
    const cli::Answer text = cli::run(words("estimate gpt2 --method article"));
    EXPECT_EQ(text.status, 0);
    EXPECT_TRUE(text.out.contains(QLatin1String("the formula")));
    for (const char *form : { "csv", "markdown" })
        EXPECT_EQ(
            cli::run(words("estimate gpt2 --method blog --format") << QString::fromLatin1(form)).status, 0);
    EXPECT_EQ(cli::run(words("estimate gpt2 --method nonsense")).status, 2);
    EXPECT_EQ(cli::run(words("estimate gpt2 --method article-2x")).status, 1);
    EXPECT_EQ(cli::run(words("estimate gpt2 --method article --devices 2")).status, 1);
    EXPECT_EQ(cli::run(words("estimate gpt2 --devices 2")).status, 2);
}

TEST(FormulasCommand, ListsEveryMethodWithItsSource)
{
    const cli::Answer answer = cli::run(words("formulas --format json"));
    const QJsonArray rows = QJsonDocument::fromJson(answer.out.toUtf8()).array();
    EXPECT_GE(rows.size(), 15);
    for (const auto &row : rows) {
        EXPECT_FALSE(row.toObject()[QLatin1String("source")].toString().isEmpty());
        EXPECT_FALSE(row.toObject()[QLatin1String("formula")].toString().isEmpty());
    }
}

} // namespace
