// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that no machine has, from outside: an answer, or one line that says why not.
#include "cli/headroom.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace headroom;

TEST(Absurd, NumbersEndNothing)
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("a.svg"));
    const QList<QStringList> commands{
        { QStringLiteral("estimate"), QStringLiteral("gpt2") },
        { QStringLiteral("estimate"), QStringLiteral("gpt2"), QStringLiteral("--method"),
            QStringLiteral("korthikanti") },
        { QStringLiteral("solve"), QStringLiteral("gpt2") },
        { QStringLiteral("effects"), QStringLiteral("gpt2") },
        { QStringLiteral("compare"), QStringLiteral("gpt2"), QStringLiteral("llama-3-8b") },
        { QStringLiteral("chart"), QStringLiteral("gpt2"), QStringLiteral("--view"), QStringLiteral("fit"),
            QStringLiteral("-o"), picture },
    };
    for (const QStringList &command : commands)
        for (const char *number :
            { "batch=1000000000", "batch=4000000000", "batch=9223372036854775807", "sequence=1000000000000",
                "vocab=2147483648", "layers=1000000000", "d_model=2147483648", "d_ff=9223372036854775807" }) {
            const cli::Answer answer = cli::run(command
                + QStringList{ QStringLiteral("--set"), QString::fromLatin1(number),
                    QStringLiteral("--allow"), QStringLiteral("all"), QStringLiteral("--gpu"),
                    QStringLiteral("H200") });
            EXPECT_TRUE(answer.status == 0 || answer.status == 1)
                << command[0].toStdString() << ' ' << number << ": " << answer.status;
            EXPECT_EQ(answer.err.count(QLatin1Char('\n')), answer.status) << answer.err.toStdString();
            static const QRegularExpression endless(QStringLiteral("\\d{5}")); // digits that nothing groups
            EXPECT_FALSE(answer.err.contains(endless)) << answer.err.toStdString();
        }
}
