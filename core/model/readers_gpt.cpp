// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

namespace headroom {

void readGpt2(const Config &config, Architecture &a)
{
    a.vocab = config.integer("vocab_size", 50257);
    a.positions = config.integer({ "n_positions", "max_position_embeddings" }, 1024);
    a.dModel = config.integer({ "n_embd", "hidden_size" }, 768);
    a.layers = config.integer({ "n_layer", "num_hidden_layers" }, 12, 1, mostLayers);
    a.heads = config.integer({ "n_head", "num_attention_heads" }, 12);
    setPlainHeads(a);
    a.dFfPerDModel = config.has("n_inner") ? 0 : 4;
    a.dFf = config.integer("n_inner", 4 * a.dModel);
    a.learnedPositions = true;
    a.unmeasured = config.flag("reorder_and_upcast_attn", false) || config.flag("add_cross_attention", false);
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.activation = readActivation(config, "activation_function", "gelu_new");
    a.embeddingDropout = config.probability("embd_pdrop", 0.1);
    a.attentionDropout = config.probability("attn_pdrop", 0.1);
    a.residualDropout = config.probability("resid_pdrop", 0.1);
}

void readGptNeoX(const Config &config, Architecture &a)
{
    readTrunk(config, a, { 6144, 44, 64 });
    setPlainHeads(a);
    a.vocab = config.integer("vocab_size", 50432);
    a.positions = config.integer("max_position_embeddings", 2048);
    a.dFf = config.integer("intermediate_size", 24576);
    a.rotaryShare = readRotaryShare(config, 0.25, "rotary_pct");
    a.tiedEmbeddings = config.flag("tie_word_embeddings", false);
    a.qkvBias = a.outputBias = config.flag("attention_bias", true);
    a.mlpBias = true;
    a.parallelResidual = config.flag("use_parallel_residual", true);
    a.twoParallelNorms = true;
    a.activation = readActivation(config, "hidden_act", "gelu");
    a.attentionDropout = config.probability("attention_dropout", 0);
    a.embeddingDropout = a.residualDropout = config.probability("hidden_dropout", 0);
}

void readOpt(const Config &config, Architecture &a)
{
    readTrunk(config, a, { 768, 12, 12 });
    setPlainHeads(a);
    a.vocab = config.integer("vocab_size", 50272);
    a.positions = config.integer("max_position_embeddings", 2048);
    a.dFf = config.integer("ffn_dim", 3072);
    a.embeddingDim = config.integer("word_embed_proj_dim", a.dModel);
    a.learnedPositions = true;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = config.flag("enable_bias", true);
    a.normFirst = config.flag("do_layer_norm_before", true);
    a.normWeights = config.flag("layer_norm_elementwise_affine", true);
    a.finalNorm = a.normFirst && !config.flag("_remove_final_layer_norm", false);
    a.activation = readActivation(config, "activation_function", "relu");
    a.attentionDropout = config.probability("attention_dropout", 0);
    a.residualDropout = config.probability("dropout", 0.1);
}

void readBloom(const Config &config, Architecture &a)
{
    a.dModel = config.integer({ "n_embed", "hidden_size" }, 64);
    a.layers = config.integer({ "n_layer", "num_hidden_layers" }, 2, 1, mostLayers);
    a.heads = config.integer({ "n_head", "num_attention_heads" }, 8);
    setPlainHeads(a);
    a.vocab = config.integer("vocab_size", 250880);
    a.positions = config.integer("seq_length", 2048);
    a.dFfPerDModel = 4;
    a.dFf = 4 * a.dModel;
    a.alibi = true;
    a.addsNormed = config.flag("apply_residual_connection_post_layernorm", false);
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.activation = Activation::GeluTanh;
    a.attentionDropout = config.probability("attention_dropout", 0);
    a.residualDropout = config.probability("hidden_dropout", 0);
}

void readFalcon(const Config &config, Architecture &a)
{
    a.dModel = config.integer({ "n_embed", "hidden_size" }, 4544);
    a.layers = config.integer("num_hidden_layers", 32, 1, mostLayers);
    a.heads = config.integer("num_attention_heads", 71);
    setPlainHeads(a);
    a.groupedLayout = a.ownKvHeads = config.flag("new_decoder_architecture", false);
    if (a.groupedLayout)
        a.kvHeads = config.integer("num_kv_heads", a.heads);
    else if (a.sharedKeyValue = config.flag("multi_query", true); a.sharedKeyValue)
        a.kvHeads = 1;
    a.vocab = config.integer("vocab_size", 65024);
    a.positions = config.integer("max_position_embeddings", 2048);
    a.dFfPerDModel = config.has("ffn_hidden_size") ? 0 : 4;
    a.dFf = config.integer("ffn_hidden_size", 4 * a.dModel);
    a.alibi = config.flag("alibi", false);
    a.rotaryShare = a.alibi ? 0 : 1;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = config.flag("bias", false);
    a.parallelResidual = config.flag("parallel_attn", true);
    a.twoParallelNorms = config.integer("num_ln_in_parallel_attn", a.groupedLayout ? 2 : 1) == 2;
    a.unmeasured = a.twoParallelNorms && !a.parallelResidual; // which Transformers refuses to run
    a.activation = readActivation(config, "activation", "gelu");
    a.attentionDropout = config.probability("attention_dropout", 0);
    a.residualDropout = config.probability("hidden_dropout", 0);
}

void readPhi(const Config &config, Architecture &a)
{
    readTrunk(config, a, { 2048, 24, 32 });
    readKvHeads(config, a, a.heads);
    readHeadDim(config, a);
    a.vocab = config.integer("vocab_size", 51200);
    a.positions = config.integer("max_position_embeddings", 2048);
    a.dFf = config.integer("intermediate_size", 8192);
    a.rotaryShare = readRotaryShare(config, 0.5);
    a.tiedEmbeddings = config.flag("tie_word_embeddings", false);
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.qkNorm = config.flag("qk_layernorm", false);
    a.parallelResidual = true;
    a.activation = readActivation(config, "hidden_act", "gelu_new");
    a.embeddingDropout = config.probability("embd_pdrop", 0);
    a.attentionDropout = config.probability("attention_dropout", 0);
    a.residualDropout = config.probability("resid_pdrop", 0);
}

} // namespace headroom
