// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace headroom {

/// Objects that come and go in their thousands: taken from blocks, given back to a free list.
template <class T> class Pool {
    static_assert(std::is_trivially_destructible_v<T>);

public:
    /// The values are those of the members, in their order.
    template <class... Values> [[nodiscard]] T *take(const Values &...values)
    {
        if (m_free.empty())
            grow();
        void *place = m_free.back();
        m_free.pop_back();
        return new (place) T{ values... };
    }
    void give(T *object) { m_free.push_back(object); }

private:
    static constexpr std::size_t blockSize = 256;

    void grow()
    {
        m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(blockSize * sizeof(T)));
        for (std::size_t i = blockSize; i-- > 0;)
            m_free.push_back(m_blocks.back().get() + i * sizeof(T));
    }

    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::vector<void *> m_free;
};

} // namespace headroom
