// SPDX-License-Identifier: GPL-3.0-or-later
// The whole step's course from a few layers is that of a trace of every layer, operator by operator.
#include "ledger/course.h"
#include "ledger/entries.h"
#include "model/layers.h"
#include "oracle.h"
#include "step/estimate.h"

#include <gtest/gtest.h>
#include <set>
#include <tuple>

namespace headroom {

namespace {

/// Like tensors as a value that can be compared; their order among equals does not matter.
std::multiset<std::tuple<std::int64_t, std::int64_t, Category, Op, std::uint16_t>> contents(
    const std::vector<Entry> &entries)
{
    std::multiset<std::tuple<std::int64_t, std::int64_t, Category, Op, std::uint16_t>> all;
    for (const Entry &entry : entries)
        all.emplace(entry.bytes, entry.count, entry.row.category, entry.row.op, entry.row.module);
    return all;
}

void expectSameEntries(const std::vector<Entry> &few, const std::vector<Entry> &every)
{
    EXPECT_EQ(contents(few), contents(every));
}

void expectSameCourse(const Architecture &architecture, const Recipe &recipe)
{
    const Ledger few = estimate(architecture, recipe);
    const Ledger every = estimate(architecture, recipe, Depth::EveryLayer);
    const Course course(few);
    ASSERT_EQ(course.length(), static_cast<std::int64_t>(every.samples.size()));
    const Course truth(every);
    if (architecture.layers > 8 * std::ssize(layerKinds(architecture))) {
        EXPECT_LT(few.samples.size(), every.samples.size());
    }
    ASSERT_EQ(course.phases(), truth.phases());
    for (std::int64_t position = 0; position < course.length(); ++position) {
        const auto index = static_cast<std::int32_t>(position);
        const Instant instant = course.at(position);
        const Sample &sample = every.samples[static_cast<std::size_t>(position)];
        const Sample &like = few.samples[static_cast<std::size_t>(instant.sample)];
        ASSERT_EQ(like.op, sample.op) << "operator " << position;
        ASSERT_EQ(like.module, sample.module) << "operator " << position;
        ASSERT_EQ(like.phase, sample.phase) << "operator " << position;
        ASSERT_EQ(instant.layer, every.layers[static_cast<std::size_t>(sample.layer)].index);
        ASSERT_EQ(course.totalAt(instant), sample.total) << "operator " << position;
        ASSERT_EQ(course.categoriesAt(instant), truth.categoriesAt(truth.of(index))) << position;
        if (instant.interpolated() && position % 61 == 0)
            expectSameEntries(entriesAt(few, instant), entriesAt(every, index));
    }
}

class CourseLaws : public testing::TestWithParam<oracle::Case> { };

TEST_P(CourseLaws, AFewLayersKnowTheWholeStep)
{
    Architecture architecture = GetParam().architecture();
    for (std::int64_t layers : { 2, 9, 20, 33 }) {
        SCOPED_TRACE(layers);
        architecture.layers = layers;
        if (architecture.encoder.layers > 0)
            architecture.encoder.layers = layers + 1;
        expectSameCourse(architecture, GetParam().recipe());
    }
}

INSTANTIATE_TEST_SUITE_P(Small, CourseLaws, testing::ValuesIn(oracle::cases("small")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });
INSTANTIATE_TEST_SUITE_P(Prefill, CourseLaws, testing::ValuesIn(oracle::cases("prefill")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });
INSTANTIATE_TEST_SUITE_P(SmallMore, CourseLaws, testing::ValuesIn(oracle::cases("small-more")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });

} // namespace

} // namespace headroom
