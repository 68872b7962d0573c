// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/kinds.h"
#include "model/architecture.h"

#include <QtGlobal>
#include <span>

namespace headroom {

/// The parameters of a model, exactly; tied tensors once.
struct Count {
    std::int64_t total = 0;
    std::int64_t trainable = 0;
    std::int64_t active = 0; ///< that one token passes through
    std::int64_t activeWithoutEmbedding = 0;
    std::int64_t activeBody = 0;
    std::int64_t activeMatrices = 0;
    std::int64_t biases = 0;
    std::array<std::int64_t, componentCount> components{};
    std::array<std::int64_t, componentCount> activeComponents{}; ///< of `active`

    [[nodiscard]] std::int64_t of(Component c) const { return components[static_cast<std::size_t>(c)]; }
    /// Neither embeddings nor head: the N of Kaplan et al. 2020, and "non-embedding" on model cards.
    [[nodiscard]] std::int64_t nonEmbedding() const
    {
        return total - of(Component::Embedding) - of(Component::Head);
    }
};

/// One way in which papers and model cards count the parameters that a token passes through.
struct Convention {
    const char *key;   ///< in JSON
    const char *label; ///< context "Conventions", to be translated
    const char *brief; ///< the same in two or three words
    const char *source;
    std::int64_t Count::*value;
};
[[nodiscard]] std::span<const Convention> conventions();

} // namespace headroom
