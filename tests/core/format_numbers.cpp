// SPDX-License-Identifier: GPL-3.0-or-later
#include "units/format.h"

#include <gtest/gtest.h>

namespace headroom {

namespace {

const Formatter binary(ByteUnit::Binary, QLocale::c());
const Formatter decimal(ByteUnit::Decimal, QLocale::c());
const Formatter german(ByteUnit::Binary, QLocale(QLocale::German, QLocale::Germany));

std::string plain(QString text) { return text.replace(QChar(0xA0), QLatin1Char(' ')).toStdString(); }

TEST(Format, Bytes)
{
    const std::array<std::tuple<std::int64_t, const char *, const char *>, 9> table{ {
        { 0, "0 B", "0 B" },
        { 999, "999 B", "999 B" },
        { 1023, "1023 B", "1.02 kB" },
        { 1024, "1.00 KiB", "1.02 kB" },
        { 999'999, "976.56 KiB", "1.00 MB" },
        { (1 << 20) - 1, "1.00 MiB", "1.05 MB" },
        { 80'946'505'364, "75.39 GiB", "80.95 GB" },
        { -1'073'741'824, "−1.00 GiB", "−1.07 GB" },
        { std::numeric_limits<std::int64_t>::max(), "8.00 EiB", "9.22 EB" },
    } };
    for (const auto &[bytes, inBinary, inDecimal] : table) {
        EXPECT_EQ(plain(binary.bytes(bytes)), inBinary);
        EXPECT_EQ(plain(decimal.bytes(bytes)), inDecimal);
    }
    EXPECT_EQ(plain(german.bytes(80'946'505'364)), "75,39 GiB");
}

TEST(Format, ChangesSayTheirSign)
{
    EXPECT_EQ(plain(binary.change(1 << 30)), "+1.00 GiB");
    EXPECT_EQ(plain(binary.change(-(1 << 30))), "−1.00 GiB");
    EXPECT_EQ(plain(binary.change(0)), "0 B");
}

TEST(Format, Counts)
{
    EXPECT_EQ(
        plain(Formatter(ByteUnit::Binary, QLocale(QLocale::English)).count(8'030'261'248)), "8,030,261,248");
    EXPECT_EQ(plain(german.count(8'030'261'248)), "8.030.261.248");
    EXPECT_EQ(plain(binary.shortCount(999)), "999");
    EXPECT_EQ(plain(binary.shortCount(8'030'261'248)), "8.03 B");
    EXPECT_EQ(plain(binary.shortCount(405'853'388'800)), "406 B");
    EXPECT_EQ(plain(binary.shortCount(999'600)), "1.00 M");
}

TEST(Format, Shares)
{
    EXPECT_EQ(plain(binary.share(1, 8)), "12.5 %");
    EXPECT_EQ(plain(binary.share(1, 0)), "0.0 %");
}

} // namespace

} // namespace headroom
