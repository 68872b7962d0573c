// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

namespace headroom {

struct Family;

enum class Activation : std::uint8_t { GeluNew, Gelu, GeluTanh, Relu, Silu, QuickGelu };

/// What a model is: its dimensions by the names that papers and Hugging Face use. A plain value; how it is run is
/// the Recipe. Fields that a family does not have keep their default.
struct Architecture {
    const Family *family = nullptr; ///< its row in the table of families; never null in a valid architecture
    QString name;                   ///< for people: the preset's or file's name

    std::int64_t vocab = 0;
    std::int64_t positions = 0; ///< longest sequence; rows of the position embedding where it is learned
    std::int64_t dModel = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;   ///< grouped-query attention: divides heads
    std::int64_t headDim = 0;   ///< of query and key
    bool ownHeadDim = false;    ///< the head size is a number of its own; otherwise it is d_model / heads
    std::int64_t dFf = 0;       ///< inner width of the feed-forward part
    std::int64_t dFfPerDModel = 0; ///< d_ff is this many times d_model; 0: a number of its own
    std::int64_t window = 0;    ///< tokens that attention looks back, in the layers that have a window; 0: all

    bool learnedPositions = false; ///< a position embedding, so no sequence is longer than `positions`
    double rotaryShare = 0;        ///< the part of each head that rotary positions turn; 0: none
    bool tiedEmbeddings = false;
    bool qkvBias = false;
    bool outputBias = false;    ///< of attention's output projection
    bool mlpBias = false;
    bool qkNorm = false;        ///< RMSNorm on each head's query and key

    Activation activation = Activation::Silu;
    double embeddingDropout = 0;
    double attentionDropout = 0;
    double residualDropout = 0;

    bool operator==(const Architecture &) const = default;
};

} // namespace headroom
