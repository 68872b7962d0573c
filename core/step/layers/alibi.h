// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/tape.h"

#include <array>

namespace headroom {

/// ALiBi: a slope for each head, by which a score falls with distance (https://arxiv.org/abs/2108.12409).
/// What they were made of lives as long as this, as the variables of the Python function that makes them do.
struct AlibiSlopes {
    AlibiSlopes(Tape &tape, Dim heads);

    Tensor slopes; ///< fp32 [heads]
    std::array<Tensor, 4> parts;
};

} // namespace headroom
