// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/readers.h"

namespace headroom {

void readGpt2(const Config &config, Architecture &a)
{
    a.vocab = config.integer("vocab_size", 50257);
    a.positions = config.integer({ "n_positions", "max_position_embeddings" }, 1024);
    a.dModel = config.integer({ "n_embd", "hidden_size" }, 768);
    a.layers = config.integer({ "n_layer", "num_hidden_layers" }, 12);
    a.heads = config.integer({ "n_head", "num_attention_heads" }, 12);
    a.kvHeads = a.heads;
    a.headDim = a.dModel / a.heads;
    a.dFfPerDModel = config.has("n_inner") ? 0 : 4;
    a.dFf = config.integer("n_inner", 4 * a.dModel);
    a.learnedPositions = true;
    a.tiedEmbeddings = config.flag("tie_word_embeddings", true);
    a.qkvBias = a.outputBias = a.mlpBias = true;
    a.activation = readActivation(config, "activation_function", "gelu_new");
    a.embeddingDropout = config.probability("embd_pdrop", 0.1);
    a.attentionDropout = config.probability("attn_pdrop", 0.1);
    a.residualDropout = config.probability("resid_pdrop", 0.1);
}

} // namespace headroom
