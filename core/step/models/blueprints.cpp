// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/blueprints.h"

#include <algorithm>

namespace headroom {

namespace {

struct Known {
    Blueprint blueprint;
    BuildModel *build;
};

constexpr Known table[] = {
    { Blueprint::Gpt2, buildGpt2 },
    { Blueprint::Llama, buildLlama },
    { Blueprint::GptNeoX, buildGptNeoX },
    { Blueprint::Opt, buildOpt },
    { Blueprint::Bloom, buildBloom },
    { Blueprint::Falcon, buildFalcon },
    { Blueprint::Phi, buildPhi },
    { Blueprint::Phi3, buildPhi3 },
    { Blueprint::Olmo, buildOlmo },
    { Blueprint::Olmo2, buildOlmo2 },
    { Blueprint::Glm4, buildGlm4 },
    { Blueprint::Gemma, buildGemma },
    { Blueprint::Gemma2, buildGemma2 },
    { Blueprint::Gemma3, buildGemma2 },
    { Blueprint::Mixtral, buildMixtral },
    { Blueprint::Qwen2Moe, buildQwenMoe },
    { Blueprint::Qwen3Moe, buildQwenMoe },
    { Blueprint::MiniMaxM2, buildMiniMaxM2 },
    { Blueprint::GptOss, buildGptOss },
    { Blueprint::DeepseekV2, buildDeepseek },
    { Blueprint::DeepseekV3, buildDeepseek },
    { Blueprint::GlmMoeDsa, buildDeepseek },
    { Blueprint::Bert, buildBert },
    { Blueprint::Bart, buildBart },
    { Blueprint::T5, buildT5 },
    { Blueprint::Whisper, buildWhisper },
    { Blueprint::Vit, buildVit },
    { Blueprint::Clip, buildClip },
    { Blueprint::Qwen3Vl, buildQwen3Vl },
    { Blueprint::Llama4, buildLlama4 },
};

} // namespace

BuildModel *findBuilder(Blueprint blueprint)
{
    const Known *row = std::ranges::find(table, blueprint, &Known::blueprint);
    return row == std::ranges::end(table) ? nullptr : row->build;
}

} // namespace headroom
