// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <vector>

namespace headroom {

/// The divisors of a number of at least 1, ascending.
[[nodiscard]] std::vector<std::int64_t> divisorsOf(std::int64_t number);

/// The dimensions of a head that rotary positions turn, which must be even.
[[nodiscard]] std::int64_t rotaryDim(const Architecture &architecture, std::int64_t headDim);

/// The numbers of heads that d_model allows, ascending; empty where the head size is a number of its own and
/// all go.
[[nodiscard]] std::vector<std::int64_t> headChoices(const Architecture &architecture);

/// The numbers of heads that the width of the image tower allows, ascending and never none; its rotary
/// positions, where it has them, turn two coordinates of each head in pairs.
[[nodiscard]] std::vector<std::int64_t> visionHeadChoices(const Architecture &architecture);

/// The nearest of the ascending choices, by ratio; the smaller one of two equally near.
[[nodiscard]] std::int64_t nearest(const std::vector<std::int64_t> &choices, std::int64_t wanted);

} // namespace headroom
