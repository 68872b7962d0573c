// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/count.h"
#include "model/presets.h"

#include <optional>
#include <vector>

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
/// kind (kindsOf()), or is a size that it has: "<13b", ">=70b", "7b..14b". How well, 0 being best: words as a
/// whole before those that begin with it ("3" is LLaMA 3, then 3.1) before those that contain it (13B), and
/// its name before its family. None if it is not.
[[nodiscard]] std::optional<int> rankOf(const CatalogEntry &entry, const QString &query);

/// Those that are looked for, the best first, else in their order.
[[nodiscard]] std::vector<CatalogEntry> found(std::vector<CatalogEntry> entries, const QString &query);

/// What sets it apart, in words: "mixture of experts (MoE)", "encoder", "vision", "latent attention",
/// "sliding window".
[[nodiscard]] QStringList kindsOf(const Architecture &architecture);

} // namespace headroom
