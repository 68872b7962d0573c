// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/dimensions.h"

#include "model/family.h"
#include "model/follow.h"
#include "model/layers.h"
#include "model/senses.h"
#include "model/stops.h"

#include <QCoreApplication>
#include <algorithm>

namespace headroom {

namespace {

template <auto... parts> std::int64_t &field(Architecture &a) { return (a.*....*parts); }

bool always(const Architecture &) { return true; }
bool never(const Architecture &) { return false; }
bool hasOwnDFf(const Architecture &a)
{
    return hasDenseLayers(a) && a.family->blueprint != Blueprint::Bloom; // which has 4 d_model always
}
bool hasLearnedPositions(const Architecture &a) { return a.learnedPositions && readsText(a); }
bool hasEmbeddingDim(const Architecture &a) { return a.family->blueprint == Blueprint::Opt; }
bool isClassifier(const Architecture &a) { return a.ending == Ending::Classifier; }

bool hasOwnKvHeads(const Architecture &a) { return a.ownKvHeads; }
bool hasLatentAttention(const Architecture &a) { return a.latent.nopeDim > 0 || a.latent.ropeDim > 0; }
bool hasOwnHeadDim(const Architecture &a) { return a.ownHeadDim && !hasLatentAttention(a); }
bool hasQueryRank(const Architecture &a) { return a.latent.queryRank > 0; }
bool hasIndexer(const Architecture &a) { return a.family->blueprint == Blueprint::GlmMoeDsa; }
bool hasWindow(const Architecture &a) { return a.window > 0 && !a.windowed.period.empty(); }
bool hasRelativeBuckets(const Architecture &a) { return a.family->blueprint == Blueprint::T5; }

bool hasExperts(const Architecture &a) { return !a.experts.layers.period.empty(); }
bool hasSharedExperts(const Architecture &a) { return hasLatentAttention(a) && a.experts.sharedDFf > 0; }
bool hasSharedWidth(const Architecture &a) { return a.family->blueprint == Blueprint::Qwen2Moe; }
bool hasLeadingLayers(const Architecture &a)
{
    return hasLatentAttention(a) && a.experts.layers.period == std::vector<bool>{ true };
}
bool hasExpertStep(const Architecture &a) { return a.experts.every > 0; }

bool hasEncoder(const Architecture &a) { return a.encoder.positions > 0 || a.encoder.dFf > 0; }
bool hasOwnEncoderSizes(const Architecture &a)
{
    return hasEncoder(a) && a.family->blueprint != Blueprint::T5;
}
bool readsSound(const Architecture &a) { return a.family->blueprint == Blueprint::Whisper; }

bool readsImages(const Architecture &a) { return a.vision.channels > 0 && a.vision.imageSize > 0; }
bool hasStretchedPositions(const Architecture &a) { return a.family->blueprint == Blueprint::Qwen3Vl; }
bool hasPatchPositions(const Architecture &a) { return readsImages(a) && !hasStretchedPositions(a); }
bool hasTower(const Architecture &a) { return readsImages(a) && readsText(a); }
bool isPairOfTowers(const Architecture &a) { return a.family->blueprint == Blueprint::Clip; }

using Group = Dimension::Group;

constexpr std::array<Dimension, 44> table{ {
    { Group::Model, "d_model", "d_model", QT_TRANSLATE_NOOP("Dimensions", "d_model"),
        QT_TRANSLATE_NOOP("Dimensions", "Weights grow with its square, activations in step with it."),
        field<&Architecture::dModel>, nullptr, 64, 32768, 64, stops::logarithmic, always, followDModel },
    { Group::Model, "layers", "L", QT_TRANSLATE_NOOP("Dimensions", "layers"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Weights, optimizer state and kept activations grow in step with it."),
        field<&Architecture::layers>, nullptr, 1, 160, 1, stops::linear, always, nullptr, mostLayers },
    { Group::Model, "heads", "h", QT_TRANSLATE_NOOP("Dimensions", "heads"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Eager attention keeps a batch·heads·seq·seq matrix for each layer; flash attention does not."),
        field<&Architecture::heads>, nullptr, 1, 256, 1, stops::heads, always, followHeads },
    { Group::Model, "d_ff", "d_ff", QT_TRANSLATE_NOOP("Dimensions", "d_ff"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "The largest weights of a layer and its widest activations grow in step with it."),
        field<&Architecture::dFf>, nullptr, 64, 131072, 64, stops::logarithmic, hasOwnDFf, followDFf },
    { Group::Model, "vocab", "V", QT_TRANSLATE_NOOP("Dimensions", "vocab"),
        QT_TRANSLATE_NOOP("Dimensions",
            "The embedding and the head grow with it, and so do the logits of every token, often the peak."),
        field<&Architecture::vocab>, nullptr, 256, 524288, 256, stops::logarithmic, readsText },
    { Group::Model, "positions", "P", QT_TRANSLATE_NOOP("Dimensions", "positions"),
        QT_TRANSLATE_NOOP("Dimensions", "Rows of the position embedding: no sequence can be longer."),
        field<&Architecture::positions>, nullptr, 64, 1048576, 64, stops::logarithmic, hasLearnedPositions,
        followPositions },
    { Group::Model, "word_embed_proj_dim", "d_embed",
        QT_TRANSLATE_NOOP("Dimensions", "width of the token embedding"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Where it is not d_model, two projections lead there and back, and embedding and head are as "
            "narrow."),
        field<&Architecture::embeddingDim>, nullptr, 64, 32768, 64, stops::logarithmic, hasEmbeddingDim },
    { Group::Model, "num_labels", "C", QT_TRANSLATE_NOOP("Dimensions", "classes"),
        QT_TRANSLATE_NOOP("Dimensions", "Rows of the classifier; hardly anything else depends on it."),
        field<&Architecture::labels>, nullptr, 2, 65536, 1, stops::logarithmic, isClassifier },
    { Group::Attention, "kv_heads", "h_kv", QT_TRANSLATE_NOOP("Dimensions", "KV heads"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Fewer of them make keys, values and their weights smaller, and the KV cache with them."),
        field<&Architecture::kvHeads>, nullptr, 1, 256, 1, stops::kvHeads, hasOwnKvHeads },
    { Group::Attention, "head_dim", "head_dim", QT_TRANSLATE_NOOP("Dimensions", "head_dim"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Queries, keys, values and the weights that make them grow in step with it."),
        field<&Architecture::headDim>, nullptr, 16, 512, 16, stops::logarithmic, hasOwnHeadDim },
    { Group::Attention, "kv_lora_rank", "r_kv", QT_TRANSLATE_NOOP("Dimensions", "rank of keys and values"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Keys and values pass through a vector of this length for each token, which is what the KV cache "
            "keeps."),
        field<&Architecture::latent, &LatentAttention::kvRank>, nullptr, 64, 4096, 64, stops::logarithmic,
        hasLatentAttention },
    { Group::Attention, "q_lora_rank", "r_q", QT_TRANSLATE_NOOP("Dimensions", "rank of queries"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Queries pass through a vector of this length; their weights grow in step with it."),
        field<&Architecture::latent, &LatentAttention::queryRank>, nullptr, 64, 8192, 64, stops::logarithmic,
        hasQueryRank },
    { Group::Attention, "qk_nope_head_dim", "d_nope",
        QT_TRANSLATE_NOOP("Dimensions", "head_dim without positions"),
        QT_TRANSLATE_NOOP("Dimensions",
            "The part of a head's query and key that says what a token is: weights and both tensors grow "
            "with it."),
        field<&Architecture::latent, &LatentAttention::nopeDim>, nullptr, 16, 512, 16, stops::logarithmic,
        hasLatentAttention, followHeadParts },
    { Group::Attention, "qk_rope_head_dim", "d_rope",
        QT_TRANSLATE_NOOP("Dimensions", "head_dim with positions"),
        QT_TRANSLATE_NOOP("Dimensions",
            "The part of a head's query and key that rotary positions turn; all heads share that of the "
            "key."),
        field<&Architecture::latent, &LatentAttention::ropeDim>, nullptr, 16, 256, 16, stops::logarithmic,
        hasLatentAttention, followHeadParts },
    { Group::Attention, "v_head_dim", "d_v", QT_TRANSLATE_NOOP("Dimensions", "head_dim of values"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Values, the result of attention and the weights of both grow in step with it."),
        field<&Architecture::latent, &LatentAttention::valueDim>, nullptr, 16, 512, 16, stops::logarithmic,
        hasLatentAttention },
    { Group::Attention, "index_n_heads", "h_index", QT_TRANSLATE_NOOP("Dimensions", "heads of the indexer"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "The indexer scores every pair of tokens once for each of its heads."),
        field<&Architecture::indexer, &Indexer::heads>, nullptr, 1, 128, 1, stops::logarithmic, hasIndexer },
    { Group::Attention, "index_head_dim", "d_index",
        QT_TRANSLATE_NOOP("Dimensions", "head_dim of the indexer"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Weights of the indexer and the keys that it keeps for each token grow in step with it."),
        field<&Architecture::indexer, &Indexer::headDim>, nullptr, 16, 512, 16, stops::logarithmic,
        hasIndexer },
    { Group::Attention, "index_topk", "k_index", QT_TRANSLATE_NOOP("Dimensions", "tokens looked at"),
        QT_TRANSLATE_NOOP("Dimensions",
            "As many tokens as each one looks at, whatever the sequence; no weights depend on it."),
        field<&Architecture::indexer, &Indexer::topTokens>, nullptr, 64, 16384, 64, stops::logarithmic,
        hasIndexer },
    { Group::Attention, "sliding_window", "W", QT_TRANSLATE_NOOP("Dimensions", "window"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Layers with a window look back no further, and their KV cache is no longer; no weights depend "
            "on it."),
        field<&Architecture::window>, nullptr, 16, 131072, 16, stops::logarithmic, hasWindow },
    { Group::Attention, "relative_buckets", "b",
        QT_TRANSLATE_NOOP("Dimensions", "buckets of relative positions"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Rows of the table from which the bias on attention scores is made: tiny, while the bias is "
            "not."),
        field<&Architecture::relativeBuckets>, nullptr, 8, 256, 4, stops::logarithmic, hasRelativeBuckets },
    { Group::Experts, "experts", "E", QT_TRANSLATE_NOOP("Dimensions", "experts"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Weights and optimizer state grow in step with it; what one token passes through does not."),
        field<&Architecture::experts, &Experts::count>, nullptr, 1, 512, 1, stops::experts, hasExperts,
        followExperts },
    { Group::Experts, "active_experts", "k", QT_TRANSLATE_NOOP("Dimensions", "experts a token passes"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "The experts' activations grow in step with it; their weights do not."),
        field<&Architecture::experts, &Experts::active>, nullptr, 1, 64, 1, stops::upToExperts, hasExperts },
    { Group::Experts, "expert_d_ff", "expert_d_ff", QT_TRANSLATE_NOOP("Dimensions", "d_ff of an expert"),
        QT_TRANSLATE_NOOP("Dimensions", "Every expert's weights and its activations grow in step with it."),
        field<&Architecture::experts, &Experts::dFf>, nullptr, 64, 32768, 64, stops::logarithmic, hasExperts,
        followSharedExperts },
    { Group::Experts, "n_shared_experts", "E_shared", QT_TRANSLATE_NOOP("Dimensions", "shared experts"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Every token passes them besides; together they act as one expert as wide as all of them."),
        field<&Architecture::experts, &Experts::shared>, nullptr, 1, 16, 1, stops::linear, hasSharedExperts,
        followSharedExperts },
    { Group::Experts, "shared_expert_d_ff", "shared_d_ff",
        QT_TRANSLATE_NOOP("Dimensions", "d_ff of the shared expert"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Every token passes it besides: its weights and activations grow in step with it."),
        field<&Architecture::experts, &Experts::sharedDFf>, nullptr, 64, 32768, 64, stops::logarithmic,
        hasSharedWidth },
    { Group::Experts, "first_k_dense_replace", "L_dense",
        QT_TRANSLATE_NOOP("Dimensions", "dense layers at the start"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Each makes a layer of experts a dense one: fewer weights, and other activations."),
        field<&Architecture::experts, &Experts::layers, &LayerPattern::leading>, nullptr, 0, 160, 1,
        stops::upToLayers, hasLeadingLayers, nullptr, mostLayers, 0 },
    { Group::Experts, "moe_layer_step", "n", QT_TRANSLATE_NOOP("Dimensions", "layers to one with experts"),
        QT_TRANSLATE_NOOP("Dimensions", "Of so many layers the last has experts and the others are dense."),
        field<&Architecture::experts, &Experts::every>, nullptr, 1, 16, 1, stops::upToLayers, hasExpertStep,
        followExpertStep, mostLayers },
    { Group::Encoder, "encoder_layers", "L_enc", QT_TRANSLATE_NOOP("Dimensions", "encoder layers"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Weights, optimizer state and kept activations of the encoder grow in step with it."),
        field<&Architecture::encoder, &Encoder::layers>, nullptr, 1, 160, 1, stops::linear, hasEncoder,
        nullptr, mostLayers },
    { Group::Encoder, "encoder_heads", "h_enc", QT_TRANSLATE_NOOP("Dimensions", "encoder heads"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Eager attention keeps a batch·heads·seq·seq matrix for each layer of the encoder."),
        field<&Architecture::encoder, &Encoder::heads>, nullptr, 1, 256, 1, stops::encoderHeads,
        hasOwnEncoderSizes },
    { Group::Encoder, "encoder_d_ff", "d_ff_enc", QT_TRANSLATE_NOOP("Dimensions", "d_ff of the encoder"),
        QT_TRANSLATE_NOOP("Dimensions",
            "The largest weights of an encoder's layer and its widest activations grow in step with it."),
        field<&Architecture::encoder, &Encoder::dFf>, nullptr, 64, 131072, 64, stops::logarithmic,
        hasOwnEncoderSizes },
    { Group::Encoder, "num_mel_bins", "n_mel", QT_TRANSLATE_NOOP("Dimensions", "mel bins"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Height of the spectrogram that the encoder reads; its first convolution grows with it."),
        field<&Architecture::encoder, &Encoder::melBins>, nullptr, 16, 512, 8, stops::logarithmic,
        readsSound },
    { Group::Encoder, "max_source_positions", "P_enc",
        QT_TRANSLATE_NOOP("Dimensions", "positions of the encoder"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Moments of sound that the encoder reads, and rows of its position embedding."),
        field<&Architecture::encoder, &Encoder::positions>, nullptr, 64, 16384, 64, stops::logarithmic,
        readsSound },
    { Group::Vision, "image_size", "H", QT_TRANSLATE_NOOP("Dimensions", "image size"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Pixels a side: the patches, and with them the positions, grow with its square."),
        field<&Architecture::vision, &Vision::imageSize>, nullptr, 16, 2048, 1, stops::images,
        hasPatchPositions, followImage },
    { Group::Vision, "patch_size", "p", QT_TRANSLATE_NOOP("Dimensions", "patch size"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Pixels a side of what becomes one token: half as many make four times the tokens."),
        field<&Architecture::vision, &Vision::patchSize>, nullptr, 4, 128, 1, stops::patches, readsImages,
        followImage },
    { Group::Vision, "vision_d_model", "d_vision",
        QT_TRANSLATE_NOOP("Dimensions", "d_model of the image tower"),
        QT_TRANSLATE_NOOP("Dimensions", "The tower's weights grow with its square."),
        field<&Architecture::vision, &Vision::dModel>, nullptr, 64, 8192, 64, stops::logarithmic, hasTower,
        followVisionDModel },
    { Group::Vision, "vision_layers", "L_vision",
        QT_TRANSLATE_NOOP("Dimensions", "layers of the image tower"),
        QT_TRANSLATE_NOOP("Dimensions", "The tower's weights grow in step with it."),
        field<&Architecture::vision, &Vision::layers>, nullptr, 1, 160, 1, stops::linear, hasTower, nullptr,
        mostLayers },
    { Group::Vision, "vision_heads", "h_vision", QT_TRANSLATE_NOOP("Dimensions", "heads of the image tower"),
        QT_TRANSLATE_NOOP("Dimensions",
            "No weights depend on it; eager attention keeps a matrix of patches by patches for each."),
        field<&Architecture::vision, &Vision::heads>, nullptr, 1, 128, 1, stops::visionHeads, hasTower },
    { Group::Vision, "vision_d_ff", "d_ff_vision", QT_TRANSLATE_NOOP("Dimensions", "d_ff of the image tower"),
        QT_TRANSLATE_NOOP("Dimensions", "The largest weights of the tower's layers grow in step with it."),
        field<&Architecture::vision, &Vision::dFf>, nullptr, 64, 32768, 64, stops::logarithmic, hasTower },
    { Group::Vision, "vision_positions", "P_vision",
        QT_TRANSLATE_NOOP("Dimensions", "positions of the image tower"),
        QT_TRANSLATE_NOOP("Dimensions",
            "Rows of the table that is stretched over every image, whatever its size: a square of them."),
        field<&Architecture::vision, &Vision::positions>, nullptr, 64, 16384, 8, stops::squares,
        hasStretchedPositions },
    { Group::Vision, "projection_dim", "d_proj", QT_TRANSLATE_NOOP("Dimensions", "width of the common space"),
        QT_TRANSLATE_NOOP("Dimensions", "Texts and images are compared as vectors of this length."),
        field<&Architecture::vision, &Vision::outputWidth>, nullptr, 64, 8192, 64, stops::logarithmic,
        isPairOfTowers },
    { Group::Run, "batch", "B", QT_TRANSLATE_NOOP("Dimensions", "batch"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Activations grow in step with it; weights and optimizer state do not."),
        nullptr, &Recipe::batch, 1, 1024, 1, stops::logarithmic, always },
    { Group::Run, "sequence", "S", QT_TRANSLATE_NOOP("Dimensions", "sequence"),
        QT_TRANSLATE_NOOP(
            "Dimensions", "Activations grow in step with it, and with its square where attention is eager."),
        nullptr, &Recipe::sequence, 64, 1048576, 64, stops::sequences, readsText },
    { Group::Run, "target_sequence", "S_dec", QT_TRANSLATE_NOOP("Dimensions", "sequence of the decoder"),
        QT_TRANSLATE_NOOP("Dimensions",
            "As long as the encoder's until it is set; the decoder's activations and the logits grow with "
            "it."),
        nullptr, &Recipe::targetSequence, 64, 1048576, 64, stops::sequences, hasEncoder },
    { Group::Run, "lora_rank", "r", QT_TRANSLATE_NOOP("Dimensions", "LoRA rank"),
        QT_TRANSLATE_NOOP("Dimensions",
            "The adapters, their gradients and their optimizer state grow in step with it; the frozen "
            "weights do "
            "not."),
        nullptr, nullptr, 1, 256, 1, stops::powers, never, nullptr, largestSize, 1, &Lora::rank },
} };

} // namespace

const std::array<const char *, 6> groupLabels{ QT_TRANSLATE_NOOP("Dimensions", "Model"),
    QT_TRANSLATE_NOOP("Dimensions", "Attention"), QT_TRANSLATE_NOOP("Dimensions", "Experts"),
    QT_TRANSLATE_NOOP("Dimensions", "Encoder"), QT_TRANSLATE_NOOP("Dimensions", "Images"),
    QT_TRANSLATE_NOOP("Dimensions", "Run") };

std::span<const Dimension> dimensions() { return table; }

const Dimension *findDimension(std::string_view id)
{
    const auto *row = std::ranges::find(table, id, &Dimension::id);
    return row == table.end() ? nullptr : row;
}

std::int64_t valueOf(const Dimension &dimension, const Architecture &architecture, const Recipe &recipe)
{
    if (dimension.ofModel)
        return dimension.ofModel(const_cast<Architecture &>(architecture)); // only read
    if (dimension.ofAdapters)
        return recipe.lora.value_or(Lora()).*dimension.ofAdapters;
    const std::int64_t value = recipe.*dimension.ofRun;
    return value > 0 ? value : recipe.sequence; // of the decoder, where it is not set
}

bool isAtHand(const Dimension &dimension, const Architecture &architecture, const Recipe &recipe)
{
    return dimension.ofAdapters ? recipe.lora.has_value() : dimension.applies(architecture);
}

std::vector<std::int64_t> stopsOf(const Dimension &dimension, const Architecture &a, const Recipe &recipe)
{
    std::vector<std::int64_t> values = dimension.stops(dimension, a);
    values.push_back(valueOf(dimension, a, recipe));
    std::ranges::sort(values);
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
    return values;
}

void setDimension(
    const Dimension &dimension, std::int64_t value, Architecture &a, Recipe &recipe, QStringList *notes)
{
    if (dimension.ofAdapters) {
        if (recipe.lora)
            (*recipe.lora).*dimension.ofAdapters = value;
        return;
    }
    if (!dimension.ofModel) {
        recipe.*dimension.ofRun = value;
        return;
    }
    const Architecture before = a;
    dimension.ofModel(a) = value;
    if (dimension.follow && value >= dimension.least && value <= dimension.limit)
        dimension.follow({ a, before, recipe, notes });
}

} // namespace headroom
