// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <cstdint>
#include <vector>

namespace headroom {

struct Family;

/// The sizes and the numbers of layers that a model may have; what is larger is a slip, not a model.
inline constexpr std::int64_t largestSize = std::int64_t{ 1 } << 31;
inline constexpr std::int64_t mostLayers = 10000;

enum class Activation : std::uint8_t { GeluNew, Gelu, GeluTanh, Relu, Silu, QuickGelu, FastGelu };

/// What ends the model, where its class has a choice.
enum class Ending : std::uint8_t { LanguageModel, Bare, Classifier };

/// Which layers are of a kind: none of the `leading` ones, then as `period` says, over and over. Empty: no
/// layer.
struct LayerPattern {
    std::int64_t leading = 0;
    std::vector<bool> period;

    [[nodiscard]] bool holds(std::int64_t layer) const
    {
        return !period.empty() && layer >= leading && period[static_cast<std::size_t>(layer) % period.size()];
    }
    bool operator==(const LayerPattern &) const = default;
};

/// Feed-forward experts, of which a router picks some for each token.
struct Experts {
    std::int64_t count = 0;     ///< 0: none, every feed-forward part is dense
    std::int64_t active = 0;    ///< that a token passes through
    std::int64_t dFf = 0;       ///< inner width of each
    std::int64_t sharedDFf = 0; ///< inner width of the one that every token passes besides; 0: none
    std::int64_t shared = 0; ///< that make up the shared one, each `dFf` wide; 0: it has a width of its own
    bool normalised = false; ///< the weights of those that were picked are scaled to a sum of 1
    std::int64_t groups = 0; ///< the router picks groups of experts first; 0: it does not
    std::int64_t activeGroups = 0; ///< how many
    LayerPattern layers;           ///< which layers have them; the others are dense
    std::int64_t every = 0;        ///< the n, where every n-th layer has them; 0: `layers` is no such pattern
    bool operator==(const Experts &) const = default;
};

/// Multi-head latent attention: queries, keys and values by way of narrow projections.
struct LatentAttention {
    std::int64_t kvRank = 0;    ///< 0: ordinary attention
    std::int64_t queryRank = 0; ///< 0: queries are projected directly
    std::int64_t nopeDim = 0;   ///< of a head's query and key, without positions
    std::int64_t ropeDim = 0;   ///< of a head's query and key, with rotary positions
    std::int64_t valueDim = 0;
    /// How positions turn the parts that have them: half against half, neighbours, or as complex numbers.
    enum class Rotary : std::uint8_t { Halves, Neighbours, Polar } rotary = Rotary::Halves;
    bool operator==(const LatentAttention &) const = default;
};

/// The indexer of sparse attention: chooses the tokens that each token looks at.
struct Indexer {
    std::int64_t heads = 0; ///< 0: none
    std::int64_t headDim = 0;
    std::int64_t topTokens = 0;
    LayerPattern layers; ///< which layers have their own; the others use the one before them
    bool operator==(const Indexer &) const = default;
};

/// The encoder before a decoder; the decoder is the Architecture itself, and d_model is common to both.
struct Encoder {
    std::int64_t layers = 0; ///< 0: no encoder
    std::int64_t heads = 0;
    std::int64_t dFf = 0;
    std::int64_t positions = 0;
    std::int64_t melBins = 0; ///< of the spectrogram that it reads; 0: it reads tokens
    bool operator==(const Encoder &) const = default;
};

/// What reads images: a tower beside the language model. For a model of images alone only the patches.
struct Vision {
    std::int64_t imageSize = 0;
    std::int64_t patchSize = 0; ///< 0: reads no images
    std::int64_t framesPerPatch = 1;
    std::int64_t channels = 3;
    std::int64_t positions = 0; ///< rows of its position embedding
    std::int64_t dModel = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t dFf = 0;
    std::int64_t merge = 1;      ///< patches a side that become one token
    std::int64_t deepLayers = 0; ///< layers whose output reaches the language model besides the last
    std::int64_t adapterIn = 0;  ///< widths of the adapter between tower and language model
    std::int64_t adapterOut = 0;
    std::int64_t outputWidth = 0; ///< what the tower hands over
    Activation activation = Activation::Gelu;
    double attentionDropout = 0;
    bool qkvBias = true;
    bool operator==(const Vision &) const = default;
};

/// Of a tower that cuts the image into patches: one each, and one for the whole.
[[nodiscard]] constexpr std::int64_t positionsOf(const Vision &v)
{
    const std::int64_t side = v.imageSize / v.patchSize;
    return side * side + 1;
}

/// The config.json that a model was read from, whole, so that what is saved stands by itself. Models that
/// differ in it alone are the same model.
struct SourceConfig {
    QJsonObject json;
    bool operator==(const SourceConfig &) const { return true; }
};

/// What a model is: its dimensions by the names that papers and Hugging Face use. A plain value; how it is
/// run is the Recipe. Fields that a family does not have keep their default.
struct Architecture {
    const Family *family = nullptr; ///< its row in the table of families; never null in a valid architecture
    QString name;                   ///< for people: the preset's or file's name
    SourceConfig config;
    QString readAs; ///< the unknown model_type that was read as this family's; empty: it is the family's own

