// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace headroom {

/// A way to store one number, without what a block of them shares. From the widest to the narrowest.
struct Precision {
    std::string_view name;
    double bits;
    std::string_view source;
};

inline constexpr std::array<Precision, 10> precisions{ {
    { "FP64", 64, "IEEE 754 binary64" },
    { "FP32", 32, "IEEE 754 binary32" },
    { "BF16", 16, "the upper half of binary32" },
    { "FP16", 16, "IEEE 754 binary16" },
    { "FP8", 8, "Micikevicius et al. 2022, arXiv 2209.05433" },
    { "INT8", 8, "two's complement" },
    { "FP4", 4, "OCP Microscaling Formats 1.0, E2M1" },
    { "INT4", 4, "two's complement" },
    { "INT2", 2, "two's complement" },
    { "ternary", 1.5849625007211562, "log2 3; Ma et al. 2024, arXiv 2402.17764" },
} };

/// Bits of the precision of this name; 0 if there is none.
[[nodiscard]] constexpr double bitsOf(std::string_view name)
{
    for (const Precision &row : precisions)
        if (row.name == name)
            return row.bits;
    return 0;
}

} // namespace headroom
