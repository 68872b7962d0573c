// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

#include "model/layers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <utility>

namespace headroom {

namespace {

struct TowerDefaults {
    std::int64_t dModel, layers, heads, dFf, imageSize, patchSize;
};

void readTower(const Config &config, Vision &v, TowerDefaults fallback)
{
    v.dModel = config.integer("hidden_size", fallback.dModel);
    v.layers = config.integer({ "num_hidden_layers", "depth" }, fallback.layers, 1, mostLayers);
    v.heads = config.integer({ "num_attention_heads", "num_heads" }, fallback.heads);
    v.dFf = config.integer("intermediate_size", fallback.dFf);
    v.imageSize = config.integer("image_size", fallback.imageSize);
    v.patchSize = config.integer("patch_size", fallback.patchSize);
    v.channels = config.integer({ "num_channels", "in_channels" }, 3);
    v.positions = positionsOf(v);
}

/// Which layers leave rotary positions out: by a list of flags, or every n-th.
std::vector<bool> readUnplaced(const Config &config, std::int64_t layers)
{
    const std::int64_t interval = config.integer("no_rope_layer_interval", 4);
    const QJsonArray placed = config.list("no_rope_layers");
    std::vector<bool> unplaced;
    for (std::int64_t i = 0; i < layers; ++i)
        unplaced.push_back(
            placed.isEmpty() ? (i + 1) % interval == 0 : placed.at(static_cast<qsizetype>(i)).toInt() == 0);
    return unplaced;
}

/// LLaMA 4: layers with positions look back to the start of their chunk, if no list says which do.
void readChunks(const Config &config, Architecture &a)
{
    const std::vector<bool> unplaced = readUnplaced(config, a.layers);
    a.unplaced = patternOf(unplaced);
    std::vector<bool> chunked;
    for (const QJsonValue &type : config.list("layer_types"))
        chunked.push_back(type.toString() == QStringLiteral("chunked_attention"));
    for (std::size_t i = chunked.size(); i < unplaced.size(); ++i)
        chunked.push_back(!unplaced[i]);
    chunked.resize(unplaced.size());
    a.windowed = patternOf(chunked);
    a.windowByLayer = true;
    a.window = config.integer("attention_chunk_size", config.isNull("attention_chunk_size") ? 0 : 8192, 0);
}

} // namespace

void readVit(const Config &config, Architecture &a)
{
    readTower(config, a.vision, { 768, 12, 12, 3072, 224, 16 });
    a.dModel = std::exchange(a.vision.dModel, 0);
    a.layers = std::exchange(a.vision.layers, 0);
    a.heads = std::exchange(a.vision.heads, 0);
    setPlainHeads(a);
    a.dFf = std::exchange(a.vision.dFf, 0);
    a.positions = a.vision.positions;
    a.ending = readEnding(config, Ending::Classifier);
    const std::int64_t named = config.section("id2label").size();
    a.labels = config.integer("num_labels", named > 0 ? named : 2);
    a.unmeasured =
        a.ending == Ending::Bare // without a loss, and with others than that of one class out of some
        || a.labels == 1 || config.has("problem_type");
    a.vision.outputWidth = config.integer("pooler_output_size", a.dModel);
    a.learnedPositions = true;
    a.qkvBias = config.flag("qkv_bias", true);
    a.outputBias = a.mlpBias = true;
    a.activation = readActivation(config, "hidden_act", "gelu");
    a.attentionDropout = config.probability("attention_probs_dropout_prob", 0);
    a.embeddingDropout = a.residualDropout = config.probability("hidden_dropout_prob", 0);
}

void readClip(const Config &config, Architecture &a)
{
    // The first configs hold each tower twice, and the second copy counts.
    const Config text = config.section("text_config").overlaid(config.section("text_config_dict"));
    const Config vision = config.section("vision_config").overlaid(config.section("vision_config_dict"));
    readTrunk(text, a, { 512, 12, 8 });
    setPlainHeads(a);
    a.vocab = text.integer("vocab_size", 49408);
    a.positions = text.integer("max_position_embeddings", 77);
    a.dFf = text.integer("intermediate_size", 2048);
    a.learnedPositions = true;
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.activation = readActivation(text, "hidden_act", "quick_gelu");
    a.attentionDropout = text.probability("attention_dropout", 0);
    a.seeksEndToken = text.integer("eos_token_id", 49407, 0) != 2; // 2 stood there before it was read
    readTower(vision, a.vision, { 768, 12, 12, 3072, 224, 32 });
    a.vision.activation = readActivation(vision, "hidden_act", "quick_gelu");
    a.vision.attentionDropout = vision.probability("attention_dropout", 0);
    a.vision.outputWidth = config.integer("projection_dim", 512);
    a.ending = Ending::Bare;
}

void readQwen3Vl(const Config &config, Architecture &a)
{
    readQwen3(config.section("text_config"), a);
    a.positions = config.section("text_config").integer("max_position_embeddings", 128000);
    a.tiedEmbeddings = config.flag("tie_word_embeddings", false);
    a.window = 0; // not even if the config has one
    a.windowed = {};
    const Config vision = config.section("vision_config");
    readTower(vision, a.vision, { 1152, 27, 16, 4304, 768, 16 });
    a.vision.positions = vision.integer("num_position_embeddings", 2304);
    a.vision.framesPerPatch = vision.integer("temporal_patch_size", 2);
    a.vision.merge = vision.integer("spatial_merge_size", 2);
    a.vision.outputWidth = vision.integer("out_hidden_size", 3584);
    a.vision.deepLayers =
        vision.has("deepstack_visual_indexes") ? vision.list("deepstack_visual_indexes").size() : 3;
    a.vision.activation = readActivation(vision, "hidden_act", "gelu_pytorch_tanh");
}

void readLlama4(const Config &config, Architecture &a)
{
    const Config text = config.section("text_config");
    readTrunk(text, a, { 5120, 48, 40 });
    readKvHeads(text, a, 8);
    readOwnHeadDim(text, a, text.isNull("head_dim") ? a.dModel / a.heads : 128);
    a.vocab = text.integer("vocab_size", 202048);
    a.positions = text.integer("max_position_embeddings", 131072);
    a.dFf = text.integer("intermediate_size_mlp", 16384);
    a.gatedFf = true;
    a.rotaryShare = 1;
    a.tiedEmbeddings = text.flag("tie_word_embeddings", false);
    a.qkvBias = a.outputBias = text.flag("attention_bias", false);
    a.qkNorm = text.flag("use_qk_norm", true);
    a.activation = readActivation(text, "hidden_act", "silu");
    a.attentionDropout = text.probability("attention_dropout", 0);
    a.scaledQueries = text.flag("attn_temperature_tuning", true);
    readChunks(text, a);
    a.unmeasured = a.window == 0 || text.flag("output_router_logits", false);

    a.experts.count = text.integer("num_local_experts", 16);
    a.experts.active = text.integer("num_experts_per_tok", 1);
    a.experts.shared = 1;
    a.experts.dFf = a.experts.sharedDFf = text.integer("intermediate_size", 8192);
    const std::int64_t step = text.integer("interleave_moe_layer_step", 1, 1, mostLayers);
    std::vector<bool> sparse;
    for (std::int64_t i = 0; i < a.layers; ++i)
        sparse.push_back(!text.has("moe_layers") && (i + 1) % step == 0);
    for (const QJsonValue &layer : text.list("moe_layers"))
        if (const qint64 i = layer.toInteger(-1); i >= 0 && i < a.layers)
            sparse[static_cast<std::size_t>(i)] = true;
    a.experts.layers = patternOf(sparse);
    a.experts.every = a.experts.layers == everyNthLayer(step) ? step : 0;

    const Config vision = config.section("vision_config");
    readTower(vision, a.vision, { 768, 34, 16, 5632, 448, 14 });
    a.vision.adapterIn = vision.integer("projector_input_dim", 4096);
    a.vision.adapterOut = vision.integer("projector_output_dim", 4096);
    a.vision.outputWidth = vision.integer("vision_output_dim", 7680);
}

} // namespace headroom
