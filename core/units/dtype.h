// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace headroom {

/// The types that tensors of a step have.
enum class DType : std::uint8_t { Fp32, Bf16, Fp16, Int64, Int32, Bool, Complex64 };

struct DTypeInfo {
    DType dtype;
    std::string_view name;  ///< as the command line and the ledger write it
    std::string_view torch; ///< as PyTorch writes it
    int bytes;
    bool floating;
};

inline constexpr std::array<DTypeInfo, 7> dtypes{ {
    { DType::Fp32, "fp32", "float32", 4, true },
    { DType::Bf16, "bf16", "bfloat16", 2, true },
    { DType::Fp16, "fp16", "float16", 2, true },
    { DType::Int64, "int64", "int64", 8, false },
    { DType::Int32, "int32", "int32", 4, false },
    { DType::Bool, "bool", "bool", 1, false },
    { DType::Complex64, "complex64", "complex64", 8, false },
} };

[[nodiscard]] constexpr const DTypeInfo &info(DType dtype) { return dtypes[static_cast<std::size_t>(dtype)]; }
[[nodiscard]] constexpr int bytesOf(DType dtype) { return info(dtype).bytes; }

/// What two operands of different types are computed in: half with half of the other kind gives fp32.
[[nodiscard]] constexpr DType promote(DType a, DType b)
{
    if (a == b)
        return a;
    if (info(a).floating != info(b).floating)
        return info(a).floating ? a : b;
    return info(a).floating ? DType::Fp32 : DType::Int64;
}

/// The floating type of this name, if there is one.
[[nodiscard]] constexpr std::optional<DType> floatingType(std::string_view name)
{
    for (const DTypeInfo &row : dtypes)
        if (row.floating && (row.name == name || row.torch == name))
            return row.dtype;
    return std::nullopt;
}

static_assert(promote(DType::Bf16, DType::Fp16) == DType::Fp32);
static_assert(promote(DType::Bf16, DType::Int64) == DType::Bf16);

} // namespace headroom
