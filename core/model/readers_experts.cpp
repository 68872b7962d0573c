// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

#include "model/layers.h"

#include <QJsonArray>
#include <algorithm>

namespace headroom {

namespace {

void readCommon(
    const Config &config, Architecture &a, Trunk trunk, std::int64_t vocab, std::int64_t positions)
{
    readTrunk(config, a, trunk);
    a.vocab = config.integer("vocab_size", vocab);
    a.positions = config.integer("max_position_embeddings", positions);
    a.rotaryShare = 1;
    a.gatedFf = true;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", false);
    a.activation = readActivation(config, "hidden_act", "silu");
    a.unmeasured = readRotaryKind(config, a) || config.flag("output_router_logits", false)
        || config.number("router_jitter_noise", 0) > 0;
    a.attentionDropout = config.probability("attention_dropout", 0);
}

constexpr LayerPattern everyLayer() { return { 0, { true } }; }

void readExpertsOfAllLayers(
    const Config &config, Architecture &a, std::int64_t count, std::int64_t active, std::int64_t dFf)
{
    a.experts.count = config.integer({ "num_local_experts", "num_experts" }, count);
    a.experts.active = config.integer({ "num_experts_per_tok", "experts_per_token" }, active);
    a.experts.dFf = config.integer("intermediate_size", dFf);
    a.experts.layers = everyLayer();
}

/// Qwen's: experts in every n-th layer, but not in those that a list names.
void readSparseSteps(const Config &config, Architecture &a)
{
    const std::int64_t step = config.integer("decoder_sparse_step", 1, 1, mostLayers);
    std::vector<bool> sparse;
    for (std::int64_t i = 0; i < a.layers; ++i)
        sparse.push_back((i + 1) % step == 0);
    for (const QJsonValue &dense : config.list("mlp_only_layers"))
        if (const qint64 i = dense.toInteger(-1); i >= 0 && i < a.layers)
            sparse[static_cast<std::size_t>(i)] = false;
    a.experts.layers = patternOf(sparse);
    a.experts.every = a.experts.layers == everyNthLayer(step) ? step : 0;
}

/// Qwen 2 MoE's window: if asked for, in every second of the first layers. A mask for it is made in any case.
void readEarlyWindow(const Config &config, Architecture &a)
{
    const bool used = config.flag("use_sliding_window", false);
    a.windowByLayer = true;
    if (used)
        a.window = config.integer("sliding_window", config.isNull("sliding_window") ? 0 : 4096, 0);
    if (config.has("layer_types"))
        return readWindowedLayers(config, a, 0);
    const std::int64_t end = config.integer("max_window_layers", 28, 0);
    std::vector<bool> windowed;
    for (std::int64_t i = 0; i < a.layers; ++i)
        windowed.push_back(used && i < end && i % 2 == 0);
    a.windowed = patternOf(windowed);
}

struct LatentDefaults {
    std::int64_t queryRank, nopeDim, valueDim;
};

void readLatentAttention(const Config &config, Architecture &a, LatentDefaults fallback)
{
    a.latent.kvRank = config.integer("kv_lora_rank", 512);
    a.latent.queryRank = config.integer("q_lora_rank", config.isNull("q_lora_rank") ? 0 : fallback.queryRank);
    a.latent.nopeDim = config.integer("qk_nope_head_dim", fallback.nopeDim);
    a.latent.ropeDim = config.integer("qk_rope_head_dim", 64);
    a.latent.valueDim = config.integer("v_head_dim", fallback.valueDim);
    a.kvHeads = a.heads;
    a.headDim = a.latent.nopeDim + a.latent.ropeDim;
    a.ownHeadDim = true;
    a.rotaryShare = 0; // the latent's ropeDim says what is turned
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
}

struct RoutedDefaults {
    std::int64_t count, active, dFf, shared, leadingDense;
};

/// DeepSeek's: fine experts and shared ones that act as one wide expert, after some dense layers.
void readRoutedExperts(const Config &config, Architecture &a, RoutedDefaults fallback)
{
    a.experts.count =
        config.integer({ "n_routed_experts", "num_local_experts", "num_experts" }, fallback.count);
    a.experts.active = config.integer("num_experts_per_tok", fallback.active);
    a.experts.dFf = config.integer("moe_intermediate_size", fallback.dFf);
    a.experts.shared = config.integer("n_shared_experts", fallback.shared, 0);
    a.experts.sharedDFf = a.experts.shared * a.experts.dFf;
    a.experts.layers = everyLayer();
    a.experts.layers.leading =
        std::min(config.integer("first_k_dense_replace", fallback.leadingDense, 0), a.layers);
}

} // namespace

void readMixtral(const Config &config, Architecture &a)
{
    readCommon(config, a, { 4096, 32, 32 }, 32000, 131072);
    readKvHeads(config, a, 8);
    readHeadDim(config, a);
    readExpertsOfAllLayers(config, a, 8, 2, 14336);
    a.experts.normalised = true;
    a.window = config.integer("sliding_window", 0, 0);
    if (a.window > 0)
        a.windowed = everyLayer();
}

void readQwen2Moe(const Config &config, Architecture &a)
{
    readCommon(config, a, { 2048, 24, 16 }, 151936, 32768);
    readKvHeads(config, a, 16);
    readHeadDim(config, a);
    a.qkvBias = config.flag("qkv_bias", true);
    a.dFf = config.integer("intermediate_size", 5632);
    a.experts.count = config.integer("num_experts", 60);
    a.experts.active = config.integer("num_experts_per_tok", 4);
    a.experts.dFf = config.integer("moe_intermediate_size", 1408);
    a.experts.sharedDFf = config.integer("shared_expert_intermediate_size", 5632);
    a.experts.normalised = config.flag("norm_topk_prob", false);
    readSparseSteps(config, a);
    readEarlyWindow(config, a);
}

void readQwen3Moe(const Config &config, Architecture &a)
{
    readCommon(config, a, { 2048, 24, 32 }, 151936, 32768);
    readKvHeads(config, a, 4);
    readHeadDim(config, a);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.qkNorm = true;
    a.dFf = config.integer("intermediate_size", 6144);
    a.experts.count = config.integer({ "num_experts", "num_local_experts" }, 128);
    a.experts.active = config.integer("num_experts_per_tok", 8);
    a.experts.dFf = config.integer("moe_intermediate_size", 768);
    a.experts.normalised = config.flag("norm_topk_prob", false);
    readSparseSteps(config, a);
    if (config.flag("use_sliding_window", false))
        a.window = config.integer("sliding_window", 4096, 0);
    if (a.window > 0)
        a.windowed = everyLayer();
}

void readMiniMaxM2(const Config &config, Architecture &a)
{
    readCommon(config, a, { 3072, 62, 48 }, 200064, 196608);
    readKvHeads(config, a, 8);
    readOwnHeadDim(config, a, 128);
    const double turned = static_cast<double>(config.integer("rotary_dim", a.headDim));
    a.rotaryShare = readRotaryShare(config, std::min(turned / static_cast<double>(a.headDim), 1.0));
    a.qkNorm = true;
    readExpertsOfAllLayers(config, a, 256, 8, 1536);
    a.experts.normalised = true;
}

void readGptOss(const Config &config, Architecture &a)
{
    readCommon(config, a, { 2880, 36, 64 }, 201088, 131072);
    readKvHeads(config, a, 8);
    readOwnHeadDim(config, a, config.isNull("head_dim") ? a.dModel / a.heads : 64);
    a.qkvBias = a.outputBias = config.flag("attention_bias", true);
    a.window = config.integer("sliding_window", config.isNull("sliding_window") ? 0 : 128, 0);
    readWindowedLayers(config, a, 2);
    a.windowByLayer = true;
    readExpertsOfAllLayers(config, a, 128, 4, 2880);
}

void readDeepseekV2(const Config &config, Architecture &a)
{
    readCommon(config, a, { 4096, 32, 32 }, 102400, 2048);
    readLatentAttention(config, a, { 1536, 128, 128 });
    a.dFf = config.integer("intermediate_size", 11008);
    a.mlpBias = config.flag("mlp_bias", false);
    readRoutedExperts(config, a, { 64, 6, 1407, 2, 0 });
    a.latent.rotary = LatentAttention::Rotary::Polar;
    if (config.text("topk_method", "greedy") == QStringLiteral("group_limited_greedy")) {
        a.experts.groups = config.integer("n_group", 1);
        a.experts.activeGroups = config.integer("topk_group", 1);
    }
}

void readDeepseekV3(const Config &config, Architecture &a)
{
    readCommon(config, a, { 7168, 61, 128 }, 129280, 4096);
    readLatentAttention(config, a, { 1536, 128, 128 });
    a.dFf = config.integer("intermediate_size", 18432);
    readRoutedExperts(config, a, { 256, 8, 2048, 1, 3 });
    a.experts.normalised = config.flag("norm_topk_prob", true);
    a.experts.groups = config.integer("n_group", 8);
    a.experts.activeGroups = config.integer("topk_group", 4);
    if (config.flag("rope_interleave", true))
        a.latent.rotary = LatentAttention::Rotary::Neighbours;
}

void readGlmMoeDsa(const Config &config, Architecture &a)
{
    readCommon(config, a, { 6144, 78, 64 }, 154880, 202752);
    readLatentAttention(config, a, { 2048, 192, 256 });
    a.dFf = config.integer("intermediate_size", 12288);
    readRoutedExperts(config, a, { 256, 8, 2048, 1, 3 });
    a.experts.normalised = config.flag("norm_topk_prob", true);
    a.experts.groups = config.integer("n_group", 1);
    a.experts.activeGroups = config.integer("topk_group", 1);
    a.latent.rotary = LatentAttention::Rotary::Neighbours;
    if (const QJsonArray types = config.list("mlp_layer_types"); !types.isEmpty()) {
        std::vector<bool> sparse;
        for (const QJsonValue &type : types)
            sparse.push_back(type.toString() == QStringLiteral("sparse"));
        a.experts.layers = patternOf(sparse);
    }
    a.indexer.heads = config.integer("index_n_heads", 32);
    a.indexer.headDim = config.integer("index_head_dim", 128);
    a.indexer.topTokens = config.integer("index_topk", 2048);
    std::vector<bool> own;
    for (const QJsonValue &type : config.list("indexer_types"))
        own.push_back(type.toString() == QStringLiteral("full"));
    if (own.empty())
        for (const QChar letter : config.text("index_topk_pattern", ""))
            own.push_back(letter == u'F');
    const std::int64_t frequency = config.integer("index_topk_freq", 1);
    const std::int64_t offset = config.integer("index_skip_topk_offset", 2, 0);
    for (std::int64_t i = static_cast<std::int64_t>(own.size()); i < a.layers; ++i)
        own.push_back(std::max<std::int64_t>(i - offset + 1, 0) % frequency == 0);
    own.resize(static_cast<std::size_t>(a.layers));
    a.indexer.layers = patternOf(own);
    a.unmeasured = a.unmeasured || !a.indexer.layers.holds(0); // which Transformers refuses to run
}

} // namespace headroom
