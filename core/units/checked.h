// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/error.h"

#include <cstdint>

namespace headroom {

[[nodiscard]] constexpr std::int64_t multiply(std::int64_t a, std::int64_t b)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        throw Overflow();
    return product;
}

[[nodiscard]] constexpr std::int64_t add(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        throw Overflow();
    return sum;
}

static_assert(multiply(1LL << 31, 1LL << 31) == 1LL << 62);

} // namespace headroom
