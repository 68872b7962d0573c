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
        m_blocks = headroom::add(m_blocks, all);
        if (one <= smallTensor)
            m_small = headroom::add(m_small, all);
        else if (one < largeTensor)
            m_medium = headroom::add(m_medium, all);
        else
            m_large = headroom::add(m_large, multiply(roundedUp(one, largeStep), count));
    }

    /// Bytes of the blocks that they lie in.
    [[nodiscard]] std::int64_t blocks() const { return m_blocks; }
    /// Bytes of the device's segments that the blocks take, packed tightly.
    [[nodiscard]] std::int64_t segments() const
    {
        return headroom::add(
            m_large, headroom::add(roundedUp(m_small, smallSegment), roundedUp(m_medium, largeSegment)));
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

    std::int64_t m_blocks = 0; ///< rounded up, tensor by tensor
    std::int64_t m_small = 0;  ///< those that share small segments
    std::int64_t m_medium = 0; ///< and larger ones
    std::int64_t m_large = 0;  ///< segments of their own
};

} // namespace headroom
