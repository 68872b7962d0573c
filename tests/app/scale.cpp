// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scale.h"

#include "charts/axisunit.h"
#include "units/format.h"

#include <gtest/gtest.h>

using namespace headroom;

namespace {

TEST(Scale, StepsAreOneTwoOrFive)
{
    struct Row {
        double largest, max, step;
        int decimals;
    };
    constexpr Row rows[] = {
        { 3.02, 3.5, 0.5, 1 },
        { 123.6, 140, 20, 0 },
        { 0.013, 0.014, 0.002, 3 },
        { 60, 60, 10, 0 },
        { 6000, 6000, 1000, 0 },
        { 5.92, 6, 1, 0 },
    };
    for (const Row &row : rows) {
        Scale scale;
        scale.fit(row.largest);
        EXPECT_NEAR(scale.step(), row.step, 1e-9) << row.largest;
        EXPECT_NEAR(scale.max(), row.max, 1e-9) << row.largest;
        EXPECT_EQ(scale.decimals(), row.decimals) << row.largest;
        EXPECT_EQ(scale.ticks(), int(row.max / row.step + 1.5)) << row.largest;
    }
}

TEST(Scale, KeepsItsRangeWhileTheValueStaysWithinIt)
{
    Scale scale;
    EXPECT_TRUE(scale.fit(58));
    EXPECT_FALSE(scale.fit(60));
    EXPECT_FALSE(scale.fit(31));
    EXPECT_TRUE(scale.fit(29)) << "less than half full";
    EXPECT_TRUE(scale.fit(61));
    scale.reset();
    EXPECT_TRUE(scale.fit(61));
}

TEST(AxisUnit, IsTheOneThatTheTotalsAreWrittenIn)
{
    struct Row {
        std::int64_t largest;
        ByteUnit unit;
        const char *name;
        double shown;
    };
    constexpr Row rows[] = {
        { 3'194'572'376, ByteUnit::Binary, "GiB", 2.9752 },
        { 3'194'572'376, ByteUnit::Decimal, "GB", 3.1946 },
        { 6'510'465'078'212, ByteUnit::Binary, "TiB", 5.9212 },
        { 5 << 20, ByteUnit::Binary, "MiB", 5 },
    };
    for (const Row &row : rows) {
        const AxisUnit unit = axisUnit(Formatter(row.unit), row.largest);
        EXPECT_EQ(unit.name.toStdString(), row.name);
        EXPECT_NEAR(unit.of(row.largest), row.shown, 1e-4);
    }
}

TEST(Scale, NothingIsNoCatastrophe)
{
    Scale scale;
    scale.fit(0);
    EXPECT_GT(scale.max(), 0);
}

} // namespace
