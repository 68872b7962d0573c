// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/family.h"

#include "model/readers.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array<Family, 5> table {{
    { "gpt2", "GPT2LMHeadModel", "GPT-2", Blueprint::Gpt2, readGpt2, true },
    { "llama", "LlamaForCausalLM", "LLaMA", Blueprint::Llama, readLlama, true },
    { "mistral", "MistralForCausalLM", "Mistral", Blueprint::Llama, readMistral, true },
    { "qwen2", "Qwen2ForCausalLM", "Qwen 2", Blueprint::Llama, readQwen2, true },
    { "qwen3", "Qwen3ForCausalLM", "Qwen 3", Blueprint::Llama, readQwen3, true },
}};

} // namespace

std::span<const Family> families() { return table; }

const Family *findFamily(std::string_view modelType)
{
    const auto *row = std::ranges::find(table, modelType, &Family::modelType);
    return row == table.end() ? nullptr : row;
}

} // namespace headroom
