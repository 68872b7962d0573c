// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

QJsonArray rows(const QStringList &arguments, int status = 0)
{
    const cli::Answer answer = cli::run(arguments);
    EXPECT_EQ(answer.status, status) << answer.err.toStdString();
    return QJsonDocument::fromJson(answer.out.toUtf8()).array();
}

TEST(Count, GoesOnAfterAConfigThatFails)
{
    const QJsonArray counted =
        rows({ QStringLiteral("count"), QStringLiteral("gpt2"), QStringLiteral("nobody"),
                 QStringLiteral("llama-3-8b"), QStringLiteral("--format"), QStringLiteral("json") },
            1);
    ASSERT_EQ(counted.size(), 3);
    EXPECT_EQ(counted[0].toObject()[QLatin1String("parameters")].toInteger(), 124'439'808);
    EXPECT_TRUE(counted[1].toObject()[QLatin1String("error")].toString().contains(QLatin1String("nobody")));
    EXPECT_EQ(counted[2].toObject()[QLatin1String("parameters")].toInteger(), 8'030'261'248);
    qint64 parts = 0;
    for (const auto &part : counted[2].toObject()[QLatin1String("components")].toObject())
        parts += part.toInteger();
    EXPECT_EQ(parts, 8'030'261'248);
}

TEST(Count, CountsEveryConfigOfTheGoldenTable)
{
    const QDir folder(cli::data("configs"));
    QMap<QString, qint64> truth;
    for (const QString &line :
        QString::fromUtf8(cli::contents(folder.filePath(QStringLiteral("parameters.tsv"))))
            .split(QLatin1Char('\n'))
            .mid(1))
        if (const QStringList cells = line.split(QLatin1Char('\t')); cells.size() > 2)
            truth[cells[0]] = cells[2].toLongLong();
    QStringList arguments{ QStringLiteral("count"), QStringLiteral("--format"), QStringLiteral("json") };
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files))
        arguments << folder.filePath(name);
    const QJsonArray counted = rows(arguments);
    EXPECT_GE(counted.size(), 90);
    for (const auto &row : counted) {
        const QString name = QFileInfo(row.toObject()[QLatin1String("config")].toString()).completeBaseName();
        ASSERT_TRUE(truth.contains(name)) << name.toStdString();
        EXPECT_EQ(row.toObject()[QLatin1String("parameters")].toInteger(), truth[name]) << name.toStdString();
    }
}

TEST(Tables, HoldWhatTheProgramKnows)
{
    for (const char *table : { "models", "gpus", "optimizers" }) {
        const QJsonArray json =
            rows({ QString::fromLatin1(table), QStringLiteral("--format"), QStringLiteral("json") });
        EXPECT_GE(json.size(), 7) << table;
        const cli::Answer text = cli::run({ QString::fromLatin1(table) });
        EXPECT_EQ(text.status, 0);
        EXPECT_EQ(text.out.count(QLatin1Char('\n')), json.size() + 1) << table; // and the headings
        EXPECT_TRUE(text.out.startsWith(QLatin1String("name "))) << table;
    }
}

TEST(Chart, IsDrawnWithoutADisplay)
{
    QTemporaryDir folder;
    const std::array<std::pair<const char *, const char *>, 3> kinds{ { { "a.png", "\x89PNG" },
        { "a.svg", "<?xml" }, { "a.pdf", "%PDF" } } };
    for (const auto &[name, start] : kinds) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        const cli::Answer answer = cli::run({ QStringLiteral("chart"), QStringLiteral("gpt2"),
            QStringLiteral("--view"), QStringLiteral("breakdown"), QStringLiteral("-o"), path });
        ASSERT_EQ(answer.status, 0) << answer.err.toStdString();
        EXPECT_TRUE(answer.err.isEmpty()) << answer.err.toStdString();
        EXPECT_TRUE(cli::contents(path).startsWith(start)) << name;
    }
    EXPECT_EQ(cli::run({ QStringLiteral("chart"), QStringLiteral("gpt2"), QStringLiteral("-o"),
                           folder.filePath(QStringLiteral("a.bmp")) })
                  .status,
        1);
    EXPECT_EQ(cli::run({ QStringLiteral("chart"), QStringLiteral("gpt2") }).status, 2);
}

TEST(Help, NamesEveryCommand)
{
    const cli::Answer answer = cli::run({ QStringLiteral("--help") });
    EXPECT_EQ(answer.status, 0);
    for (const char *command :
        { "estimate", "count", "chart", "models", "gpus", "optimizers", "--checkpointing" })
        EXPECT_TRUE(answer.out.contains(QLatin1String(command))) << command;
    EXPECT_TRUE(cli::run({ QStringLiteral("--version") }).out.startsWith(QLatin1String("headroom ")));
}

} // namespace
