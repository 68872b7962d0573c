// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody types is the number that it says, or none.
#include "units/format.h"
#include "units/read_number.h"

#include <gtest/gtest.h>
#include <limits>

using namespace headroom;

namespace {

constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

struct Case {
    const char *text;
    std::optional<std::int64_t> english;
    std::optional<std::int64_t> german;
};

constexpr std::optional<std::int64_t> none;

TEST(ReadNumbers, AreWhatTheySayOrNone)
{
    const Case cases[] = { { "7", 7, 7 }, { "0", 0, 0 }, { "-5", -5, -5 }, { "\u22125", -5, -5 },
        { " 12 ", 12, 12 }, { "1e6", 1'000'000, 1'000'000 }, { "1E6", 1'000'000, 1'000'000 },
        { "1e+3", 1000, 1000 }, { "1.5e3", 1500, 1500 }, { "4k", 4000, 4000 }, { "4K", 4000, 4000 },
        { "4 k", 4000, 4000 }, { "2M", 2'000'000, 2'000'000 }, { "1,5M", 1'500'000, 1'500'000 },
        { "1.5M", 1'500'000, 1'500'000 }, { "7b", 7'000'000'000, 7'000'000'000 }, { "4Ki", 4096, 4096 },
        { "1 000", 1000, 1000 }, { "1\u202f000", 1000, 1000 }, { "1\u00a0000", 1000, 1000 },
        { "1'000'000", 1'000'000, 1'000'000 }, { "1_000", 1000, 1000 }, { "1,536", 1536, 1536 },
        { "1.536", 1536, 1536 }, { "1,536,000", 1'536'000, 1'536'000 }, { "1.536.000", 1'536'000, 1'536'000 },
        { "1.536k", 1536, 1'536'000 }, { "1,536k", 1'536'000, 1536 }, { "1.0k", 1000, 1000 },
        { "99999999999999999999", last, last }, { "9e99", last, last },
        // refused
        { "", none, none }, { "7,6", none, none }, { "2.5", none, none }, { "2.50", none, none },
        { "1 00", none, none }, { "1,53", none, none }, { "1,536.000", none, none }, { "0.001", none, none },
        { "1.5", none, none }, { "1e-3", none, none }, { "1.2345k", none, none }, { "k", none, none },
        { "4q", none, none }, { "4kk", none, none }, { "four", none, none }, { "1e", none, none },
        { "--5", none, none }, { "1..000", none, none }, { "1,,000", none, none }, { "1,2,3", none, none },
        { "0x10", none, none }, { "5 GiB", none, none } };
    for (const Case &row : cases) {
        EXPECT_EQ(readWholeNumber(QString::fromUtf8(row.text), english), row.english) << row.text;
        EXPECT_EQ(readWholeNumber(QString::fromUtf8(row.text), german), row.german) << row.text;
    }
}

TEST(ReadNumbers, WhatIsWrittenIsReadAgain)
{
    const QLocale swiss(QLocale::German, QLocale::Switzerland);
    const QLocale french(QLocale::French, QLocale::France);
    for (const QLocale &locale : { english, german, swiss, french, QLocale::c() })
        for (std::int64_t value = 1; value < last / 7; value = value * 7 + 3)
            EXPECT_EQ(readWholeNumber(Formatter(ByteUnit::Binary, locale).count(value), locale), value);
}

} // namespace
