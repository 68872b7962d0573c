// SPDX-License-Identifier: GPL-3.0-or-later
// A config of an unknown model type: what is said, and reading it as a known one.
#include "ledger/report.h"
#include "model/dimensions.h"
#include "model/family.h"
#include "model/import.h"
#include "scenario/scenario.h"
#include "step/counting.h"
#include "step/estimate.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

const QByteArray likeLlama = R"({"model_type": "llamarama", "hidden_size": 64, "num_hidden_layers": 2,
    "num_attention_heads": 4, "intermediate_size": 128, "vocab_size": 100})";

Architecture read(const QByteArray &json, const char *as = "")
{
    return readConfig(json, QStringLiteral("m.json"), QString::fromLatin1(as));
}

std::string sentenceOf(const QByteArray &json, const char *as = "")
{
    try {
        (void)read(json, as);
    } catch (const InputError &error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST(ReadAs, IsOfferedWhereTheKeysAreLlamas)
{
    try {
        (void)read(likeLlama);
        FAIL() << "an unknown model type was read";
    } catch (const UnknownModelType &error) {
        EXPECT_EQ(error.offer(), QStringLiteral("llama"));
        EXPECT_TRUE(error.message().contains(
            QStringLiteral("llamarama is not known; the nearest known ones are llama")))
            << error.what();
    }
    QByteArray lacking = likeLlama;
    lacking.replace("vocab_size", "vocab");
    try {
        (void)read(lacking);
        FAIL();
    } catch (const UnknownModelType &error) {
        EXPECT_EQ(error.offer(), QString());
    }
}

TEST(ReadAs, CountsAsTheOtherFamilyAndSaysSo)
{
    const Architecture a = read(likeLlama, "llama");
    EXPECT_EQ(a.readAs, QStringLiteral("llamarama"));
    QByteArray own = likeLlama;
    own.replace("llamarama", "llama");
    EXPECT_EQ(countParameters(a).total, countParameters(read(own)).total);
    EXPECT_TRUE(read(own, "llama").readAs.isEmpty());

    Recipe recipe;
    recipe.sequence = 16;
    const Ledger ledger = estimate(a, recipe);
    EXPECT_FALSE(ledger.stepVerified);
    EXPECT_TRUE(estimate(read(own), recipe).stepVerified);
    EXPECT_TRUE(reportText(ledger, Formatter()).contains(QStringLiteral("llamarama")));
    EXPECT_EQ(reportJson(ledger)[QStringLiteral("read_as")][QStringLiteral("model_type")].toString(),
        QStringLiteral("llamarama"));
}

TEST(ReadAs, TakesNoDefaultForADimension)
{
    QByteArray lacking = likeLlama;
    lacking.replace("vocab_size", "vocab");
    EXPECT_EQ(sentenceOf(lacking, "llama"), "m.json cannot be read as llama: it has no “vocab_size”.");
    EXPECT_EQ(sentenceOf(likeLlama, "lama").substr(0, 79),
        "m.json cannot be read as lama, which is not known; the nearest known ones are l");
}

TEST(ReadAs, IsKeptByAScenario)
{
    Scenario scenario;
    scenario.state.opened = scenario.state.architecture = read(likeLlama, "llama");
    setDimension(*findDimension("layers"), 3, scenario.state.architecture, scenario.state.recipe);
    const QJsonObject json = QJsonDocument::fromJson(QJsonDocument(scenarioJson(scenario)).toJson()).object();
    const Scenario again = readScenario(json, QStringLiteral("s.json"));
    EXPECT_EQ(again.state.architecture, scenario.state.architecture);
    EXPECT_EQ(again.state.architecture.readAs, QStringLiteral("llamarama"));
    EXPECT_EQ(again.state.architecture.layers, 3);
    EXPECT_FALSE(estimate(again.state.architecture, again.state.recipe).stepVerified);
}
