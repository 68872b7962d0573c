// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/kinds.h"
#include "model/architecture.h"

namespace headroom {

class Tape;

/// The parameters of a model, exactly; tied tensors once.
struct Count {
    std::int64_t total = 0;
    std::int64_t trainable = 0;
    std::int64_t active = 0; ///< that one token passes through
    std::int64_t biases = 0;
    std::array<std::int64_t, componentCount> components{};
};

/// Of a model that has been built on a tape.
[[nodiscard]] Count countOn(Tape &tape);

/// Builds the model and adds up its parameters. THROWS InputError if the architecture cannot be.
[[nodiscard]] Count countParameters(const Architecture &architecture);

} // namespace headroom
