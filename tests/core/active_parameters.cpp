// SPDX-License-Identifier: GPL-3.0-or-later
// What a token passes through, by the conventions of model cards and papers.
#include "model/import.h"
#include "model/presets.h"
#include "step/counting.h"
#include "step/estimate.h"
#include "units/text.h"

#include <QFile>
#include <gtest/gtest.h>

using namespace headroom;

namespace {

struct Published {
    const char *preset;
    std::int64_t Count::*convention;
    std::int64_t exact;
    double printed; ///< as the source rounds it
    double within;
};

/// "Everything": cards of the models. Without the embedding: gpt-oss model card, table 1 (3.61 B), and
/// DeepSeek V3's README_WEIGHTS (36.7 B).
constexpr Published published[] = {
    { "mixtral-8x7b", &Count::active, 12'879'925'248, 12.9e9, 0.015 },
    { "mixtral-8x22b", &Count::active, 39'152'031'744, 39e9, 0.015 },
    { "qwen3-235b-a22b", &Count::active, 22'190'763'520, 22e9, 0.015 },
    { "deepseek-v2", &Count::active, 21'375'800'320, 21e9, 0.02 },
    { "deepseek-v3", &Count::active, 37'552'282'624, 37e9, 0.015 },
    { "gpt-oss-20b", &Count::activeWithoutEmbedding, 3'608'307'264, 3.61e9, 0.003 },
    { "deepseek-v3", &Count::activeWithoutEmbedding, 36'625'603'584, 36.7e9, 0.003 },
};

} // namespace

TEST(ActiveParameters, AreThoseThatWerePublished)
{
    for (const Published &row : published) {
        const Count count = countParameters(presetArchitecture(QString::fromLatin1(row.preset)));
        EXPECT_EQ(count.*row.convention, row.exact) << row.preset;
        EXPECT_NEAR(static_cast<double>(count.*row.convention), row.printed, row.printed * row.within)
            << row.preset;
    }
}

TEST(ActiveParameters, OfADenseModelAreAllItHas)
{
    const Count llama = countParameters(presetArchitecture(QStringLiteral("llama-3-8b")));
    EXPECT_EQ(llama.active, llama.total);
    EXPECT_EQ(llama.activeWithoutEmbedding, llama.total - llama.of(Component::Embedding));
    EXPECT_EQ(llama.activeBody, llama.nonEmbedding());
    // Kaplan et al. 2020, table 1, for GPT's shape: 12 layers of 12·d² and what they leave out, biases and
    // norms: matrices without the head.
    const Count gpt2 = countParameters(presetArchitecture(QStringLiteral("gpt2")));
    EXPECT_EQ(gpt2.activeMatrices - 50257 * 768, 12 * 12 * 768 * 768);
    // The tied table is the head, so it is counted; the positions are not.
    EXPECT_EQ(gpt2.activeWithoutEmbedding, gpt2.total - 1024 * 768);
}

TEST(ActiveParameters, NeverCountMoreWhereLessIsMeant)
{
    for (const Preset &preset : presets()) {
        const Count count = countParameters(presetArchitecture(utf8(preset.name)));
        SCOPED_TRACE(preset.name);
        EXPECT_LE(count.active, count.total);
        EXPECT_LE(count.activeWithoutEmbedding, count.active);
        EXPECT_LE(count.activeBody, count.activeWithoutEmbedding);
        EXPECT_LE(count.activeMatrices, count.activeWithoutEmbedding);
        EXPECT_GT(count.activeMatrices, 0);
        EXPECT_LT(count.biases, count.total / 50);
    }
}
