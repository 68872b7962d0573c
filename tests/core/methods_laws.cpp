// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of the ledger of any published method.
#include "ledger/entries.h"
#include "ledger/report.h"
#include "methods/difference.h"
#include "methods/method.h"
#include "model/presets.h"
#include "step/estimate.h"
#include "units/error.h"

#include <gtest/gtest.h>
#include <numeric>
#include <set>

namespace headroom {

namespace {

Recipe recipeFor(const Method &method, const Architecture &architecture)
{
    Recipe recipe;
    if (!method.applies(architecture, recipe))
        recipe.mode = Mode::Prefill;
    return recipe;
}

class MethodLaws : public testing::TestWithParam<const Method *> {
protected:
    const Method &method = *GetParam();
    const Architecture architecture = presetArchitecture(QStringLiteral("llama-3-8b"));
    const Ledger ledger = estimateBy(method, architecture, recipeFor(method, architecture));
};

TEST_P(MethodLaws, NeverCallsItselfExact)
{
    EXPECT_FALSE(ledger.stepVerified);
    ASSERT_EQ(ledger.origin, &method.origin);
    const QJsonObject json = reportJson(ledger);
    EXPECT_FALSE(json[QLatin1String("verified")].toBool());
    EXPECT_EQ(json[QLatin1String("method")].toString().toStdString(), method.origin.key);
    EXPECT_TRUE(reportText(ledger, Formatter()).contains(QString::fromUtf8(method.origin.source)));
    EXPECT_EQ(
        reportJson(estimate(architecture, {}))[QLatin1String("method")].toString(), QLatin1String("pytorch"));
}

TEST_P(MethodLaws, TermsAddUpAndAreExplained)
{
    for (std::size_t i = 0; i < ledger.samples.size(); ++i) {
        std::int64_t total = 0;
        for (const Entry &entry : entriesAt(ledger, static_cast<std::int32_t>(i))) {
            total += entry.bytes;
            EXPECT_EQ(entry.row.bytes, entry.row.shape.elements() * bytesOf(entry.row.dtype));
            EXPECT_FALSE(nameOf(ledger, entry.row).isEmpty());
            EXPECT_FALSE(whyText(ledger, entry.row).isEmpty());
        }
        EXPECT_EQ(total, ledger.samples[i].total) << i;
    }
    EXPECT_GT(peakOf(ledger), 0);
}

TEST_P(MethodLaws, DifferencesAddUpToTheTwoTotals)
{
    const Ledger exact = estimate(architecture, ledger.recipe);
    const std::vector<MomentDifference> moments = differences(ledger, exact);
    ASSERT_EQ(moments.size(), 2U);
    for (const MomentDifference &moment : moments) {
        std::int64_t formula = 0;
        std::int64_t step = 0;
        for (const PartDifference &line : moment.lines)
            if (!line.component) {
                formula += line.method;
                step += line.exact;
            }
        EXPECT_EQ(formula, moment.method);
        EXPECT_EQ(step, moment.exact);
    }
    EXPECT_EQ(moments.back().exact, peakOf(exact));
    EXPECT_EQ(moments.back().method, peakOf(ledger));
}

TEST_P(MethodLaws, DividesOrSaysThatItDoesNot)
{
    const Recipe recipe = recipeFor(method, architecture);
    if (method.divides)
        EXPECT_LT(peakOf(estimateBy(method, architecture, recipe, { 8 })), peakOf(ledger));
    else
        EXPECT_THROW(static_cast<void>(estimateBy(method, architecture, recipe, { 8 })), InputError);
}

std::vector<const Method *> all()
{
    std::vector<const Method *> rows;
    for (const Method &method : methods())
        rows.push_back(&method);
    return rows;
}

INSTANTIATE_TEST_SUITE_P(All, MethodLaws, testing::ValuesIn(all()), [](const auto &parameter) {
    QString name = QString::fromLatin1(parameter.param->origin.key.data());
    return name.replace(QLatin1Char('-'), QLatin1Char('_')).toStdString();
});

TEST(Methods, HaveKeysOfTheirOwn)
{
    std::set<std::string_view> keys;
    for (const Method &method : methods())
        EXPECT_TRUE(keys.insert(method.origin.key).second) << method.origin.key;
    EXPECT_FALSE(keys.contains("pytorch"));
    EXPECT_THROW(static_cast<void>(findMethod(QStringLiteral("korthikant"))), InputError);
}

/// The article as SEEDS and its own text have it, on sizes chosen by hand.
TEST(Methods, TheArticlesArithmetic)
{
    const Architecture gpt2 = presetArchitecture(QStringLiteral("gpt2"));
    Recipe recipe;
    recipe.batch = 3;
    recipe.sequence = 100;
    const std::int64_t n = 124'439'808;
    const std::int64_t b = 3;
    const std::int64_t s = 100;
    const std::int64_t e = b * s * 768;
    const std::int64_t steady = 16 * n + 8 * b * s;
    const std::int64_t logits = b * s * 50257;
    const Ledger printed = estimateBy(findMethod(QStringLiteral("article")), gpt2, recipe);
    EXPECT_EQ(totalAt(printed, Moment::Steady), steady);
    EXPECT_EQ(totalAt(printed, Moment::EndOfForward), steady + 12 * (14 * e + 4 * b * s * s) + 6 * logits);
    EXPECT_EQ(peakOf(printed), steady + 12 * (14 * e + 4 * b * s * s) + 10 * logits);
    const Ledger own = estimateBy(findMethod(QStringLiteral("article-terms")), gpt2, recipe);
    EXPECT_EQ(peakOf(own) - peakOf(printed), 12 * 10 * e);
}

TEST(Methods, RefuseWhatTheyAreNotFor)
{
    Architecture experts = presetArchitecture(QStringLiteral("llama-3-8b"));
    experts.experts.count = 8;
    EXPECT_FALSE(findMethod(QStringLiteral("korthikanti")).applies(experts, {}));
    Recipe prefill;
    prefill.mode = Mode::Prefill;
    EXPECT_THROW(static_cast<void>(estimateBy(findMethod(QStringLiteral("article")),
                     presetArchitecture(QStringLiteral("llama-3-8b")), prefill)),
        InputError);
    Recipe huge;
    huge.batch = std::int64_t{ 1 } << 60;
    EXPECT_THROW(static_cast<void>(estimateBy(findMethod(QStringLiteral("korthikanti")),
                     presetArchitecture(QStringLiteral("llama-3-8b")), huge)),
        InputError);
}

} // namespace

} // namespace headroom
