// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QJsonArray>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

cli::Answer headroomWith(const QString &line) { return cli::run(line.split(QLatin1Char(' '))); }

qint64 peakOf(const QString &run)
{
    const QJsonObject json =
        headroomWith(QStringLiteral("estimate ") + run + QStringLiteral(" --format json")).json();
    return json[QLatin1String("peak")].toObject()[QLatin1String("bytes")].toInteger(-1);
}

TEST(Solve, FindsTheLastThatFitsByTheProgramsOwnEstimates)
{
    for (const char *dimension : { "batch", "sequence", "layers", "d_model", "vocab" }) {
        const QString id = QString::fromLatin1(dimension);
        const QJsonObject json = headroomWith(
            QStringLiteral("solve llama-3.2-1b --weights bf16 --gpu L4 --for %1 --format json").arg(id))
                                     .json();
        EXPECT_EQ(json[QLatin1String("for")].toString(), id);
        const qint64 largest = json[QLatin1String("largest")].toInteger(-1);
        const QJsonObject next = json[QLatin1String("next")].toObject();
        const QString option = id == QLatin1String("batch") || id == QLatin1String("sequence")
            ? QStringLiteral("llama-3.2-1b --weights bf16 --%1 %2")
            : QStringLiteral("llama-3.2-1b --weights bf16 --set %1=%2");
        EXPECT_EQ(peakOf(option.arg(id).arg(largest)), json[QLatin1String("peak")].toInteger()) << dimension;
        EXPECT_EQ(peakOf(option.arg(id).arg(next[QLatin1String("value")].toInteger())),
            next[QLatin1String("peak")].toInteger())
            << dimension;
        const qint64 capacity = json[QLatin1String("capacity")].toInteger();
        EXPECT_EQ(
            json[QLatin1String("free")].toInteger(), capacity - json[QLatin1String("peak")].toInteger());
        EXPECT_GE(json[QLatin1String("free")].toInteger(), 0);
        EXPECT_GT(next[QLatin1String("peak")].toInteger(), capacity);
    }
}

TEST(Solve, SetsAsideWhatIsAllowed)
{
    const QString line = QStringLiteral("estimate gpt2 --memory 4GiB --format json");
    const auto fits = [](const cli::Answer &answer) {
        return answer.json()[QLatin1String("fits")].toObject();
    };
    const QJsonObject plain = fits(headroomWith(line));
    const QJsonObject with = fits(headroomWith(line + QStringLiteral(" --allow context,rounding")));
    EXPECT_EQ(plain[QLatin1String("allowances")].toInteger(-1), 0);
    EXPECT_GT(with[QLatin1String("allowances")].toInteger(), 781 << 20);
    EXPECT_EQ(with[QLatin1String("free")].toInteger(),
        plain[QLatin1String("free")].toInteger() - with[QLatin1String("allowances")].toInteger());
    EXPECT_EQ(headroomWith(line + QStringLiteral(" --allow luck")).status, 2);
}

TEST(Solve, SaysWhatWouldMakeItFit)
{
    const QString line =
        QStringLiteral("solve llama-3-8b --weights bf16 --batch 4 --sequence 4096 --memory 80GiB");
    const QString text = headroomWith(line).out;
    EXPECT_TRUE(text.contains(QStringLiteral("batch: 1 is the largest that fits 80GiB")))
        << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("✓ checkpointing of every layer")));
    const QJsonArray changes =
        headroomWith(line + QStringLiteral(" --format json")).json()[QLatin1String("remedies")].toArray();
    ASSERT_FALSE(changes.isEmpty());
    EXPECT_TRUE(changes[0].toObject()[QLatin1String("fits")].toBool());
}

TEST(Solve, ComplainsInOneLine)
{
    struct Wrong {
        const char *line;
        int status;
        const char *says;
    };
    for (const Wrong &wrong : {
             Wrong{ "solve gpt2 --for batch", 2, "--gpu NAME or --memory SIZE" },
             Wrong{ "solve gpt2 --gpu T4 --for luck", 2, "--for takes d_model, layers" },
             Wrong{ "solve gpt2 --gpu T4 --for experts", 2, "--for takes d_model, layers" },
             Wrong{ "solve gpt2 --memory much --for batch", 1, "24GiB or 80GB" },
             Wrong{ "solve gpt2 --gpu T4 --sequence 2000", 1, "1,024 positions" },
             Wrong{ "solve " HEADROOM_TEST_DATA "/configs/vit-large-patch16-224.json --gpu T4 --sequence 77",
                 1, "no training step" },
             Wrong{ "estimate gpt2 --lora 8 --lora-targets luck", 1, "no linear module named luck" },
         }) {
        const cli::Answer answer = headroomWith(QString::fromLatin1(wrong.line));
        EXPECT_EQ(answer.status, wrong.status) << wrong.line << answer.err.toStdString();
        EXPECT_TRUE(answer.err.contains(QString::fromLatin1(wrong.says)))
            << wrong.line << answer.err.toStdString();
    }
}

} // namespace
