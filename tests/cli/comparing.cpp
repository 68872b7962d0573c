// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
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

TEST(Compare, IsAChartToo)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("waterfall.csv"));
    const cli::Answer answer = cli::run({ QStringLiteral("chart"), QStringLiteral("gpt2-medium"),
        QStringLiteral("--view"), QStringLiteral("compare"), QStringLiteral("--from"), QStringLiteral("gpt2"),
        QStringLiteral("-o"), path });
    ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
    const QStringList lines = QString::fromUtf8(cli::contents(path)).trimmed().split(QLatin1Char('\n'));
    const qint64 before = peak(estimated({ QStringLiteral("gpt2") }));
    const qint64 after = peak(estimated({ QStringLiteral("gpt2-medium") }));
    EXPECT_GT(lines.size(), 3);
    EXPECT_TRUE(lines[1].endsWith(QString::number(before))) << lines[1].toStdString();
    EXPECT_TRUE(lines.back().contains(QStringLiteral("%1,%2").arg(after - before).arg(after)));
}

/// Run options are the named model's; the one that is compared with has its own.
TEST(Compare, TheOtherOneHasItsOwnRun)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("waterfall.csv"));
    const QStringList options{ QStringLiteral("--batch"), QStringLiteral("64"), QStringLiteral("--attention"),
        QStringLiteral("eager") };
    const cli::Answer answer =
        cli::run(QStringList{ QStringLiteral("chart"), QStringLiteral("gpt2"), QStringLiteral("--view"),
                     QStringLiteral("compare"), QStringLiteral("--from"), QStringLiteral("gpt2"),
                     QStringLiteral("-o"), path }
            + options);
    ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
    const QStringList lines = QString::fromUtf8(cli::contents(path)).trimmed().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 5) << "head, then, batch, attention, now";
    EXPECT_TRUE(lines[1].endsWith(QString::number(peak(estimated({ QStringLiteral("gpt2") })))));
    EXPECT_TRUE(
        lines[4].endsWith(QString::number(peak(estimated(QStringList{ QStringLiteral("gpt2") } + options)))));
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
