// SPDX-License-Identifier: GPL-3.0-or-later
// Dependencies point one way: what each room may know of.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <gtest/gtest.h>

namespace {

struct Room {
    const char *folder;
    const char *mayKnow; ///< itself besides
};

constexpr Room rooms[] = {
    { "core/units", "" },
    { "core/model", "units run" }, // a dimension may be the run's
    { "core/run", "units model" },
    { "core/ledger", "units model run" },
    { "core/step", "units model run ledger" },
    { "core/explore", "units model run ledger step" },
    { "core/methods", "units model run ledger step" },
    { "core/sizes", "units model run ledger step" },
    { "core/header", "units model run ledger step" },
    { "core/lessons", "units model run ledger step methods sizes" },
    { "core/scenario", "units model run methods header" },
};

constexpr const char *core = " units model run ledger step explore methods sizes header lessons scenario";

constexpr Room appRooms[] = {
    { "app/look", "" },
    { "app/document", "" },
    { "app/models", "look" },
    { "app/charts", "look document" },
    { "app/panels", "look document models charts" },
    { "app/teaching", "look document charts panels" },
    { "app/window", "look document models charts panels teaching" },
    { "app/cli", "document charts window" },
};

/// "file: room" for each room that a file includes and may not know.
QStringList trespassers(const Room &room, const QString &besides)
{
    const QString folder = QLatin1String(room.folder);
    const QStringList allowed =
        (QLatin1String(room.mayKnow) + besides).split(QLatin1Char(' '), Qt::SkipEmptyParts)
        << folder.section(QLatin1Char('/'), 1);
    static const QRegularExpression include(
        QStringLiteral("^#include \"([a-z]+)/"), QRegularExpression::MultilineOption);
    QStringList found;
    int files = 0;
    QDirIterator each(QStringLiteral(HEADROOM_SOURCE_DIR "/") + folder,
        { QStringLiteral("*.h"), QStringLiteral("*.cpp") }, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        ++files;
        for (auto match = include.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            if (const QString known = match.next().captured(1); !allowed.contains(known))
                found << each.filePath() + QStringLiteral(": ") + known;
    }
    EXPECT_GT(files, 0) << room.folder;
    return found;
}

TEST(House, EachRoomOfTheCoreKnowsOnlyWhatLiesBeneath)
{
    for (const Room &room : rooms)
        EXPECT_EQ(trespassers(room, {}).join(QLatin1Char('\n')).toStdString(), "");
}

TEST(House, EachRoomOfTheAppKnowsOnlyWhatLiesBeneath)
{
    for (const Room &room : appRooms)
        EXPECT_EQ(trespassers(room, QLatin1String(core)).join(QLatin1Char('\n')).toStdString(), "");
}

} // namespace
