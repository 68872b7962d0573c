// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <QString>
#include <span>
#include <string_view>

namespace headroom {

/// Whether a name that is no preset's can only be meant for a file or a folder.
[[nodiscard]] bool looksLikePath(const QString &name);


/// A model that comes with the program: its config.json lies in resources/presets under its name.
struct Preset {
    std::string_view name;  ///< as the command line takes it: llama-3-8b
    std::string_view label; ///< for people: LLaMA 3 8B
};

[[nodiscard]] std::span<const Preset> presets();

/// THROWS InputError naming the nearest preset if there is none of this name.
[[nodiscard]] Architecture presetArchitecture(const QString &name);

} // namespace headroom
