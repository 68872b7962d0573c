// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/lora_targets.h"

#include "model/family.h"

#include <algorithm>

namespace headroom {

namespace {

struct Targets {
    Blueprint blueprint;
    std::vector<std::string> modules;
};

/// Families that call them otherwise than q_proj and v_proj.
const std::vector<Targets> &table()
{
    static const std::vector<Targets> targets{
        { Blueprint::Gpt2, { "c_attn" } },
        { Blueprint::GptNeoX, { "query_key_value" } },
        { Blueprint::Bloom, { "query_key_value" } },
        { Blueprint::Falcon, { "query_key_value" } },
        { Blueprint::Phi, { "q_proj", "v_proj", "fc1", "fc2" } },
        { Blueprint::Phi3, { "qkv_proj" } },
        { Blueprint::Bert, { "query", "value" } },
        { Blueprint::T5, { "q", "v" } },
        { Blueprint::DeepseekV2, { "kv_b_proj" } },
        { Blueprint::DeepseekV3, { "kv_b_proj" } },
        { Blueprint::GlmMoeDsa, { "kv_b_proj" } },
    };
    return targets;
}

} // namespace

std::vector<std::string> usualTargets(const Architecture &architecture)
{
    const auto row = std::ranges::find(table(), architecture.family->blueprint, &Targets::blueprint);
    return row == table().end() ? std::vector<std::string>{ "q_proj", "v_proj" } : row->modules;
}

} // namespace headroom
