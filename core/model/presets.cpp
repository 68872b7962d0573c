// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/presets.h"

#include "model/import.h"
#include "model/similar.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array<Preset, 80> table{ {
    { "gpt2", "GPT-2" },
    { "gpt2-medium", "GPT-2 medium" },
    { "gpt2-large", "GPT-2 large" },
    { "gpt2-xl", "GPT-2 XL" },
    { "gpt3-175b", "GPT-3 175B" },
    { "gpt-neox-20b", "GPT-NeoX 20B" },
    { "pythia-70m", "Pythia 70M" },
    { "pythia-160m", "Pythia 160M" },
    { "pythia-1.4b", "Pythia 1.4B" },
    { "pythia-6.9b", "Pythia 6.9B" },
    { "pythia-12b", "Pythia 12B" },
    { "opt-125m", "OPT 125M" },
    { "opt-1.3b", "OPT 1.3B" },
    { "opt-6.7b", "OPT 6.7B" },
    { "opt-30b", "OPT 30B" },
    { "opt-175b", "OPT 175B" },
    { "bloom-1b7", "BLOOM 1.7B" },
    { "bloom-7b1", "BLOOM 7.1B" },
    { "bloom-176b", "BLOOM 176B" },
    { "falcon-7b", "Falcon 7B" },
    { "falcon-40b", "Falcon 40B" },
    { "falcon-180b", "Falcon 180B" },
    { "llama-7b", "LLaMA 7B" },
    { "llama-65b", "LLaMA 65B" },
    { "llama-2-7b", "LLaMA 2 7B" },
    { "llama-2-13b", "LLaMA 2 13B" },
    { "llama-2-70b", "LLaMA 2 70B" },
    { "llama-3-8b", "LLaMA 3 8B" },
    { "llama-3-70b", "LLaMA 3 70B" },
    { "llama-3.1-405b", "LLaMA 3.1 405B" },
    { "llama-3.2-1b", "LLaMA 3.2 1B" },
    { "llama-4-scout", "LLaMA 4 Scout 17B-16E" },
    { "llama-4-maverick", "LLaMA 4 Maverick 17B-128E" },
    { "tinyllama-1.1b", "TinyLlama 1.1B" },
    { "mistral-7b", "Mistral 7B" },
    { "mixtral-8x7b", "Mixtral 8×7B" },
    { "mixtral-8x22b", "Mixtral 8×22B" },
    { "qwen1.5-1.8b", "Qwen 1.5 1.8B" },
    { "qwen2.5-0.5b", "Qwen 2.5 0.5B" },
    { "qwen2.5-7b", "Qwen 2.5 7B" },
    { "qwen2.5-72b", "Qwen 2.5 72B" },
    { "qwen3-0.6b", "Qwen 3 0.6B" },
    { "qwen3-8b", "Qwen 3 8B" },
    { "qwen3-4b", "Qwen 3 4B" },
    { "qwen3-30b-a3b", "Qwen 3 30B-A3B" },
    { "qwen3-235b-a22b", "Qwen 3 235B-A22B" },
    { "qwen3-vl-8b", "Qwen 3 VL 8B" },
    { "phi-1.5", "Phi 1.5" },
    { "phi-2", "Phi 2" },
    { "phi-3-mini", "Phi 3 mini" },
    { "gemma-2b", "Gemma 2B" },
    { "gemma-2-2b", "Gemma 2 2B" },
    { "gemma-2-9b", "Gemma 2 9B" },
    { "gemma-3-1b", "Gemma 3 1B" },
    { "gemma-3-4b", "Gemma 3 4B (text)" },
    { "gemma-3-27b", "Gemma 3 27B (text)" },
    { "olmo-1b", "OLMo 1B" },
    { "olmo-7b", "OLMo 7B" },
    { "olmo-2-7b", "OLMo 2 7B" },
    { "deepseek-v2", "DeepSeek V2" },
    { "deepseek-v3", "DeepSeek V3" },
    { "deepseek-r1", "DeepSeek R1" },
    { "kimi-k2", "Kimi K2" },
    { "glm-5", "GLM 5" },
    { "minimax-m2.5", "MiniMax M2.5" },
    { "gpt-oss-20b", "gpt-oss 20B" },
    { "bert-base", "BERT base" },
    { "bert-tiny", "BERT tiny" },
    { "bart-large", "BART large" },
    { "t5-small", "T5 small" },
    { "t5-base", "T5 base" },
    { "t5-3b", "T5 3B" },
    { "t5-v1.1-xxl", "T5 v1.1 XXL" },
    { "whisper-tiny", "Whisper tiny" },
    { "whisper-base", "Whisper base" },
    { "whisper-small", "Whisper small" },
    { "whisper-large-v3-turbo", "Whisper large v3 turbo" },
    { "vit-base", "ViT base/16" },
    { "vit-large", "ViT large/16" },
    { "clip-vit-large", "CLIP ViT-L/14" },
} };

} // namespace

std::span<const Preset> presets() { return table; }

bool looksLikePath(const QString &name)
{
    constexpr std::array endings{ ".json", ".safetensors", ".gguf", ".bin", ".png", ".svg", ".pdf" };
    return name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\'))
        || std::ranges::any_of(endings,
            [&](const char *ending) { return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

Architecture presetArchitecture(const QString &name)
{
    const auto *preset = std::ranges::find(table, name, [](const Preset &row) { return utf8(row.name); });
    if (preset == table.end() && looksLikePath(name))
        throw InputError(QCoreApplication::translate("Config", "There is no file or folder “%1”.").arg(name));
    if (preset == table.end()) {
        QStringList names;
        for (const Preset &row : table)
            names << utf8(row.name);
        throw InputError(QCoreApplication::translate("Config",
            "There is no preset “%1”, and no file or folder of that name; the nearest presets are %2.")
                             .arg(name, nearestNames(name, names).join(QStringLiteral(", "))));
    }
    QFile file(QStringLiteral(":/presets/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(
            QCoreApplication::translate("Config", "The preset “%1” is missing from the program.").arg(name));
    Architecture architecture = readConfig(file.readAll(), name);
    return architecture;
}

} // namespace headroom
