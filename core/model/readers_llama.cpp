// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

#include "model/layers.h"

namespace headroom {

namespace {

/// What the descendants of LLaMA have in common: rotary positions, RMSNorm, gated feed-forward.
void readCommon(const Config &config, Architecture &a, Trunk trunk = { 4096, 32, 32 })
{
    readTrunk(config, a, trunk);
    a.rotaryShare = 1;
    a.gatedFf = true;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", false);
    a.activation = readActivation(config, "hidden_act", "silu");
    a.unmeasured = readRotaryKind(config, a);
    a.attentionDropout = config.probability("attention_dropout", 0);
}

void readSizes(
    const Config &config, Architecture &a, std::int64_t vocab, std::int64_t positions, std::int64_t dFf)
{
    a.vocab = config.integer("vocab_size", vocab);
    a.positions = config.integer("max_position_embeddings", positions);
    a.dFf = config.integer("intermediate_size", dFf);
}

void setWindowEverywhere(Architecture &a)
{
    if (a.window > 0)
        a.windowed = { 0, { true } };
}

/// Qwen's: only if asked for, and by default only in the later layers.
void readLateWindow(const Config &config, Architecture &a)
{
    if (!config.flag("use_sliding_window", false))
        return;
    a.window = config.integer("sliding_window", config.isNull("sliding_window") ? 0 : 4096, 0);
    if (config.has("layer_types")) {
        readWindowedLayers(config, a, 0);
        a.windowByLayer = !a.windowed.period.empty();
        return;
    }
    const std::int64_t first = config.integer("max_window_layers", 28, 0);
    std::vector<bool> windowed;
    for (std::int64_t i = 0; i < a.layers; ++i)
        windowed.push_back(a.window > 0 && i >= first);
    a.windowed = patternOf(windowed);
    a.windowByLayer = !a.windowed.period.empty();
}

} // namespace

void readLlama(const Config &config, Architecture &a)
{
    readCommon(config, a);
    readSizes(config, a, 32000, 2048, 11008);
    readKvHeads(config, a, a.heads);
    readHeadDim(config, a);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.mlpBias = config.flag("mlp_bias", false);
}

void readMistral(const Config &config, Architecture &a)
{
    readCommon(config, a);
    readSizes(config, a, 32000, 131072, 14336);
    readKvHeads(config, a, 8);
    readHeadDim(config, a);
    a.window = config.integer("sliding_window", config.isNull("sliding_window") ? 0 : 4096, 0);
    setWindowEverywhere(a);
}

void readQwen2(const Config &config, Architecture &a)
{
    readCommon(config, a);
    readSizes(config, a, 151936, 32768, 22016);
    readKvHeads(config, a, 32);
    readHeadDim(config, a);
    a.qkvBias = true;
    readLateWindow(config, a);
}

void readQwen3(const Config &config, Architecture &a)
{
    readCommon(config, a);
    readSizes(config, a, 151936, 32768, 22016);
    readKvHeads(config, a, 32);
    readOwnHeadDim(config, a, 128);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.qkNorm = true;
    readLateWindow(config, a);
}

void readPhi3(const Config &config, Architecture &a)
{
    readCommon(config, a, { 3072, 32, 32 });
    readSizes(config, a, 32064, 4096, 8192);
    readKvHeads(config, a, a.heads);
    readHeadDim(config, a);
    a.rotaryShare = readRotaryShare(config, 1);
    a.embeddingDropout = config.probability("embd_pdrop", 0);
    a.residualDropout = config.probability("resid_pdrop", 0);
    a.window = config.integer("sliding_window", 0, 0);
    setWindowEverywhere(a);
}

void readOlmo(const Config &config, Architecture &a)
{
    readCommon(config, a);
    readSizes(config, a, 50304, 2048, 11008);
    readKvHeads(config, a, a.heads);
    readHeadDim(config, a);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.normWeights = false;
    a.clippedQkv = config.has("clip_qkv");
}

void readOlmo2(const Config &config, Architecture &a)
{
    readCommon(config, a);
    readSizes(config, a, 50304, 2048, 11008);
    readKvHeads(config, a, a.heads);
    readHeadDim(config, a);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.qkNorm = true;
    a.normFirst = false;
}

void readGlm4(const Config &config, Architecture &a)
{
    readCommon(config, a, { 4096, 40, 32 });
    readSizes(config, a, 151552, 131072, 13696);
    readKvHeads(config, a, 2);
    readOwnHeadDim(config, a, 128);
    a.rotaryShare = readRotaryShare(config, 0.5);
    a.qkvBias = config.flag("attention_bias", true);
}

void readGemma(const Config &config, Architecture &a)
{
    readCommon(config, a, { 3072, 28, 16 });
    readSizes(config, a, 256000, 8192, 24576);
    readKvHeads(config, a, 16);
    readOwnHeadDim(config, a, 256);
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.activation = readActivation(config, "hidden_act", "gelu_pytorch_tanh");
    if (a.activation == Activation::Gelu)
        a.activation = Activation::GeluTanh; // the first configs said gelu and meant this
}

void readGemma2(const Config &config, Architecture &a)
{
    readCommon(config, a, { 2304, 26, 8 });
    readSizes(config, a, 256000, 8192, 9216);
    readKvHeads(config, a, 4);
    readOwnHeadDim(config, a, 256);
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.activation = readActivation(config, "hidden_activation", "gelu_pytorch_tanh");
    a.attentionSoftcap = !config.isNull("attn_logit_softcapping");
    a.logitSoftcap = !config.isNull("final_logit_softcapping");
    a.window = config.integer("sliding_window", config.isNull("sliding_window") ? 0 : 4096, 0);
    a.windowByLayer = true;
    readWindowedLayers(config, a, 2);
}

void readGemma3(const Config &config, Architecture &a)
{
    readGemma2(config, a);
    a.vocab = config.integer("vocab_size", 262208);
    a.positions = config.integer("max_position_embeddings", 131072);
    a.qkNorm = true;
    a.attentionSoftcap = false; // its config has one, which its attention is not given
    a.logitSoftcap = config.has("final_logit_softcapping");
    readWindowedLayers(config, a, config.integer({ "sliding_window_pattern", "_sliding_window_pattern" }, 6));
}

} // namespace headroom
