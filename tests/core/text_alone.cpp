// SPDX-License-Identifier: GPL-3.0-or-later
// Models that also read images are run with text alone, and say so.
#include "ledger/report.h"
#include "ledger/verified.h"
#include "model/family.h"
#include "oracle.h"
#include "step/estimate.h"
#include "units/error.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

namespace headroom {

namespace {

oracle::Case caseNamed(const char *name)
{
    for (const oracle::Case &c : oracle::cases("small"))
        if (c.name == name)
            return c;
    throw std::runtime_error(name);
}

class TextAlone : public testing::TestWithParam<const char *> { };

TEST_P(TextAlone, LeavesTheVisionTowerWithoutGradientsAndState)
{
    const oracle::Case measured = caseNamed(GetParam());
    const Ledger ledger = estimate(measured.architecture(), measured.recipe());
    std::int64_t weights = 0;
    for (const Row &row : ledger.rows) {
        if (ledger.modules[row.module].path.find("vis") == std::string::npos)
            continue;
        EXPECT_NE(row.category, Category::Gradients);
        EXPECT_NE(row.category, Category::Optimizer);
        weights += row.category == Category::Weights ? row.bytes : 0;
    }
    EXPECT_GT(weights, 0);
}

TEST_P(TextAlone, IsSaid)
{
    const oracle::Case measured = caseNamed(GetParam());
    const Ledger ledger = estimate(measured.architecture(), measured.recipe());
    EXPECT_TRUE(ledger.stepVerified);
    EXPECT_TRUE(reportText(ledger, Formatter(), {}, {}).contains(textAloneText()));
    EXPECT_TRUE(reportJson(ledger, {}, {}).value(QLatin1String("text_only")).toBool());
}

TEST_P(TextAlone, TrainsNothingWhereOnlyTheTowerIsAdapted)
{
    const oracle::Case measured = caseNamed(GetParam());
    Recipe recipe = measured.recipe();
    const bool qwen = measured.architecture().family->blueprint == Blueprint::Qwen3Vl;
    recipe.lora = Lora{ 2, { qwen ? "qkv" : "fc1" } };
    EXPECT_THROW(static_cast<void>(estimate(measured.architecture(), recipe)), InputError);
    recipe.lora->targets.push_back("q_proj");
    EXPECT_NO_THROW(static_cast<void>(estimate(measured.architecture(), recipe)));
}

INSTANTIATE_TEST_SUITE_P(Families, TextAlone, testing::Values("llama4-sdpa", "qwen3_vl-sdpa"),
    [](const auto &parameter) { return std::string(parameter.param).substr(0, 5); });

TEST(OtherModels, SayNothingOfText)
{
    const oracle::Case measured = caseNamed("llama-sdpa");
    const Ledger ledger = estimate(measured.architecture(), measured.recipe());
    EXPECT_FALSE(reportText(ledger, Formatter(), {}, {}).contains(textAloneText()));
    EXPECT_FALSE(reportJson(ledger, {}, {}).contains(QLatin1String("text_only")));
}

/// PEFT makes the experts' names mean one parameter of a layer in these families.
TEST(Verified, LeavesAdaptersOfFusedExpertsOut)
{
    const oracle::Case measured = caseNamed("glm_moe_dsa-lora");
    Recipe recipe = measured.recipe();
    EXPECT_TRUE(isVerified(measured.architecture(), recipe));
    recipe.lora->targets.push_back("down_proj");
    EXPECT_FALSE(isVerified(measured.architecture(), recipe));
    EXPECT_TRUE(isVerified(caseNamed("llama-lora").architecture(), recipe));
}

} // namespace

} // namespace headroom
