// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

namespace headroom {

void readBert(const Config &config, Architecture &a)
{
    readTrunk(config, a, { 768, 12, 12 });
    setPlainHeads(a);
    a.ending = readEnding(config, Ending::LanguageModel);
    a.labels = config.integer("num_labels", 2);
    a.vocab = config.integer("vocab_size", 30522);
    a.positions = config.integer("max_position_embeddings", 512);
    a.tokenTypes = config.integer("type_vocab_size", 2);
    a.dFf = config.integer("intermediate_size", 3072);
    a.learnedPositions = true;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.normFirst = false;
    a.activation = readActivation(config, "hidden_act", "gelu");
    a.attentionDropout = config.probability("attention_probs_dropout_prob", 0.1);
    a.embeddingDropout = a.residualDropout = config.probability("hidden_dropout_prob", 0.1);
}

void readBart(const Config &config, Architecture &a)
{
    a.ending = readEnding(config, Ending::LanguageModel);
    a.dModel = config.integer({ "d_model", "hidden_size" }, 1024);
    a.layers = config.integer("decoder_layers", 12, 1, mostLayers);
    a.heads = config.integer("decoder_attention_heads", 16);
    setPlainHeads(a);
    a.dFf = config.integer("decoder_ffn_dim", 4096);
    a.encoder.layers = config.integer("encoder_layers", 12, 1, mostLayers);
    a.encoder.heads = config.integer("encoder_attention_heads", 16);
    a.encoder.dFf = config.integer("encoder_ffn_dim", 4096);
    a.vocab = config.integer("vocab_size", 50265);
    a.positions = a.encoder.positions = config.integer("max_position_embeddings", 1024);
    a.learnedPositions = true;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.normFirst = false;
    a.activation = readActivation(config, "activation_function", "gelu");
    a.embeddingDropout = a.residualDropout = config.probability("dropout", 0.1);
    a.attentionDropout = config.probability("attention_dropout", 0);
    a.activationDropout = config.probability("activation_dropout", 0);
}

void readT5(const Config &config, Architecture &a)
{
    a.dModel = config.integer({ "d_model", "hidden_size" }, 512);
    a.encoder.layers = config.integer({ "num_layers", "num_hidden_layers" }, 6, 1, mostLayers);
    a.layers = config.integer("num_decoder_layers", a.encoder.layers, 1, mostLayers);
    a.heads = a.kvHeads = a.encoder.heads = config.integer({ "num_heads", "num_attention_heads" }, 8);
    a.headDim = config.integer({ "d_kv", "head_dim" }, 64);
    a.ownHeadDim = true;
    a.dFf = a.encoder.dFf = config.integer("d_ff", 2048);
    a.vocab = config.integer("vocab_size", 32128);
    a.positions = config.integer("n_positions", 512);
    a.relativeBuckets = config.integer("relative_attention_num_buckets", 32);
    // Transformers writes an untied config anew as tied, and as one whose outputs are not scaled.
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true) && config.flag("scale_decoder_outputs", true);
    QString activation = config.text("feed_forward_proj", "relu");
    a.gatedFf = activation.startsWith(QStringLiteral("gated-"));
    if (activation == QStringLiteral("gated-gelu"))
        activation = QStringLiteral("gelu_new");
    a.activation = activationOf(config, a.gatedFf ? activation.remove(QStringLiteral("gated-")) : activation);
    a.embeddingDropout = a.residualDropout = a.attentionDropout = a.activationDropout =
        config.probability("dropout_rate", 0.1);
}

void readWhisper(const Config &config, Architecture &a)
{
    a.dModel = config.integer({ "d_model", "hidden_size" }, 384);
    a.layers = config.integer("decoder_layers", 4, 1, mostLayers);
    a.heads = config.integer("decoder_attention_heads", 6);
    setPlainHeads(a);
    a.dFf = config.integer("decoder_ffn_dim", 1536);
    a.encoder.layers = config.integer({ "encoder_layers", "num_hidden_layers" }, 4, 1, mostLayers);
    a.encoder.heads = config.integer("encoder_attention_heads", 6);
    a.encoder.dFf = config.integer("encoder_ffn_dim", 1536);
    a.encoder.positions = config.integer("max_source_positions", 1500);
    a.encoder.melBins = config.integer("num_mel_bins", 80);
    a.vocab = config.integer("vocab_size", 51865);
    a.positions = config.integer("max_target_positions", 448);
    a.learnedPositions = true;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.activation = readActivation(config, "activation_function", "gelu");
    a.embeddingDropout = a.residualDropout = config.probability("dropout", 0);
    a.attentionDropout = config.probability("attention_dropout", 0);
    a.activationDropout = config.probability("activation_dropout", 0);
    a.unmeasured = config.probability("encoder_layerdrop", 0) > 0
        || config.probability("decoder_layerdrop", 0) > 0 || config.flag("apply_spec_augment", false);
}

} // namespace headroom
