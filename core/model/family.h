// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <span>
#include <string_view>

namespace headroom {

class Config;

/// Which code re-enacts the family's forward pass (step/models). Families that differ only in numbers share
/// one.
enum class Blueprint : std::uint8_t {
    Gpt2,
    Llama,
    GptNeoX,
    Opt,
    Bloom,
    Falcon,
    Phi,
    Phi3,
    Olmo,
    Olmo2,
    Glm4,
    Gemma,
    Gemma2,
    Gemma3,
    Mixtral,
    Qwen2Moe,
    Qwen3Moe,
    MiniMaxM2,
    GptOss,
    DeepseekV2,
    DeepseekV3,
    GlmMoeDsa,
    Bert,
    Bart,
    T5,
    Whisper,
    Vit,
    Clip,
    Qwen3Vl,
    Llama4
};

/// One model type: a row of the table of families. To add the next one, add its row to families.cpp, and a
/// blueprint to step/models if none of those there is its forward pass.
struct Family {
    std::string_view modelType;  ///< config.json's model_type
    std::string_view modelClass; ///< the Transformers class that is counted and run
    std::string_view label;      ///< for people: "LLaMA"
    Blueprint blueprint;
    void (*read)(const Config &, Architecture &); ///< fills the architecture, with Transformers' own defaults
    bool stepVerified; ///< its step agrees with PyTorch to the byte on the measured cases
};

[[nodiscard]] std::span<const Family> families();

/// The family of this model_type, or null.
[[nodiscard]] const Family *findFamily(std::string_view modelType);

} // namespace headroom
