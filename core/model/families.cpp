// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/family.h"

#include "model/readers.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr Family table[] = {
    { "gpt2", "GPT2LMHeadModel", "GPT-2", Blueprint::Gpt2, readGpt2, true },
    { "llama", "LlamaForCausalLM", "LLaMA", Blueprint::Llama, readLlama, true },
    { "mistral", "MistralForCausalLM", "Mistral", Blueprint::Llama, readMistral, true },
    { "qwen2", "Qwen2ForCausalLM", "Qwen 2", Blueprint::Llama, readQwen2, true },
    { "qwen3", "Qwen3ForCausalLM", "Qwen 3", Blueprint::Llama, readQwen3, true },
    { "gpt_neox", "GPTNeoXForCausalLM", "GPT-NeoX", Blueprint::GptNeoX, readGptNeoX, true },
    { "opt", "OPTForCausalLM", "OPT", Blueprint::Opt, readOpt, true },
    { "bloom", "BloomForCausalLM", "BLOOM", Blueprint::Bloom, readBloom, true },
    { "falcon", "FalconForCausalLM", "Falcon", Blueprint::Falcon, readFalcon, true },
    { "phi", "PhiForCausalLM", "Phi", Blueprint::Phi, readPhi, true },
    { "phi3", "Phi3ForCausalLM", "Phi 3", Blueprint::Phi3, readPhi3, true },
    { "olmo", "OlmoForCausalLM", "OLMo", Blueprint::Olmo, readOlmo, true },
    { "olmo2", "Olmo2ForCausalLM", "OLMo 2", Blueprint::Olmo2, readOlmo2, true },
    { "glm4", "Glm4ForCausalLM", "GLM 4", Blueprint::Glm4, readGlm4, true },
    { "gemma", "GemmaForCausalLM", "Gemma", Blueprint::Gemma, readGemma, true },
    { "gemma2", "Gemma2ForCausalLM", "Gemma 2", Blueprint::Gemma2, readGemma2, true },
    { "gemma3_text", "Gemma3ForCausalLM", "Gemma 3", Blueprint::Gemma3, readGemma3, true },
    { "mixtral", "MixtralForCausalLM", "Mixtral", Blueprint::Mixtral, readMixtral, true },
    { "qwen2_moe", "Qwen2MoeForCausalLM", "Qwen 2 MoE", Blueprint::Qwen2Moe, readQwen2Moe, true },
    { "qwen3_moe", "Qwen3MoeForCausalLM", "Qwen 3 MoE", Blueprint::Qwen3Moe, readQwen3Moe, true },
    { "minimax_m2", "MiniMaxM2ForCausalLM", "MiniMax M2", Blueprint::MiniMaxM2, readMiniMaxM2, true },
    { "gpt_oss", "GptOssForCausalLM", "gpt-oss", Blueprint::GptOss, readGptOss, true },
    { "deepseek_v2", "DeepseekV2ForCausalLM", "DeepSeek V2", Blueprint::DeepseekV2, readDeepseekV2, true },
    { "deepseek_v3", "DeepseekV3ForCausalLM", "DeepSeek V3", Blueprint::DeepseekV3, readDeepseekV3, true },
    { "kimi_k2", "DeepseekV3ForCausalLM", "Kimi K2", Blueprint::DeepseekV3, readDeepseekV3, true },
    { "glm_moe_dsa", "GlmMoeDsaForCausalLM", "GLM 5", Blueprint::GlmMoeDsa, readGlmMoeDsa, true },
    { "llama4", "Llama4ForConditionalGeneration", "LLaMA 4", Blueprint::Llama4, readLlama4, true },
    { "qwen3_vl", "Qwen3VLForConditionalGeneration", "Qwen 3 VL", Blueprint::Qwen3Vl, readQwen3Vl, true },
    { "bert", "BertForMaskedLM", "BERT", Blueprint::Bert, readBert, true },
    { "bart", "BartForConditionalGeneration", "BART", Blueprint::Bart, readBart, true },
    { "t5", "T5ForConditionalGeneration", "T5", Blueprint::T5, readT5, true },
    { "whisper", "WhisperForConditionalGeneration", "Whisper", Blueprint::Whisper, readWhisper, true },
    { "vit", "ViTForImageClassification", "ViT", Blueprint::Vit, readVit, true },
    { "clip", "CLIPModel", "CLIP", Blueprint::Clip, readClip, true },
};

} // namespace

std::span<const Family> families() { return table; }

const Family *findFamily(std::string_view modelType)
{
    const Family *row = std::ranges::find(table, modelType, &Family::modelType);
    return row == std::ranges::end(table) ? nullptr : row;
}

} // namespace headroom
