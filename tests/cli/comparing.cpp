// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

QJsonObject estimated(const QStringList &arguments)
{
    return cli::run(QStringList{ QStringLiteral("estimate") } + arguments
        + QStringList{ QStringLiteral("--format"), QStringLiteral("json") })
        .json();
}

qint64 peak(const QJsonObject &estimate)
{
    return estimate[QLatin1String("peak")].toObject()[QLatin1String("bytes")].toInteger();
}

TEST(Compare, SaysWhyTwoRunsDiffer)
{
    const QStringList options{ QStringLiteral("--batch"), QStringLiteral("2"), QStringLiteral("--sequence"),
        QStringLiteral("256") };
    const cli::Answer answer =
        cli::run(QStringList{ QStringLiteral("compare"), QStringLiteral("gpt2"),
                     QStringLiteral("gpt2-medium"), QStringLiteral("--format"), QStringLiteral("json") }
            + options);
    ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
    const QJsonObject json = answer.json();
    const qint64 before = peak(estimated(QStringList{ QStringLiteral("gpt2") } + options));
    const qint64 after = peak(estimated(QStringList{ QStringLiteral("gpt2-medium") } + options));
    EXPECT_EQ(json[QLatin1String("a")].toObject()[QLatin1String("peak")].toInteger(), before);
    EXPECT_EQ(json[QLatin1String("b")].toObject()[QLatin1String("peak")].toInteger(), after);
    qint64 sum = 0;
    for (const auto &cause : json[QLatin1String("waterfall")].toArray())
        sum += cause.toObject()[QLatin1String("change")].toInteger();
    EXPECT_EQ(sum, after - before);
    EXPECT_NE(sum, 0);
}

TEST(Compare, NeedsTwo)
{
    EXPECT_EQ(cli::run({ QStringLiteral("compare"), QStringLiteral("gpt2") }).status, 2);
    EXPECT_EQ(
        cli::run({ QStringLiteral("compare"), QStringLiteral("gpt2"), QStringLiteral("none-such") }).status,
        1);
}

TEST(Effects, AreTheDifferencesOfTwoEstimates)
{
    const cli::Answer answer = cli::run({ QStringLiteral("effects"), QStringLiteral("gpt2"),
        QStringLiteral("--format"), QStringLiteral("json") });
    ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
    const qint64 now = peak(estimated({ QStringLiteral("gpt2") }));
    int checked = 0;
    for (const auto &row : QJsonDocument::fromJson(answer.out.toUtf8()).array()) {
        const QJsonObject effect = row.toObject();
        if (effect[QLatin1String("choice")] != QLatin1String("attention"))
            continue;
        const qint64 then = peak(estimated({ QStringLiteral("gpt2"), QStringLiteral("--attention"),
            effect[QLatin1String("option")].toString() }));
        EXPECT_EQ(effect[QLatin1String("change")].toInteger(), then - now);
        ++checked;
    }
    EXPECT_EQ(checked, 2);
}

} // namespace
