// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

namespace headroom {

namespace {

/// What the descendants of LLaMA have in common: rotary positions, RMSNorm, gated feed-forward.
void readCommon(const Config &config, Architecture &a)
{
    a.dModel = config.integer("hidden_size", 4096);
    a.layers = config.integer("num_hidden_layers", 32);
    a.heads = config.integer("num_attention_heads", 32);
    a.rotaryShare = 1;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", false);
    a.activation = readActivation(config, "hidden_act", "silu");
    a.attentionDropout = config.probability("attention_dropout", 0);
}

void readWindow(const Config &config, Architecture &a)
{
    if (config.flag("use_sliding_window", false))
        a.window = config.integer("sliding_window", config.isNull("sliding_window") ? 0 : 4096, 0);
}

} // namespace

void readLlama(const Config &config, Architecture &a)
{
    readCommon(config, a);
    a.vocab = config.integer("vocab_size", 32000);
    a.positions = config.integer("max_position_embeddings", 2048);
    a.kvHeads = readKvHeads(config, a.heads, a.heads);
    readHeadDim(config, a);
    a.dFf = config.integer("intermediate_size", 11008);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.mlpBias = config.flag("mlp_bias", false);
}

void readMistral(const Config &config, Architecture &a)
{
    readCommon(config, a);
    a.vocab = config.integer("vocab_size", 32000);
    a.positions = config.integer("max_position_embeddings", 131072);
    a.kvHeads = readKvHeads(config, a.heads, 8);
    readHeadDim(config, a);
    a.dFf = config.integer("intermediate_size", 14336);
    a.window = config.integer("sliding_window", config.isNull("sliding_window") ? 0 : 4096, 0);
}

void readQwen2(const Config &config, Architecture &a)
{
    readCommon(config, a);
    a.vocab = config.integer("vocab_size", 151936);
    a.positions = config.integer("max_position_embeddings", 32768);
    a.kvHeads = readKvHeads(config, a.heads, 32);
    readHeadDim(config, a);
    a.dFf = config.integer("intermediate_size", 22016);
    a.qkvBias = true;
    readWindow(config, a);
}

void readQwen3(const Config &config, Architecture &a)
{
    readCommon(config, a);
    a.vocab = config.integer("vocab_size", 151936);
    a.positions = config.integer("max_position_embeddings", 32768);
    a.kvHeads = readKvHeads(config, a.heads, 32);
    a.headDim = config.integer("head_dim", 128);
    a.ownHeadDim = true;
    a.dFf = config.integer("intermediate_size", 22016);
    a.qkvBias = a.outputBias = config.flag("attention_bias", false);
    a.qkNorm = true;
    readWindow(config, a);
}

} // namespace headroom
