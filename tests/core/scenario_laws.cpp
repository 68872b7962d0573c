// SPDX-License-Identifier: GPL-3.0-or-later
// What is written is what is read: recipes, states and whole scenarios, at random and in every model.
#include "methods/method.h"
#include "model/config.h"
#include "model/dimensions.h"
#include "model/import.h"
#include "model/presets.h"
#include "run/names.h"
#include "run/optimizers.h"
#include "scenario/open.h"
#include "scenario/recipe_json.h"
#include "scenario/scenario.h"
#include "step/estimate.h"
#include "units/text.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <random>

using namespace headroom;

namespace {

/// The same numbers in every run.
class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) { }
    std::int64_t upTo(std::int64_t largest)
    {
        return std::uniform_int_distribution<std::int64_t>(0, largest)(m_engine);
    }
    bool coin() { return upTo(1) == 1; }
    template <class Table> const auto &from(const Table &table)
    {
        return table[static_cast<std::size_t>(upTo(std::int64_t(std::size(table)) - 1))];
    }

private:
    std::mt19937 m_engine;
};

Recipe randomRecipe(Dice &dice)
{
    constexpr DType floats[] = { DType::Fp32, DType::Bf16, DType::Fp16 };
    constexpr const char *names[] = { "q_proj", "v_proj", "Wqkv", "größer", "a,b", "" };
    Recipe recipe;
    recipe.mode = dice.from(modes).value;
    recipe.batch = 1 + dice.upTo(std::int64_t{ 1 } << 60);
    recipe.sequence = 1 + dice.upTo(1 << 20);
    recipe.targetSequence = dice.coin() ? 0 : dice.upTo(std::int64_t{ 1 } << 40);
    recipe.weights = dice.from(floats);
    if (dice.coin())
        recipe.autocast = dice.from(floats);
    recipe.attention = dice.from(attentions).value;
    recipe.optimizer = dice.from(optimizers).value;
    recipe.checkpointing = dice.from(checkpointings).value;
    recipe.dropout = dice.coin();
    if (dice.coin()) {
        recipe.lora = Lora{ 1 + dice.upTo(512), {} };
        for (std::int64_t i = dice.upTo(3); i > 0; --i)
            recipe.lora->targets.emplace_back(dice.from(names));
    }
    return recipe;
}

/// Every preset, and every published model of the tests' data.
std::vector<State> models()
{
    std::vector<State> states;
    for (const Preset &row : presets())
        states.push_back(openAnything(utf8(row.name)).scenario.state);
    const QDir folder(QStringLiteral(HEADROOM_TEST_DATA "/configs"));
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }))
        states.push_back(openAnything(folder.filePath(name)).scenario.state);
    return states;
}

/// Sliders moved this way and that, as a person does.
void moveSliders(State &state, Dice &dice)
{
    for (std::int64_t moves = dice.upTo(5); moves > 0; --moves) {
        const Dimension &dimension = dice.from(dimensions());
        if (!dimension.applies(state.architecture))
            continue;
        const std::vector<std::int64_t> stops = stopsOf(dimension, state.architecture, state.recipe);
        setDimension(dimension, dice.from(stops), state.architecture, state.recipe);
    }
}

QJsonObject throughText(const QJsonObject &json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson()).object();
}

Scenario reread(const Scenario &scenario)
{
    return readScenario(throughText(scenarioJson(scenario)), QStringLiteral("s.json"));
}

} // namespace

TEST(ScenarioLaws, ARecipeIsReadAsItWasWritten)
{
    Dice dice(1);
    for (int i = 0; i < 2000; ++i) {
        const Recipe recipe = randomRecipe(dice);
        const Config json(throughText(recipeJson(recipe)), QStringLiteral("r.json"));
        EXPECT_EQ(readRecipe(json, {}), recipe);
        EXPECT_EQ(readRecipe(json, randomRecipe(dice)), recipe) << "whatever the fallback";
    }
}

TEST(ScenarioLaws, AStateIsReadAsItWasWritten)
{
    Dice dice(2);
    for (const State &opened : models())
        for (int i = 0; i < 40; ++i) {
            SCOPED_TRACE(opened.opened.name.toStdString());
            Scenario scenario{ opened, {}, {} };
            moveSliders(scenario.state, dice);
            scenario.state.recipe = randomRecipe(dice);
            if (dice.coin())
                scenario.state.capacity = Capacity{ QStringLiteral("H100 80GB"), 1 + dice.upTo(1LL << 50) };
            for (const AllowanceInfo &row : allowanceTable)
                if (const auto k = static_cast<std::size_t>(row.value); dice.coin()) {
                    scenario.state.allowances.on[k] = true;
                    scenario.state.allowances.amounts[k] = dice.upTo(row.largest);
                }
            if (dice.coin())
                scenario.view = { { QStringLiteral("chart"), QStringLiteral("fit") } };
            const Scenario read = reread(scenario);
            ASSERT_EQ(read.state.architecture, scenario.state.architecture)
                << QJsonDocument(scenarioJson(scenario)).toJson().toStdString();
            EXPECT_EQ(read, scenario);
            EXPECT_EQ(read.state.opened.config.json, scenario.state.opened.config.json);
        }
}

