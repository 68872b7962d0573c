// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that no machine has: whatever the core is asked, it answers or says in one sentence why not.
#include "explore/compare.h"
#include "explore/effects.h"
#include "explore/fitmap.h"
#include "explore/peaksurface.h"
#include "explore/remedies.h"
#include "explore/solver.h"
#include "explore/sweep.h"
#include "ledger/allowances.h"
#include "ledger/report.h"
#include "lessons/lesson.h"
#include "methods/method.h"
#include "model/dimensions.h"
#include "model/import.h"
#include "sizes/checkpoint.h"
#include "step/counting.h"
#include "step/estimate.h"
#include "units/error.h"

#include <gtest/gtest.h>

using namespace headroom;

namespace {

constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
constexpr std::array<std::int64_t, 6> values{ 1'000'000'000, std::int64_t{ 1 } << 31, 1'000'000'000'000,
    std::int64_t{ 1 } << 53, huge / 3, huge };

Allowances everyAllowance(std::int64_t percent)
{
    Allowances allowances;
    allowances.on.fill(true);
    allowances.amounts[static_cast<std::size_t>(Allowance::Fragmentation)] = percent;
    return allowances;
}

struct Asked {
    Architecture architecture;
    Recipe recipe;
    Capacity capacity{ QStringLiteral("a little"), std::int64_t{ 1 } << 36 };
    Allowances allowances = everyAllowance(90);
};

struct Question {
    const char *name;
    void (*ask)(const Asked &);
};

const Dimension &batch() { return *findDimension("batch"); }

const std::array<Question, 12> questions{ {
    { "report",
        [](const Asked &a) {
            const Ledger ledger = estimate(a.architecture, a.recipe);
            static_cast<void>(reportText(ledger, Formatter(), a.capacity, a.allowances));
            static_cast<void>(reportJson(ledger, a.capacity, a.allowances));
        } },
    { "count", [](const Asked &a) { static_cast<void>(countParameters(a.architecture)); } },
    { "allowances",
        [](const Asked &a) {
            const Ledger ledger = estimate(a.architecture, a.recipe);
            for (const AllowanceInfo &row : allowanceTable)
                static_cast<void>(bytesOf(row.value, a.allowances, ledger));
        } },
    { "solve",
        [](const Asked &a) {
            for (const Dimension &dimension : dimensions())
                if (dimension.applies(a.architecture))
                    static_cast<void>(solve(dimension, a.architecture, a.recipe, a.capacity, a.allowances));
        } },
    { "sweep",
        [](const Asked &a) {
            static_cast<void>(sweep(batch(), a.architecture, a.recipe, { 1, a.recipe.batch, huge }));
        } },
    { "map",
        [](const Asked &a) {
            const PeakSurface surface = PeakSurface::of(
                a.architecture, a.recipe, { 1, a.recipe.batch }, { 1, a.recipe.sequence }, a.allowances);
            static_cast<void>(fitMap(surface, { 1, a.recipe.batch }, { 1, a.recipe.sequence }));
        } },
    { "remedies",
        [](const Asked &a) {
            static_cast<void>(remedies(a.architecture, a.recipe, a.capacity, a.allowances));
        } },
    { "effects", [](const Asked &a) { static_cast<void>(effects(a.architecture, a.recipe)); } },
    { "compare",
        [](const Asked &a) {
            const Ledger small = estimate(openModel(QStringLiteral("gpt2")), {});
            static_cast<void>(compare(small, estimate(a.architecture, a.recipe), Formatter()));
        } },
    { "methods",
        [](const Asked &a) {
            for (const Method &method : methods())
                static_cast<void>(estimateBy(method, a.architecture, a.recipe, {}));
        } },
    { "lessons",
        [](const Asked &a) {
            for (const Lesson &lesson : lessons())
                static_cast<void>(evaluate(lesson, inputsFrom(lesson, a.architecture, a.recipe)));
        } },
    { "checkpoint", [](const Asked &a) { static_cast<void>(checkpointSizes(a.architecture, a.recipe)); } },
} };

/// Anything but an answer or an InputError ends the test's process or is named here.
void askEverything(const Asked &asked, const std::string &what)
{
    for (const auto &[name, ask] : questions)
        try {
            ask(asked);
        } catch (const InputError &error) {
            EXPECT_TRUE(error.message().endsWith(QLatin1Char('.')))
                << name << ", " << what << ": " << error.message().toStdString();
        } catch (const std::exception &error) {
            ADD_FAILURE() << name << ", " << what << ": " << error.what();
        }
}

} // namespace

TEST(AbsurdSizes, OfTheRunAreAnsweredOrRefused)
{
    for (const char *model : { "gpt2", "llama-3-8b", "mixtral-8x7b" })
        for (const std::int64_t value : values)
            for (std::int64_t Recipe::*member : { &Recipe::batch, &Recipe::sequence }) {
                Asked asked{ openModel(QString::fromLatin1(model)), {} };
                asked.recipe.sequence = 1024;
                asked.recipe.*member = value;
                askEverything(asked, model + (" " + std::to_string(value)));
            }
}

TEST(AbsurdSizes, OfTheModelAreAnsweredOrRefused)
{
    for (const char *model : { "gpt2", "mixtral-8x7b" })
        for (const char *id : { "layers", "d_model", "d_ff", "vocab", "heads", "experts" })
            for (const std::int64_t value : values) {
                Asked asked{ openModel(QString::fromLatin1(model)), {} };
                const Dimension &dimension = *findDimension(id);
                if (!dimension.applies(asked.architecture))
                    continue;
                setDimension(dimension, value, asked.architecture, asked.recipe);
                askEverything(asked, model + (std::string(" ") + id + " " + std::to_string(value)));
            }
}

/// share / (peak + share) reaches the percentage, and one byte less would not.
TEST(AbsurdSizes, LeaveASharesBytesExact)
{
    using Wide = __int128;
    Recipe recipe;
    recipe.batch = 500'000'000;
    const Ledger ledger = estimate(openModel(QStringLiteral("gpt2")), recipe);
    const Wide peak = peakOf(ledger);
    EXPECT_GT(peak, huge / 90);
    for (const std::int64_t percent : { 1, 6, 33, 50 }) {
        const Wide share = bytesOf(Allowance::Fragmentation, everyAllowance(percent), ledger);
        EXPECT_TRUE(share * (100 - percent) >= peak * percent) << percent;
        EXPECT_TRUE((share - 1) * (100 - percent) < peak * percent) << percent;
    }
}
