// SPDX-License-Identifier: GPL-3.0-or-later
// However a moment is grouped, nothing is lost and nothing counted twice.
#include "ledger/grouping.h"
#include "oracle.h"
#include "step/estimate.h"

#include <gtest/gtest.h>
#include <numeric>

namespace headroom {

namespace {

constexpr std::array keys{ GroupKey::Category, GroupKey::Component, GroupKey::Phase, GroupKey::Layer,
    GroupKey::Module };

std::int64_t sum(const std::vector<Group> &groups)
{
    return std::accumulate(groups.begin(), groups.end(), std::int64_t{ 0 },
        [](std::int64_t bytes, const Group &group) { return bytes + group.bytes; });
}

class GroupingLaws : public testing::TestWithParam<oracle::Case> { };

TEST_P(GroupingLaws, EveryPairOfKeysAddsUp)
{
    const Ledger ledger = estimate(GetParam().architecture(), GetParam().recipe());
    for (std::int32_t sample : ledger.moments)
        for (GroupKey down : keys)
            for (GroupKey across : keys) {
                const Grouping grouping = groupAt(ledger, sample, down, across);
                const std::int64_t total = ledger.samples[static_cast<std::size_t>(sample)].total;
                EXPECT_EQ(sum(grouping.rows), total);
                EXPECT_EQ(sum(grouping.columns), total);
                std::vector<std::int64_t> columns(grouping.columns.size());
                for (std::size_t r = 0; r < grouping.rows.size(); ++r) {
                    std::int64_t row = 0;
                    for (std::size_t c = 0; c < grouping.columns.size(); ++c) {
                        row += grouping.at(r, c);
                        columns[c] += grouping.at(r, c);
                    }
                    EXPECT_EQ(row, grouping.rows[r].bytes);
                    EXPECT_FALSE(groupName(ledger, down, grouping.rows[r].value).isEmpty()
                        && down != GroupKey::Module);
                }
                for (std::size_t c = 0; c < columns.size(); ++c)
                    EXPECT_EQ(columns[c], grouping.columns[c].bytes);
            }
}

TEST_P(GroupingLaws, ALayerThatStandsForManyIsToldApart)
{
    Architecture architecture = GetParam().architecture();
    architecture.layers = 24;
    const Ledger few = estimate(architecture, GetParam().recipe());
    const Ledger every = estimate(architecture, GetParam().recipe(), Depth::EveryLayer);
    for (Moment moment : { Moment::EndOfForward, Moment::Steady }) {
        const Grouping a = groupAt(few, few.at(moment), GroupKey::Layer, GroupKey::Category);
        const Grouping b = groupAt(every, every.at(moment), GroupKey::Layer, GroupKey::Category);
        EXPECT_EQ(a.rows, b.rows);
        EXPECT_EQ(a.columns, b.columns);
        EXPECT_EQ(a.cells, b.cells);
    }
}

TEST_P(GroupingLaws, ComponentsByCategoryAreTheSameTwice)
{
    const Ledger ledger = estimate(GetParam().architecture(), GetParam().recipe());
    const std::int32_t peak = ledger.at(peakMoment(ledger));
    const ComponentBytes bytes = componentsAt(ledger, peak);
    const Grouping grouping = groupAt(ledger, peak, GroupKey::Component, GroupKey::Category);
    for (std::size_t r = 0; r < grouping.rows.size(); ++r)
        for (std::size_t c = 0; c < grouping.columns.size(); ++c)
            EXPECT_EQ(grouping.at(r, c),
                bytes[std::size_t(grouping.rows[r].value)][std::size_t(grouping.columns[c].value)]);
}

INSTANTIATE_TEST_SUITE_P(Small, GroupingLaws, testing::ValuesIn(oracle::cases("small")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });

} // namespace

} // namespace headroom
