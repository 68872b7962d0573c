// SPDX-License-Identifier: GPL-3.0-or-later
// The largest value that fits: fits, and the next one does not.
#include "explore/solver.h"

#include "ledger/verdict.h"
#include "model/presets.h"
#include "oracle.h"
#include "step/estimate.h"
#include "units/error.h"
#include "units/format.h"

#include <gtest/gtest.h>

namespace headroom {

namespace {

std::int64_t peakWith(
    const Dimension &dimension, std::int64_t value, Architecture architecture, Recipe recipe)
{
    setDimension(dimension, value, architecture, recipe);
    const Ledger ledger = estimate(architecture, recipe);
    return peakOf(ledger);
}

class SolverOfCases : public testing::TestWithParam<oracle::Case> { };

/// Against memories that are too small for the run, exact, a byte short, and larger.
TEST_P(SolverOfCases, FindsTheLastValueThatFits)
{
    const Architecture architecture = GetParam().architecture();
    const Recipe recipe = GetParam().recipe();
    const Ledger ledger = estimate(architecture, recipe);
    const std::int64_t peak = peakOf(ledger);
    for (const Dimension &dimension : dimensions()) {
        if (!dimension.applies(architecture))
            continue;
        for (std::int64_t capacity : { peak * 9 / 10, peak - 1, peak, peak * 3 }) {
            SCOPED_TRACE(std::string(dimension.id) + " in " + std::to_string(capacity));
            const Solution solution = solve(dimension, architecture, recipe, { {}, capacity });
            if (!solution.largest) {
                EXPECT_GT(solution.smallest.peak, capacity);
                EXPECT_LT(capacity, peak);
                continue;
            }
            const Tried &largest = *solution.largest;
            EXPECT_LE(largest.peak, capacity);
            EXPECT_EQ(largest.peak, peakWith(dimension, largest.value, architecture, recipe));
            if (capacity >= peak) {
                EXPECT_GE(largest.value, valueOf(dimension, architecture, recipe));
            }
            ASSERT_EQ(solution.isLimited, solution.next.has_value());
            if (solution.next) {
                EXPECT_GT(solution.next->value, largest.value);
                EXPECT_GT(solution.next->peak, capacity);
                EXPECT_EQ(
                    solution.next->peak, peakWith(dimension, solution.next->value, architecture, recipe));
            }
            if (solution.next && dimension.id.ends_with("layers")) {
                EXPECT_EQ(solution.next->value, largest.value + 1);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Small, SolverOfCases, testing::ValuesIn(oracle::cases("small")),
    [](const auto &parameter) { return oracle::testName(parameter.param); });

/// Synthetic needs and sets of values against a walk over all of them.
struct Landscape {
    const char *name;
    std::int64_t (*need)(std::int64_t);
    bool (*allowed)(std::int64_t);
};

class SolverSearch : public testing::TestWithParam<Landscape> { };

TEST_P(SolverSearch, AgreesWithAWalkOverAllValues)
{
    constexpr std::int64_t last = 200;
    const auto &[name, needOf, allowed] = GetParam();
    const Need need = [needOf = needOf](std::int64_t value) { return Tried{ value, needOf(value), 0 }; };
    for (std::int64_t capacity = 0; capacity <= 450; capacity += 7)
        for (std::int64_t start = 1; start <= last; start += 13) {
            if (!allowed(start))
                continue;
            std::int64_t best = 0;
            for (std::int64_t value = 1; value <= last; ++value)
                if (allowed(value) && needOf(value) <= capacity)
                    best = value;
            const Solution found = largestThatFits(need, allowed, start, last, { {}, capacity });
            EXPECT_EQ(found.largest ? found.largest->value : 0, best)
                << name << ", capacity " << capacity << " from " << start;
        }
}

INSTANTIATE_TEST_SUITE_P(All, SolverSearch,
    testing::Values(
        Landscape{ "linear", [](std::int64_t v) { return 10 + 2 * v; }, [](std::int64_t) { return true; } },
        Landscape{ "constant", [](std::int64_t) { return std::int64_t{ 100 }; },
            [](std::int64_t v) { return v % 3 == 1; } },
        Landscape{
            "multiples", [](std::int64_t v) { return 3 * v; }, [](std::int64_t v) { return v % 12 == 1; } },
        Landscape{ "divisors", [](std::int64_t v) { return v * v / 100; },
            [](std::int64_t v) { return 144 % v == 0 || v % 13 == 1; } },
        // A dip of one value, such as a batch of 1 that needs a copy less.
        Landscape{ "dips", [](std::int64_t v) { return 2 * v - (v % 2 == 0 ? 3 : 0); },
            [](std::int64_t) { return true; } }),
    [](const auto &parameter) { return std::string(parameter.param.name); });

TEST(Solver, CountsWhatIsSetAside)
{
    const Architecture architecture = presetArchitecture(QStringLiteral("gpt2"));
    const Recipe recipe;
    const Capacity capacity{ QStringLiteral("24 GiB"), std::int64_t{ 24 } << 30 };
    const Dimension &batch = *findDimension("batch");
    const Solution without = solve(batch, architecture, recipe, capacity);
    for (const AllowanceInfo &row : allowanceTable) {
        Allowances allowances;
        allowances.on[static_cast<std::size_t>(row.value)] = true;
        const Solution with = solve(batch, architecture, recipe, capacity, allowances);
        ASSERT_TRUE(with.largest && with.next);
        EXPECT_LE(with.largest->value, without.largest->value);
        for (const Tried &tried : { *with.largest, *with.next }) {
            Recipe run = recipe;
            run.batch = tried.value;
            const Verdict verdict = verdictOf(estimate(architecture, run), capacity, allowances);
            EXPECT_EQ(verdict.fits(), tried == *with.largest) << row.word;
            EXPECT_EQ(verdict.peak, tried.peak);
            EXPECT_EQ(verdict.allowed, tried.allowed);
            EXPECT_GT(verdict.allowed, 0);
        }
    }
}

TEST(Solver, SaysWhatItFoundInASentence)
{
    const Architecture architecture = presetArchitecture(QStringLiteral("gpt2"));
    const Recipe recipe;
    const Formatter format(ByteUnit::Binary, QLocale::c());
    const auto sentence = [&](const char *id, std::int64_t GiB) {
        return solutionText(
            solve(*findDimension(id), architecture, recipe, { QStringLiteral("box"), GiB << 30 }), format);
    };
    EXPECT_TRUE(sentence("batch", 24).startsWith(QStringLiteral("batch: 14 is the largest that fits box")))
        << sentence("batch", 24).toStdString();
    EXPECT_TRUE(sentence("batch", 24).contains(QStringLiteral("; 15 would be ")));
    EXPECT_TRUE(sentence("batch", 1).startsWith(QStringLiteral("batch: nothing fits box; even 1 is ")));
    EXPECT_TRUE(sentence("sequence", 1000).contains(QStringLiteral("up to its limit of 1024 fits box")))
        << sentence("sequence", 1000).toStdString();
}

TEST(Solver, RefusesWhatTheModelDoesNotHave)
{
    const Architecture architecture = presetArchitecture(QStringLiteral("gpt2"));
    EXPECT_THROW(
        static_cast<void>(solve(*findDimension("experts"), architecture, {}, { {}, 1 })), InputError);
}

} // namespace

} // namespace headroom
