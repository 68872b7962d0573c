// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

/// LlamaForCausalLM and its close kin: rotary positions, grouped key and value heads, gated feed-forward,
/// RMSNorm.
std::unique_ptr<Model> buildLlama(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<DecoderLayer<GroupedAttention>>(place, architecture, recipe);
}

} // namespace headroom
