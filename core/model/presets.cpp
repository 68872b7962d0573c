// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/presets.h"

#include "model/import.h"
#include "model/similar.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array<Preset, 18> table{ {
    { "gpt2", "GPT-2" },
    { "gpt2-medium", "GPT-2 medium" },
    { "gpt2-large", "GPT-2 large" },
    { "gpt2-xl", "GPT-2 XL" },
    { "llama-2-7b", "LLaMA 2 7B" },
    { "llama-2-13b", "LLaMA 2 13B" },
    { "llama-2-70b", "LLaMA 2 70B" },
    { "llama-3-8b", "LLaMA 3 8B" },
    { "llama-3-70b", "LLaMA 3 70B" },
    { "llama-3.1-405b", "LLaMA 3.1 405B" },
    { "llama-3.2-1b", "LLaMA 3.2 1B" },
    { "tinyllama-1.1b", "TinyLlama 1.1B" },
    { "mistral-7b", "Mistral 7B" },
    { "qwen2.5-0.5b", "Qwen 2.5 0.5B" },
    { "qwen2.5-7b", "Qwen 2.5 7B" },
    { "qwen2.5-72b", "Qwen 2.5 72B" },
    { "qwen3-0.6b", "Qwen 3 0.6B" },
    { "qwen3-8b", "Qwen 3 8B" },
} };

QString latin1(std::string_view text) { return QLatin1StringView(text.data(), qsizetype(text.size())); }

} // namespace

std::span<const Preset> presets() { return table; }

Architecture presetArchitecture(const QString &name)
{
    const auto *preset = std::ranges::find(table, name, [](const Preset &row) { return latin1(row.name); });
    if (preset == table.end()) {
        QStringList names;
        for (const Preset &row : table)
            names << latin1(row.name);
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
