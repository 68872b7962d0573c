// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/count.h"
#include "model/presets.h"

namespace headroom {

/// A model that comes with the program, counted.
struct CatalogEntry {
    Preset preset;
    Architecture architecture;
    Count count;
    bool stepVerified = false; ///< its step agrees with PyTorch to the byte, not only its parameters
};

/// All of them, in the presets' order. Costs some 0.3 ms each.
[[nodiscard]] std::vector<CatalogEntry> catalog();

/// Whether an entry is what somebody looks for: every word of the query is in its name, label, family or
/// kind (kindsOf()), or is a size that it has: "<13b", ">=70b", "7b..14b".
[[nodiscard]] bool matches(const CatalogEntry &entry, const QString &query);

/// What sets it apart, in words: "mixture of experts (MoE)", "encoder", "vision", "latent attention",
/// "sliding window".
[[nodiscard]] QStringList kindsOf(const Architecture &architecture);

} // namespace headroom
