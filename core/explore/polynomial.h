// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/checked.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace headroom {

/// Bytes as a polynomial in batch B and sequence S, quadratic in both: every tensor of a step is a product of
/// such dimensions, and every total a sum of tensors. The square of B is that of a loss that compares all of
/// a batch with all of it.
struct Polynomial {
    /// Of S^0, S^1, S^2, of the same times B, and of the same times B^2.
    std::array<std::int64_t, 9> coefficients{};

    bool operator==(const Polynomial &) const = default;

    /// THROWS Overflow.
    [[nodiscard]] std::int64_t at(std::int64_t batch, std::int64_t sequence) const
    {
        const std::array<std::int64_t, 3> c = ofSequence(batch);
        return add(c[0], multiply(sequence, add(c[1], multiply(sequence, c[2]))));
    }

    /// The polynomial in S that is left for one batch. THROWS Overflow.
    [[nodiscard]] std::array<std::int64_t, 3> ofSequence(std::int64_t batch) const
    {
        std::array<std::int64_t, 3> left{};
        for (std::size_t i = 0; i < 3; ++i)
            left[i] = add(coefficients[i],
                multiply(batch, add(coefficients[i + 3], multiply(batch, coefficients[i + 6]))));
        return left;
    }

    /// Whether it is nowhere less than the other, for B and S from 0: sufficient, not necessary.
    [[nodiscard]] bool dominates(const Polynomial &other) const
    {
        return std::ranges::equal(coefficients, other.coefficients, std::ranges::greater_equal{});
    }
};

/// THROWS Overflow.
[[nodiscard]] inline Polynomial plus(const Polynomial &a, const Polynomial &b, std::int64_t times = 1)
{
    Polynomial sum;
    bool isTooLarge = false; // asked once: thousands are summed
    for (std::size_t i = 0; i < sum.coefficients.size(); ++i) {
        std::int64_t product = 0;
        isTooLarge |= __builtin_mul_overflow(b.coefficients[i], times, &product);
        isTooLarge |= __builtin_add_overflow(a.coefficients[i], product, &sum.coefficients[i]);
    }
    if (isTooLarge)
        throw Overflow();
    return sum;
}

} // namespace headroom
