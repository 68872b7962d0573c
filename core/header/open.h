// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/header.h"
#include "model/architecture.h"

#include <optional>

namespace headroom {

/// The model that a GGUF file's metadata describes: llama.cpp's names for dimensions, read as a config.json.
/// THROWS InputError naming what is missing or which architecture is not known.
[[nodiscard]] Architecture architectureOfGguf(const Header &header);

/// The model of a file of tensors: from GGUF's metadata, or from the config.json that lies beside it.
/// THROWS InputError where there is none.
[[nodiscard]] Architecture architectureOf(const Header &header, const QString &as = {});

} // namespace headroom
