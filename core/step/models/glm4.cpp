// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

constexpr NormNames norms{
    .attended = "post_self_attn_layernorm", .fed = "post_mlp_layernorm", .attendedLater = true
};

} // namespace

/// Glm4ForCausalLM: a norm before and after each part, rotary positions on half of each head.
std::unique_ptr<Model> buildGlm4(const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<DecoderLayer<GroupedAttention, JointGatedFeedForward, RmsNorm, norms>>(
        place, architecture, recipe, { .rotary = RotaryManner::Interleaved });
}

} // namespace headroom
