// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace headroom {

/// What a device holds besides the tensors of the step. The ledger never counts it: it is set aside from the
/// capacity, a row and a switch each.
enum class Allowance : std::uint8_t { Rounding, Segments, Context, Fragmentation };
inline constexpr int allowanceCount = 4;

/// Where its bytes come from: the tensors alive at the peak; a number of bytes; or a share of what is
/// reserved.
enum class AllowanceUnit : std::uint8_t { Tensors, Bytes, Percent };

struct AllowanceInfo {
    Allowance value;
    std::string_view word; ///< for --allow and files
    const char *label;     ///< context "Allowances", to be translated
    const char *help;      ///< what it is, one sentence, to be translated
    AllowanceUnit unit;
    std::int64_t amount;  ///< the default, in its unit
    std::int64_t largest; ///< that it may be
    const char *source;   ///< where the rule or the number is to be read
};

inline constexpr std::array<AllowanceInfo, allowanceCount> allowanceTable{ {
    { Allowance::Rounding, "rounding", QT_TRANSLATE_NOOP("Allowances", "rounding of tensors"),
        QT_TRANSLATE_NOOP("Allowances", "PyTorch's allocator rounds every tensor up to blocks of 512 bytes."),
        AllowanceUnit::Tensors, 0, 0, "PyTorch, c10/core/AllocatorConfig.h: kMinBlockSize" },
    { Allowance::Segments, "segments", QT_TRANSLATE_NOOP("Allowances", "segments of the allocator"),
        QT_TRANSLATE_NOOP("Allowances",
            "It asks the device for segments: 2 MiB for tensors up to 1 MiB, 20 MiB for those below 10 MiB, "
            "multiples of 2 MiB above. This is what the tensors alive at the peak leave unused, packed "
            "tightly."),
        AllowanceUnit::Tensors, 0, 0,
        "PyTorch, c10/core/AllocatorConfig.h: kSmallBuffer, kMinLargeAlloc, kRoundLarge" },
    { Allowance::Context, "context", QT_TRANSLATE_NOOP("Allowances", "CUDA context"),
        QT_TRANSLATE_NOOP("Allowances",
            "The driver's context and the loaded kernels of one process; it differs by device and version."),
        AllowanceUnit::Bytes, std::int64_t{ 781 } << 20, std::int64_t{ 16 } << 30,
        "pytorch/pytorch#34323: 781 MiB in nvidia-smi for a process with one small tensor" },
    { Allowance::Fragmentation, "fragmentation", QT_TRANSLATE_NOOP("Allowances", "fragmentation"),
        QT_TRANSLATE_NOOP("Allowances",
            "The share of the reserved memory that lies between tensors and cannot be used; it depends on "
            "the "
            "run."),
        AllowanceUnit::Percent, 6, 90, "SimuMax 4dcaae5: reserved = allocated / 0.94" },
} };

[[nodiscard]] constexpr const AllowanceInfo &info(Allowance a)
{
    return allowanceTable[static_cast<std::size_t>(a)];
}

[[nodiscard]] constexpr std::optional<Allowance> allowanceOf(std::string_view word)
{
    for (const AllowanceInfo &row : allowanceTable)
        if (row.word == word)
            return row.value;
    return std::nullopt;
}

/// Which of them are set aside, and how much. None by default.
struct Allowances {
    std::array<bool, allowanceCount> on{};
    std::array<std::int64_t, allowanceCount> amounts = [] {
        std::array<std::int64_t, allowanceCount> defaults{};
        for (const AllowanceInfo &row : allowanceTable)
            defaults[static_cast<std::size_t>(row.value)] = row.amount;
        return defaults;
    }();

    bool operator==(const Allowances &) const = default;

    [[nodiscard]] bool has(Allowance a) const { return on[static_cast<std::size_t>(a)]; }
    [[nodiscard]] std::int64_t amount(Allowance a) const { return amounts[static_cast<std::size_t>(a)]; }
};

} // namespace headroom