TEST(ScenarioLaws, PinsAreReadAsTheyWereWritten)
{
    Dice dice(3);
    const std::vector<State> all = models();
    for (int i = 0; i < 300; ++i) {
        Scenario scenario{ dice.from(all), {}, {} };
        for (char16_t letter : pinLetters)
            if (dice.coin()) {
                State pinned = dice.from(all);
                moveSliders(pinned, dice);
                pinned.recipe = randomRecipe(dice);
                scenario.pinboard.states.push_back({ QString(QChar(letter)), pinned });
            }
        if (!scenario.pinboard.states.empty())
            scenario.pinboard.compared = dice.from(scenario.pinboard.states).label;
        if (dice.coin())
            scenario.pinboard.method = dice.from(methods()).origin.key;
        EXPECT_EQ(reread(scenario), scenario) << QJsonDocument(scenarioJson(scenario)).toJson().toStdString();
    }
}

TEST(ScenarioLaws, WithoutPinsNothingIsSaidOfThem)
{
    const Scenario scenario{ openAnything(QStringLiteral("gpt2")).scenario.state, {}, {} };
    for (const char *key : { "pins", "compared", "method" })
        EXPECT_FALSE(scenarioJson(scenario).contains(QLatin1String(key))) << key;
    EXPECT_TRUE(reread(scenario).pinboard.isEmpty()) << "as in files of earlier versions";
}

TEST(ScenarioLaws, OnlyWhatWasChangedIsSaid)
{
    for (const State &opened : models()) {
        const QJsonObject model = scenarioJson({ opened, {}, {} })[QStringLiteral("model")].toObject();
        EXPECT_EQ(model.keys(),
            (QStringList{ QStringLiteral("config"), QStringLiteral("name"), QStringLiteral("source") }));
    }
    State state = openAnything(QStringLiteral("gpt2")).scenario.state;
    setDimension(*findDimension("d_model"), 1024, state.architecture, state.recipe);
    const QJsonObject model = scenarioJson({ state, {}, {} })[QStringLiteral("model")].toObject();
    EXPECT_EQ(model[QStringLiteral("dimensions")].toObject(),
        (QJsonObject{ { QStringLiteral("d_model"), 1024 }, { QStringLiteral("heads"), 16 },
            { QStringLiteral("d_ff"), 4096 } }));
}

TEST(ScenarioLaws, ADimensionWrittenByHandTakesAlongWhatFollows)
{
    const State opened = openAnything(QStringLiteral("gpt2")).scenario.state;
    QJsonObject json = scenarioJson({ opened, {}, {} });
    QJsonObject model = json[QStringLiteral("model")].toObject();
    model[QStringLiteral("dimensions")] = QJsonObject{ { QStringLiteral("d_model"), 1024 } };
    json[QStringLiteral("model")] = model;
    const Architecture read = readScenario(json, QStringLiteral("s.json")).state.architecture;
    EXPECT_EQ(read.heads, 16);
    EXPECT_EQ(read.dFf, 4096);
}

TEST(ScenarioLaws, WhatIsNotKnownIsKept)
{
    QJsonObject json = scenarioJson({ openAnything(QStringLiteral("gpt2")).scenario.state, {}, {} });
    json[QStringLiteral("author")] = QStringLiteral("Ada");
    for (const char *section : { "model", "recipe", "capacity" }) {
        QJsonObject inner = json[QLatin1String(section)].toObject();
        if (inner.isEmpty())
            inner[QStringLiteral("bytes")] = 1 << 30;
        inner[QStringLiteral("later")] = QJsonArray{ 1, 2 };
        json[QLatin1String(section)] = inner;
    }
    const Scenario scenario = readScenario(json, QStringLiteral("s.json"));
    QJsonObject written = scenarioJson(scenario);
    EXPECT_EQ(written[QStringLiteral("author")], json[QStringLiteral("author")]);
    for (const char *section : { "model", "recipe", "capacity" })
        EXPECT_EQ(written[QLatin1String(section)].toObject()[QStringLiteral("later")], (QJsonArray{ 1, 2 }))
            << section;
    EXPECT_EQ(reread(scenario), scenario);
}

TEST(ScenarioLaws, AScenarioStandsByItself)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("config.json"));
    QFile config(path);
    ASSERT_TRUE(config.open(QIODevice::WriteOnly));
    config.write(
        R"({"model_type": "gpt2", "n_layer": 3, "n_embd": 64, "n_head": 4, "notes": [1, {"a": null}]})");
    config.close();
    const Opened opened = openAnything(path);
    EXPECT_EQ(opened.kind, Opened::Kind::Model);
    const QJsonObject json = scenarioJson(opened.scenario);
    QFile::remove(path);
    const Scenario read = readScenario(throughText(json), QStringLiteral("s.json"));
    EXPECT_EQ(read.state, opened.scenario.state);
    EXPECT_EQ(read.state.opened.config.json[QStringLiteral("notes")].toArray().size(), 2);
    EXPECT_EQ(estimate(read.state.architecture, read.state.recipe).parameters,
        estimate(opened.scenario.state.architecture, opened.scenario.state.recipe).parameters);
}

TEST(ScenarioLaws, AScenarioOfALedgerNamesNoFile)
{
    State state = openAnything(QStringLiteral("gpt2")).scenario.state;
    state.source = QStringLiteral("/home/ada/secret/config.json");
    setDimension(*findDimension("layers"), 5, state.architecture, state.recipe);
    const Scenario scenario{ stateOf(state.architecture, state.recipe, {}), {}, {} };
    EXPECT_FALSE(QJsonDocument(scenarioJson(scenario)).toJson().contains("secret"));
    EXPECT_EQ(scenario.state.opened, state.opened);
    EXPECT_EQ(scenario.state.architecture, state.architecture);
}
