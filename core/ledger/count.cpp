// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/count.h"

namespace headroom {

namespace {

constexpr Convention table[] = {
    { "all", QT_TRANSLATE_NOOP("Conventions", "everything, embedding and head included"),
        QT_TRANSLATE_NOOP("Conventions", "all of them"), "model cards of Mixtral, Qwen 3 and DeepSeek V2",
        &Count::active },
    { "without_embedding", QT_TRANSLATE_NOOP("Conventions", "without the embedding, head included"),
        QT_TRANSLATE_NOOP("Conventions", "no embedding"),
        "gpt-oss model card, table 1; DeepSeek V3, README_WEIGHTS", &Count::activeWithoutEmbedding },
    { "without_embedding_and_head", QT_TRANSLATE_NOOP("Conventions", "without embedding and head"),
        QT_TRANSLATE_NOOP("Conventions", "no embedding, no head"),
        "Kaplan et al. 2020, section 2.1; \"non-embedding\" on the Qwen cards", &Count::activeBody },
    { "matrices", QT_TRANSLATE_NOOP("Conventions", "the matrices it is multiplied with"),
        QT_TRANSLATE_NOOP("Conventions", "matrices alone"),
        "Hoffmann et al. 2022, appendix F: what a forward pass computes with", &Count::activeMatrices },
};

} // namespace

std::span<const Convention> conventions() { return table; }

} // namespace headroom
