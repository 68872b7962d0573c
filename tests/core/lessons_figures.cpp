// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the three documents: what each prints, what its own formula gives, what is true.
#include "lessons/lesson.h"
#include "lessons/techniques.h"
#include "model/presets.h"
#include "sizes/checkpoint.h"
#include "sizes/pruning.h"
#include "sizes/scaling.h"
#include "units/error.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace headroom {

namespace {

std::vector<Figure> figuresOf(const char *id)
{
    const Lesson &lesson = findLesson(QString::fromLatin1(id));
    return evaluate(lesson, ownInputs(lesson));
}

TEST(Lessons, AreAllThirtyFive)
{
    std::vector<std::string> expected;
    constexpr std::array<int, 3> counts{ 12, 15, 8 };
    for (std::size_t document = 0; document < counts.size(); ++document)
        for (int i = 1; i <= counts[document]; ++i)
            expected.push_back("S" + std::to_string(document) + "." + std::to_string(i));
    std::vector<std::string> ids;
    for (const Lesson &lesson : lessons())
        ids.emplace_back(lesson.id);
    EXPECT_EQ(ids, expected);
    EXPECT_THROW(static_cast<void>(findLesson(QStringLiteral("S3.1"))), InputError);
}

TEST(Lessons, SayWhatTheyAreAbout)
{
    for (const Lesson &lesson : lessons()) {
        EXPECT_GT(std::string_view(lesson.text).size(), 80U) << lesson.id;
        EXPECT_FALSE(std::string_view(lesson.formula).empty()) << lesson.id;
        EXPECT_FALSE(evaluate(lesson, ownInputs(lesson)).empty()) << lesson.id;
        for (const Input &input : lesson.inputs) {
            EXPECT_LE(input.smallest, input.start) << lesson.id << ' ' << input.symbol;
            EXPECT_GE(input.largest, input.start) << lesson.id << ' ' << input.symbol;
        }
    }
}

/// A figure that a document prints, the value of its own formula and the truth, where SEEDS states them.
struct Stated {
    const char *id;
    double claimed;
    double computed;
    double truth = NAN; ///< NAN: not stated
};

constexpr Stated stated[] = {
    { "S0.1", 40e6, 40e6 },
    { "S0.2", 4, 4, 4 },
    { "S0.2", 0.5, 0.5, 0.5 },
    { "S0.2", 0.25, 0.25 },
    { "S0.7", 60e6, 60e6, 60e6 },
    { "S0.8", 0.75, 0.75 },
    { "S1.2", 38'400'000, 38'400'000, 38'400'000 },
    { "S1.3", 2'359'296, 2'359'296, 2'362'368 },
    { "S1.4", 4'719'616, 4'722'432, 4'722'432 },
    { "S1.5", 1'536, 1'536, 1'536 },
    { "S1.6", 7'081'984, 7'084'800, 7'087'872 },
    { "S1.7", 84'983'808, 85'017'600, 85'054'464 },
    { "S1.7", 123'383'808, 123'417'600, 124'242'432 },
    { "S1.8", 493'535'232, 493'535'232, 496'969'728 },
    { "S1.8", 246'767'616, 246'767'616, 248'484'864 },
    { "S1.9", 988e6, 987'070'464 },
    { "S1.9", 1976e6, 1'974'140'928 },
    { "S1.11", 14, 24 },
    { "S1.15", 1.1e9, 6'039'822'336, 1'812'099'072 },
    { "S1.15", 105.6e9, 579'822'944'256, 174'604'259'328 },
    { "S2.1", 25'600'000, 25'600'000, 25'600'000 },
    { "S2.2", 3'932'160, 3'145'728, 12'607'488 },
    { "S2.3", 6'291'456, 6'291'456, 25'196'544 },
    { "S2.4", 25'600'000, 25'600'000, 25'600'000 },
    { "S2.5", 61'423'616, 60'637'184, 89'553'920 },
    { "S2.6", 245'694'464, 245'694'464 },
    { "S2.6", 122'847'232, 122'847'232 },
    { "S2.6", 61'423'616, 61'423'616 },
};

TEST(Lessons, HoldEveryFigureOfTheDocuments)
{
    for (const Stated &row : stated) {
        const std::vector<Figure> figures = figuresOf(row.id);
        const auto found = std::ranges::find_if(figures, [&](const Figure &figure) {
            return has(figure.claimed) && real(figure.claimed) == row.claimed
                && real(figure.computed) == row.computed;
        });
        ASSERT_NE(found, figures.end()) << row.id << " claims " << row.claimed;
        if (!std::isnan(row.truth)) {
            EXPECT_EQ(real(found->truth), row.truth) << row.id << " claims " << row.claimed;
        }
    }
}

/// “988 MB ≈ 1 GB” is 988 MB; the blog's MB are MiB.
TEST(Lessons, WhatADocumentPrintsIsWhatItClaims)
{
    int checked = 0;
    for (const Lesson &lesson : lessons())
        for (const Figure &figure : evaluate(lesson, ownInputs(lesson))) {
            if (!figure.said)
                continue;
            const QString printed = QString::fromUtf8(figure.said);
            ASSERT_EQ(printed.section(QLatin1Char(' '), 1, 1), QStringLiteral("MB")) << figure.said;
            const double number = printed.section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(',')).toDouble();
            const double claimed =
                figure.unit == Unit::MiB ? real(figure.claimed) : real(figure.claimed) / 1e6;
            EXPECT_NEAR(number, claimed, 0.5) << lesson.id;
            ++checked;
        }
    EXPECT_EQ(checked, 14);
}

TEST(Lessons, TheScalingSlip)
{
    const std::vector<Figure> figures = figuresOf("S1.13");
    EXPECT_NEAR(real(figures[0].computed), 1.93e14, 0.01e14);
    EXPECT_NEAR(real(figures[1].computed), 3.90, 0.01);
    EXPECT_EQ(real(figures[1].claimed), 3.7);
}

TEST(Lessons, TheBlogsSumIsMissingGradients)
{
    const std::vector<Figure> figures = figuresOf("S2.7");
    double parts = 0;
    for (std::size_t i = 1; i < 5; ++i)
        parts += real(figures[i].claimed);
    EXPECT_EQ(parts, real(figures.front().claimed));
    EXPECT_EQ(parts, 952);
    EXPECT_FALSE(has(figures[5].claimed));
    EXPECT_GT(real(figures[5].truth), 0);
    EXPECT_GT(real(figures.front().truth), 2 * 952);
}

TEST(Lessons, ADocumentPrintsNothingForOtherNumbers)
{
    const Lesson &lesson = findLesson(QStringLiteral("S1.4"));
    const Inputs inputs(lesson.inputs, { 1024, 4096 });
    const Figure figure = evaluate(lesson, inputs).front();
    EXPECT_FALSE(has(figure.claimed));
    EXPECT_EQ(real(figure.computed), 2 * 1024 * 4096 + 1024 + 4096);
    EXPECT_EQ(real(figure.computed), real(figure.truth));
}

TEST(Lessons, TakeTheirNumbersFromAModelAndGiveThemBack)
{
    const Architecture large = presetArchitecture(QStringLiteral("gpt2-large"));
    for (const Lesson &lesson : lessons()) {
        const Inputs inputs = inputsFrom(lesson, large, {});
        if (!lesson.setting)
            continue;
        const Setting setting = lesson.setting(inputs);
        const Inputs again = inputsFrom(lesson, setting.architecture, setting.recipe);
        for (std::size_t i = 0; i < lesson.inputs.size(); ++i)
            if (!lesson.inputs[i].dimension.empty() && lesson.inputs[i].dimension != "heads") {
                EXPECT_EQ(inputs.values()[i], again.values()[i]) << lesson.id << lesson.inputs[i].symbol;
            }
    }
}

TEST(Lessons, EveryNumberInRangeIsAnswered)
{
    for (const Lesson &lesson : lessons())
        for (std::size_t i = 0; i < lesson.inputs.size(); ++i) {
            const Inputs own = ownInputs(lesson);
            std::vector<double> values(own.values().begin(), own.values().end());
            values[i] = lesson.inputs[i].smallest;
            const std::vector<Figure> figures = evaluate(lesson, { lesson.inputs, values });
            EXPECT_EQ(figures.size(), lesson.figures.size()) << lesson.id;
        }
}

TEST(Techniques, SaveWhatTheyPromise)
{
    const Architecture gpt2 = presetArchitecture(QStringLiteral("gpt2"));
    Recipe recipe;
    recipe.batch = 8;
    for (const Technique &technique : techniques())
        EXPECT_LT(technique.change(gpt2, recipe, 4), 0) << technique.key;
    EXPECT_EQ(findTechnique("split-matrices").change(gpt2, recipe, 1), 0);
}

TEST(Sizes, PruningBreaksEvenWhereItSays)
{
    for (const Storage &storage : storages())
        for (std::int64_t bytes : { 1, 2, 4 }) {
            const double pays = storage.pays(bytes);
            if (pays >= 1)
                continue;
            SparseMatrix matrix{ 1, 1 << 20, bytes, pays + 0.01 };
            EXPECT_LT(storage.bytes(matrix), info(StorageKind::Dense).bytes(matrix)) << storage.label;
            matrix.zeros = pays - 0.01;
            EXPECT_GE(storage.bytes(matrix), info(StorageKind::Dense).bytes(matrix)) << storage.label;
        }
}

TEST(Sizes, ACheckpointToGoOnWithIsThreeTimesAsLarge)
{
    const CheckpointSizes sizes = checkpointSizes(presetArchitecture(QStringLiteral("gpt2")), {});
    EXPECT_EQ(sizes.weights, 4 * 124'439'808LL);
    // AdamW's two moments, and one step counter of 4 bytes for each of 148 tensors.
    EXPECT_EQ(sizes.withOptimizer, 12 * 124'439'808LL + 4 * 148);
    EXPECT_EQ(sizes.safetensorsHeader % 8, 0);
}

TEST(Sizes, ScalingLawsAreTheirAuthors)
{
    EXPECT_DOUBLE_EQ(kaplanLoss(8.8e13), 1);
    EXPECT_NEAR(hoffmannLoss(70e9, 1.4e12), 1.94, 0.01); // Chinchilla
    EXPECT_TRUE(std::isinf(hoffmannGrowth(70e9, 1.4e12, 0.5)));
    EXPECT_NEAR(kaplanLoss(1e9 * kaplanGrowth(0.1)) / kaplanLoss(1e9), 0.9, 1e-9);
}

} // namespace

} // namespace headroom
