// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "model/config.h"

/// How each family's config.json is read: key by key, with the defaults of its configuration class in Transformers.
namespace headroom {

void readGpt2(const Config &, Architecture &);
void readLlama(const Config &, Architecture &);
void readMistral(const Config &, Architecture &);
void readQwen2(const Config &, Architecture &);
void readQwen3(const Config &, Architecture &);

/// The activation of this name. THROWS InputError listing the known ones.
[[nodiscard]] Activation readActivation(const Config &, Key key, const char *fallback);

/// KV heads where a missing key means `fallback`, but null as many as heads.
[[nodiscard]] std::int64_t readKvHeads(const Config &, std::int64_t heads, std::int64_t fallback);

/// The head size under head_dim if there is one, else d_model / heads.
void readHeadDim(const Config &, Architecture &);

} // namespace headroom