    std::int64_t vocab = 0;
    std::int64_t positions = 0; ///< longest sequence; rows of the position embedding where it is learned
    std::int64_t dModel = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;      ///< grouped-query attention: divides heads
    bool ownKvHeads = false;       ///< the number of KV heads can be chosen; otherwise the family fixes it
    std::int64_t headDim = 0;      ///< of query and key
    bool ownHeadDim = false;       ///< the head size is a number of its own; otherwise it is d_model / heads
    std::int64_t dFf = 0;          ///< inner width of the (dense) feed-forward part
    std::int64_t dFfPerDModel = 0; ///< d_ff is this many times d_model; 0: a number of its own
    std::int64_t embeddingDim = 0; ///< width of the token embedding; 0: always d_model
    std::int64_t tokenTypes = 0;   ///< rows of the embedding of token types
    std::int64_t relativeBuckets = 0; ///< of a learned relative position bias
    std::int64_t labels = 0;          ///< of a classifier

    std::int64_t window = 0; ///< tokens that attention looks back, in the layers that have a window; 0: all
    LayerPattern windowed;   ///< which layers have it
    bool windowByLayer = false; ///< the family makes masks with and without it, whichever its layers need
    LayerPattern unplaced;      ///< which layers leave rotary positions out

    bool learnedPositions = false; ///< a position embedding, so no sequence is longer than `positions`
    bool alibi = false;            ///< positions as a bias on attention scores
    double rotaryShare = 0;        ///< the part of each head that rotary positions turn; 0: none

    bool tiedEmbeddings = false;
    bool qkvBias = false;
    bool outputBias = false; ///< of attention's output projection
    bool mlpBias = false;
    bool qkNorm = false;     ///< a norm on queries and keys
    bool normFirst = true;   ///< before each part; false: after it
    bool normWeights = true; ///< norms have weights
    bool finalNorm = true;
    bool addsNormed = false;       ///< what is added to a part's result is what it read, after the norm
    bool parallelResidual = false; ///< attention and feed-forward read the same input
    bool twoParallelNorms = false; ///< each through a norm of its own
    bool sharedKeyValue = false;   ///< Falcon: one key and value for all heads, even if there is one head
    bool groupedLayout = false;    ///< Falcon: queries, keys and values lie group by group
    bool gatedFf = false;          ///< the feed-forward part multiplies by a gate
    bool attentionSoftcap = false; ///< scores, and
    bool logitSoftcap = false;     ///< logits, are squeezed through tanh
    bool clippedQkv = false;
    bool scaledQueries = false; ///< LLaMA 4: in layers without positions, by how far a token has come
    bool longRotary = false;    ///< rotary frequencies for long sequences beside the others
    bool seeksEndToken = false; ///< a text ends at the token of that number; false: at the highest number
    bool unmeasured = false;    ///< asks for something rare that is not re-enacted: its step is not verified

    Ending ending = Ending::LanguageModel;
    Activation activation = Activation::Silu;
    double embeddingDropout = 0;
    double attentionDropout = 0;
    double residualDropout = 0;
    double activationDropout = 0;

    Experts experts;
    LatentAttention latent;
    Indexer indexer;
    Encoder encoder;
    Vision vision;

    bool operator==(const Architecture &) const = default;
};

} // namespace headroom
