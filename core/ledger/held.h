// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/checked.h"

#include <cstdint>

namespace headroom {

/// Tensors alive at one instant as PyTorch's CUDA allocator sees them, added one size at a time. Its sizes
/// are those of c10/core/AllocatorConfig.h (see allowanceTable). All THROW Overflow.
class Held {
public:
    void add(std::int64_t bytes, std::int64_t count)
    {
        const std::int64_t one = roundedUp(bytes, block);
        const std::int64_t all = multiply(one, count);
        m_exact = headroom::add(m_exact, multiply(bytes, count));
        m_blocks = headroom::add(m_blocks, all);
        if (one <= smallTensor)
            m_small = headroom::add(m_small, all);
        else if (one < largeTensor)
            m_medium = headroom::add(m_medium, all);
        else
            m_large = headroom::add(m_large, multiply(roundedUp(one, largeStep), count));
    }

    /// Bytes by which blocks are larger than the tensors in them.
    [[nodiscard]] std::int64_t rounding() const { return m_blocks - m_exact; }
    /// Bytes of the device's segments that blocks leave unused, packed tightly.
    [[nodiscard]] std::int64_t unused() const
    {
        const std::int64_t shared =
            headroom::add(roundedUp(m_small, smallSegment), roundedUp(m_medium, largeSegment));
        return headroom::add(m_large, shared) - m_blocks;
    }

private:
    static constexpr std::int64_t MiB = 1 << 20;
    static constexpr std::int64_t block = 512;
    static constexpr std::int64_t smallTensor = MiB;
    static constexpr std::int64_t smallSegment = 2 * MiB;
    static constexpr std::int64_t largeTensor = 10 * MiB;
    static constexpr std::int64_t largeSegment = 20 * MiB;
    static constexpr std::int64_t largeStep = 2 * MiB;

    static std::int64_t roundedUp(std::int64_t bytes, std::int64_t step)
    {
        return headroom::add(bytes, step - 1) / step * step;
    }

    std::int64_t m_exact = 0;
    std::int64_t m_blocks = 0; ///< rounded up, tensor by tensor
    std::int64_t m_small = 0;  ///< those that share small segments
    std::int64_t m_medium = 0; ///< and larger ones
    std::int64_t m_large = 0;  ///< segments of their own
};

} // namespace headroom
