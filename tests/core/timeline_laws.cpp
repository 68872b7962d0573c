// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of a timeline, whatever it is thinned to.
#include "ledger/entries.h"
#include "ledger/timeline.h"
#include "model/import.h"
#include "step/estimate.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace headroom {

namespace {

Architecture published(const char *name)
{
    return openModel(QStringLiteral(HEADROOM_TEST_DATA "/configs/%1.json").arg(QLatin1String(name)));
}

Recipe recipeOf(const char *name)
{
    Recipe recipe;
    recipe.batch = 3;
    recipe.sequence = 128;
    if (std::string_view(name) == "checkpointed")
        recipe.checkpointing = Checkpointing::Full;
    if (std::string_view(name) == "foreach")
        recipe.optimizer = Optimizer::AdamWForeach;
    if (std::string_view(name) == "autocast")
        recipe.autocast = DType::Bf16;
    if (std::string_view(name) == "prefill")
        recipe.mode = Mode::Prefill;
    return recipe;
}

class TimelineLaws : public testing::TestWithParam<std::tuple<const char *, const char *>> {
protected:
    const Ledger ledger = estimate(published(std::get<0>(GetParam())), recipeOf(std::get<1>(GetParam())));
    const Course course{ ledger };
};

TEST_P(TimelineLaws, KeepsItsBoundItsOrderAndItsEnds)
{
    for (int points : { 0, 16, 64, 65, 1000, 1 << 20 }) {
        SCOPED_TRACE(points);
        const Timeline line = timeline(ledger, course, points);
        EXPECT_EQ(line.length, course.length());
        EXPECT_LE(line.points.size(), std::size_t(std::max(points, fewestPoints)));
        EXPECT_GE(line.points.size(), std::min<std::size_t>(points < 64 ? 3 : points / 3, line.length));
        EXPECT_EQ(line.points.front().instant.position, 0);
        EXPECT_EQ(line.points.back().instant.position, line.length - 1);
        EXPECT_TRUE(std::ranges::is_sorted(line.points, std::ranges::less_equal(),
                        [](const TimelinePoint &p) { return p.instant.position; })
            || line.points.size() < 2);
    }
}

TEST_P(TimelineLaws, CategoriesAddUpAtEveryPoint)
{
    for (const TimelinePoint &point : timeline(ledger, course, 500).points) {
        EXPECT_EQ(std::accumulate(point.bytes.begin(), point.bytes.end(), std::int64_t{ 0 }), point.total);
        if (!point.instant.interpolated()) {
            EXPECT_EQ(point.bytes, categoriesAt(ledger, point.instant.sample));
        }
    }
}

TEST_P(TimelineLaws, TheMomentsAreThereExactlyAndThePeakIsTheMaximum)
{
    for (int points : { 16, 100 }) {
        const Timeline line = timeline(ledger, course, points);
        std::int64_t largest = 0;
        for (const TimelinePoint &point : line.points)
            largest = std::max(largest, point.total);
        EXPECT_EQ(largest, peakOf(ledger));
        for (int i = 0; i < momentCount; ++i) {
            const std::int32_t sample = ledger.moments[std::size_t(i)];
            const int mark = line.marks[std::size_t(i)];
            ASSERT_EQ(mark >= 0, sample >= 0);
            if (mark >= 0) {
                EXPECT_EQ(line.points[std::size_t(mark)].instant.sample, sample);
                EXPECT_FALSE(line.points[std::size_t(mark)].instant.interpolated());
            }
        }
    }
}

TEST_P(TimelineLaws, NoExtremeOfAStretchIsLost)
{
    // Between two kept points there is no total above or below what its stretch keeps.
    constexpr int points = 200;
    const Timeline line = timeline(ledger, course, points);
    const std::int64_t width =
        (course.length() + (points - fewestPoints) / 2 - 1) / ((points - fewestPoints) / 2);
    std::vector<std::pair<std::int64_t, std::int64_t>> kept(
        std::size_t(course.length() / width + 1), { std::numeric_limits<std::int64_t>::max(), 0 });
    for (const TimelinePoint &point : line.points) {
        auto &[smallest, largest] = kept[std::size_t(point.instant.position / width)];
        smallest = std::min(smallest, point.total);
        largest = std::max(largest, point.total);
    }
    for (std::int64_t position = 0; position < course.length(); ++position) {
        const std::int64_t total = course.totalAt(course.at(position));
        const auto &[smallest, largest] = kept[std::size_t(position / width)];
        ASSERT_GE(total, smallest) << position;
        ASSERT_LE(total, largest) << position;
    }
}

TEST_P(TimelineLaws, PhasesCoverTheStep)
{
    std::int64_t end = 0;
    for (const PhaseSpan &span : course.phases()) {
        EXPECT_EQ(span.begin, end);
        EXPECT_LT(span.begin, span.end);
        end = span.end;
    }
    EXPECT_EQ(end, course.length());
}

TEST_P(TimelineLaws, TotalsOneByOneAreTotalsInOneGo)
{
    std::int64_t expected = 0;
    course.forEachTotal([&](std::int64_t position, std::int64_t total) {
        ASSERT_EQ(position, expected++);
        ASSERT_EQ(total, course.totalAt(course.at(position)));
    });
    EXPECT_EQ(expected, course.length());
}

TEST_P(TimelineLaws, EveryRealSampleFindsItsInstant)
{
    for (std::size_t i = 0; i < ledger.samples.size(); ++i) {
        if (!ledger.layers[std::size_t(ledger.samples[i].layer)].sampled)
            continue;
        const Instant instant = course.of(std::int32_t(i));
        ASSERT_FALSE(instant.interpolated()) << i;
        ASSERT_EQ(instant.sample, std::int32_t(i));
    }
}

TEST_P(TimelineLaws, EveryInstantHasItsWords)
{
    for (const TimelinePoint &point : timeline(ledger, course, 300).points) {
        const QString words = instantText(ledger, point.instant);
        EXPECT_FALSE(words.isEmpty());
        EXPECT_EQ(
            words.contains(QStringLiteral("layer %1").arg(point.instant.layer)), point.instant.layer >= 0)
            << words.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Presets, TimelineLaws,
    testing::Combine(
        testing::Values("gpt2", "Llama-3-8B", "Llama-3.1-405B", "gemma-2-2b", "DeepSeek-V3", "t5-3b"),
        testing::Values("plain", "checkpointed", "foreach", "autocast")));
INSTANTIATE_TEST_SUITE_P(
    Prefill, TimelineLaws, testing::Combine(testing::Values("Llama-3-8B"), testing::Values("prefill")));

TEST(Timelines, OfAModelWithoutAStepAreOneInstant)
{
    const Ledger ledger = estimate(published("vit-large-patch16-224"), recipeOf("plain"));
    const Timeline line = timeline(ledger, Course(ledger), 100);
    EXPECT_EQ(line.length, std::int64_t(ledger.samples.size()));
    EXPECT_LE(line.points.size(), 1u);
}

} // namespace

} // namespace headroom
