// SPDX-License-Identifier: GPL-3.0-or-later
// Models that hear or see: what they are fed, and what a sequence means to them.
#include "model/senses.h"
#include "model/dimensions.h"
#include "model/import.h"
#include "model/presets.h"
#include "step/estimate.h"
#include "units/error.h"

#include <gtest/gtest.h>

namespace headroom {

namespace {

Architecture preset(const char *name) { return presetArchitecture(QString::fromLatin1(name)); }

std::int64_t inputs(const Architecture &architecture, const Recipe &recipe)
{
    const Ledger ledger = estimate(architecture, recipe);
    const CategoryBytes bytes = categoriesAt(ledger, ledger.at(Moment::EndOfForward));
    return bytes[static_cast<std::size_t>(Category::Inputs)];
}

Recipe run(std::int64_t batch, std::int64_t sequence)
{
    Recipe recipe;
    recipe.batch = batch;
    recipe.sequence = sequence;
    return recipe;
}

TEST(Senses, AreFedSpectrogramsImagesAndTokens)
{
    const Architecture whisper = preset("whisper-tiny");
    EXPECT_EQ(inputs(whisper, run(2, 64)), 2 * (80 * 3000 * 4 + 64 * 8));
    const Architecture vit = preset("vit-base");
    EXPECT_EQ(inputs(vit, run(3, 64)), 3 * (3 * 224 * 224 * 4 + 8));
    const Architecture clip =
        openModel(QStringLiteral(HEADROOM_TEST_DATA "/configs/clip-vit-large-patch14.json"));
    EXPECT_EQ(inputs(clip, run(2, 77)), 2 * (3 * 224 * 224 * 4 + 77 * 8));
    Recipe low = run(1, 64);
    low.weights = DType::Bf16;
    EXPECT_EQ(inputs(whisper, low), 80 * 3000 * 2 + 64 * 8) << "features have the type of the weights";
}

TEST(Senses, ASequenceChangesNothingOfAModelThatReadsNoText)
{
    const Architecture vit = preset("vit-base");
    EXPECT_FALSE(readsText(vit));
    const Ledger few = estimate(vit, run(2, 1));
    const Ledger many = estimate(vit, run(2, 100000));
    EXPECT_EQ(totalAt(few, peakMoment(few)), totalAt(many, peakMoment(many)));
    for (const Dimension &dimension : dimensions())
        EXPECT_EQ(dimension.id == "sequence" && dimension.applies(vit), false);
}

TEST(Senses, TheLengthOfTheAudioIsTheModels)
{
    Recipe recipe = run(1, 64);
    const Ledger plain = estimate(preset("whisper-tiny"), recipe);
    recipe.targetSequence = 100000; // of models with two sequences
    const Ledger same = estimate(preset("whisper-tiny"), recipe);
    EXPECT_EQ(totalAt(plain, peakMoment(plain)), totalAt(same, peakMoment(same)));
    EXPECT_THROW(static_cast<void>(estimate(preset("whisper-tiny"), run(1, 449))), InputError);
}

TEST(Senses, PatchesFitIntoTheImage)
{
    Architecture vit = preset("vit-base");
    vit.vision.patchSize = vit.vision.imageSize + 1;
    EXPECT_THROW(static_cast<void>(estimate(vit, run(1, 1))), InputError);
    Architecture clip = openModel(QStringLiteral(HEADROOM_TEST_DATA "/configs/clip-vit-large-patch14.json"));
    clip.vision.heads = 7;
    EXPECT_THROW(static_cast<void>(estimate(clip, run(1, 77))), InputError);
}

} // namespace

} // namespace headroom
