// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>

namespace headroom {

/// Thrown when a count or a size does not fit 63 bits: an overflow is an error, never a number.
struct Overflow : std::overflow_error {
    Overflow() : std::overflow_error("a size exceeds 2^63") { }
};

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
