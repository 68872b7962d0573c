// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace headroom {

/// Objects that come and go in their thousands: taken from blocks, given back to a free list.
template <class T> class Pool {
public:
    /// The values are those of the members, in their order.
    template <class... Values> [[nodiscard]] T *take(const Values &...values)
    {
        if (m_free.empty())
            grow();
        T *object = m_free.back();
        m_free.pop_back();
        *object = T{ values... };
        return object;
    }
    void give(T *object) { m_free.push_back(object); }

private:
    static constexpr std::size_t blockSize = 256;

    void grow()
    {
        m_blocks.push_back(std::make_unique<T[]>(blockSize));
        for (std::size_t i = blockSize; i-- > 0;)
            m_free.push_back(&m_blocks.back()[i]);
    }

    std::vector<std::unique_ptr<T[]>> m_blocks;
    std::vector<T *> m_free;
};

} // namespace headroom
