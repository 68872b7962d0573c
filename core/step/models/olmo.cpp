// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

constexpr DecoderParts parts{ .fullRotary = true, .rotary = RotaryManner::KeepingType };

class OlmoAttention : public GroupedAttention {
public:
    OlmoAttention(const Builder &place, const Sizes &s, const Architecture &a)
        : GroupedAttention(place, s, a, QkNorm::None, RmsNorm::Manner::Llama, true)
    {
    }
};

/// Its norms have no weights.
using OlmoLayer = DecoderLayer<OlmoAttention, GatedFeedForward, PlainNorm>;

class Olmo2Attention : public GroupedAttention {
public:
    Olmo2Attention(const Builder &place, const Sizes &s, const Architecture &a)
        : GroupedAttention(place, s, a, QkNorm::AllHeads, RmsNorm::Manner::Olmo2, true)
    {
    }
};

/// The norms come after each part, inside its residual; queries and keys are normed over all heads.
constexpr NormNames norms{ .input = nullptr,
    .attended = "post_attention_layernorm",
    .feedForward = nullptr,
    .fed = "post_feedforward_layernorm" };
using Olmo2Layer = DecoderLayer<Olmo2Attention, GatedFeedForward, Olmo2Norm, norms>;

} // namespace

std::unique_ptr<Model> buildOlmo(const Builder &place, const Architecture &a, const Recipe &recipe)
{
    return buildDecoder<OlmoLayer, PlainNorm>(place, a, recipe, parts);
}

std::unique_ptr<Model> buildOlmo2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<Olmo2Layer, Olmo2Norm>(place, architecture, recipe, parts);
}

} // namespace headroom
