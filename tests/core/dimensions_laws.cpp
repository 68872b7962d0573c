// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dimensions.h"
#include "model/import.h"
#include "model/presets.h"
#include "units/error.h"

#include <QDir>
#include <algorithm>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

Architecture preset(std::string_view name)
{
    return presetArchitecture(QString::fromStdString(std::string(name)));
}

/// Every preset, and every published model of the tests' data.
std::vector<Architecture> models()
{
    std::vector<Architecture> models;
    for (const Preset &row : presets())
        models.push_back(preset(row.name));
    const QDir folder(QStringLiteral(HEADROOM_TEST_DATA "/configs"));
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }))
        models.push_back(openModel(folder.filePath(name)));
    return models;
}

/// No longer than any model's positions.
Recipe shortRun()
{
    Recipe recipe;
    recipe.sequence = 64;
    return recipe;
}

/// Where there is none, nothing has the width of a dense layer.
bool movesDenseLayers(const Dimension &dimension)
{
    return dimension.id == "first_k_dense_replace" || dimension.id == "moe_layer_step";
}

template <class Check> void forEachDimensionOfEachModel(Check check)
{
    for (const Architecture &architecture : models()) {
        for (const Dimension &dimension : dimensions()) {
            if (!dimension.applies(architecture))
                continue;
            SCOPED_TRACE(architecture.name.toStdString() + " " + std::string(dimension.id));
            check(dimension, architecture);
        }
    }
}

} // namespace

TEST(Stops, AscendAndHoldThePresentValue)
{
    forEachDimensionOfEachModel([](const Dimension &dimension, const Architecture &architecture) {
        const Recipe recipe;
        const std::vector<std::int64_t> stops = stopsOf(dimension, architecture, recipe);
        EXPECT_GE(stops.size(), 1U);
        EXPECT_TRUE(std::ranges::is_sorted(stops, std::less_equal())) << "repeated or out of order";
        EXPECT_GE(stops.front(), dimension.least);
        EXPECT_TRUE(std::ranges::binary_search(stops, valueOf(dimension, architecture, recipe)));
    });
}

TEST(Stops, LeadToValidModels)
{
    forEachDimensionOfEachModel([](const Dimension &dimension, const Architecture &architecture) {
        for (std::int64_t stop : stopsOf(dimension, architecture, shortRun())) {
            Architecture changed = architecture;
            Recipe recipe = shortRun();
            setDimension(dimension, stop, changed, recipe);
            EXPECT_EQ(valueOf(dimension, changed, recipe), stop);
            EXPECT_NO_THROW(validate(changed)) << stop;
            for (const Dimension &other : dimensions())
                EXPECT_TRUE(other.applies(changed) == other.applies(architecture)
                    || (other.id == "d_ff" && movesDenseLayers(dimension)))
                    << other.id << " at " << stop;
            if (changed.learnedPositions) {
                EXPECT_LE(recipe.sequence, changed.positions);
            }
        }
    });
}

TEST(Stops, KeepTheirOwnValueWithoutANote)
{
    forEachDimensionOfEachModel([](const Dimension &dimension, const Architecture &architecture) {
        Architecture changed = architecture;
        Recipe recipe = shortRun();
        QStringList notes;
        setDimension(dimension, valueOf(dimension, architecture, recipe), changed, recipe, &notes);
        EXPECT_TRUE(changed == architecture || dimension.id == "d_ff");
        EXPECT_TRUE(notes.isEmpty());
    });
}

TEST(Stops, OfSequencesEndWithALearnedPositionEmbedding)
{
    EXPECT_EQ(stopsOf(*findDimension("sequence"), preset("gpt2")).back(), 1024);
    EXPECT_EQ(stopsOf(*findDimension("sequence"), preset("llama-3-8b")).back(), 1048576);
}

TEST(SetDimension, AdaptsWhatMustFollowAndSaysSo)
{
    struct Case {
        const char *model, *dimension;
        std::int64_t value, heads, kvHeads, headDim, dFf;
        int notes;
    };
    constexpr Case cases[] = {
        // model        dimension   value   heads kv head  dFf    notes
        { "gpt2", "d_model", 1024, 16, 16, 64, 4096, 2 },
        { "gpt2", "d_model", 960, 12, 12, 80, 3840, 2 },
        { "gpt2", "heads", 24, 24, 24, 32, 3072, 1 },
        { "llama-3-8b", "heads", 16, 16, 8, 256, 14336, 1 },
        { "llama-3-8b", "heads", 4, 4, 4, 1024, 14336, 2 },
        { "llama-3-8b", "kv_heads", 2, 32, 2, 128, 14336, 0 },
        { "qwen3-0.6b", "heads", 12, 12, 6, 128, 3072, 1 },
        { "qwen3-0.6b", "d_model", 832, 16, 8, 128, 3072, 0 },
        { "llama-3-8b", "layers", 40, 32, 8, 128, 14336, 0 },
    };
    for (const Case &c : cases) {
        SCOPED_TRACE(std::string(c.model) + " " + c.dimension);
        Architecture a = preset(c.model);
        Recipe recipe;
        QStringList notes;
        setDimension(*findDimension(c.dimension), c.value, a, recipe, &notes);
        EXPECT_EQ(a.heads, c.heads);
        EXPECT_EQ(a.kvHeads, c.kvHeads);
        EXPECT_EQ(a.headDim, c.headDim);
        EXPECT_EQ(a.dFf, c.dFf);
        EXPECT_EQ(notes.size(), c.notes) << notes.join(QStringLiteral(" | ")).toStdString();
        EXPECT_NO_THROW(validate(a));
    }
}

TEST(SetDimension, LeavesWhatCannotBeToValidate)
{
    for (const auto &[id, value] : { std::pair("heads", 7), std::pair("kv_heads", 5), std::pair("layers", 0),
             std::pair("d_model", -4) }) {
        Architecture a = preset("llama-3-8b");
        Recipe recipe;
        setDimension(*findDimension(id), value, a, recipe);
        EXPECT_THROW(validate(a), InputError) << id;
    }
}

TEST(SetDimension, ShortensTheSequenceWithThePositions)
{
    Architecture a = preset("gpt2");
    Recipe recipe;
    QStringList notes;
    setDimension(*findDimension("positions"), 512, a, recipe, &notes);
    EXPECT_EQ(recipe.sequence, 512);
    EXPECT_EQ(notes.size(), 1);
}

/// A sentence calls things and writes numbers as the sliders do.
TEST(SetDimension, NotesSpeakAsTheSlidersDo)
{
    Architecture a = preset("gpt2");
    Recipe recipe;
    QStringList notes;
    setDimension(*findDimension("d_model"), 1536, a, recipe, &notes);
    EXPECT_TRUE(notes.contains(QStringLiteral("d_ff followed d_model from 3,072 to 6,144.")))
        << notes.join(u' ').toStdString();
}

/// One thing has one name: no two dimensions of a model share it, and it is the name that its id has.
TEST(Dimensions, HaveOneNameEach)
{
    for (const char *id : { "d_model", "d_ff", "head_dim", "heads", "vocab", "batch", "sequence", "layers" })
        EXPECT_STREQ(findDimension(id)->label, id);
    QStringList labels;
    for (const Dimension &dimension : dimensions())
        labels << QString::fromUtf8(dimension.label);
    EXPECT_EQ(labels.removeDuplicates(), 0);
}
