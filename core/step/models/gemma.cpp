// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

using GemmaLayer = DecoderLayer<GroupedAttention, GatedFeedForward, GemmaNorm>;

/// Gemma 2 and 3: a norm before and after each part; 3 norms queries and keys too.
constexpr NormNames norms{ .attended = "post_attention_layernorm",
    .feedForward = "pre_feedforward_layernorm",
    .fed = "post_feedforward_layernorm" };

class Gemma2Attention : public GroupedAttention {
public:
    Gemma2Attention(const Builder &place, const Sizes &s, const Architecture &a)
        : GroupedAttention(
            place, s, a, a.qkNorm ? QkNorm::EachHeadLast : QkNorm::None, RmsNorm::Manner::Gemma)
    {
    }
};

using Gemma2Layer = DecoderLayer<Gemma2Attention, GatedFeedForward, GemmaNorm, norms>;

} // namespace

std::unique_ptr<Model> buildGemma(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<GemmaLayer, GemmaNorm, ScaledEmbedding>(place, architecture, recipe);
}

/// Gemma 2 has an eager kernel only.
std::unique_ptr<Model> buildGemma2(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    const bool isThird = architecture.family->blueprint == Blueprint::Gemma3;
    Recipe supported = recipe;
    if (!isThird)
        supported.attention = Attention::Eager;
    return buildDecoder<Gemma2Layer, GemmaNorm, ScaledEmbedding>(
        place, architecture, supported, { .ownWindowRotary = isThird });
}

} // namespace headroom
