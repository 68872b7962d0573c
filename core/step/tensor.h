// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/dim.h"
#include "units/dtype.h"

#include <utility>

namespace headroom {

class Tape;
class Node;

using Strides = std::array<std::int64_t, maxRank>;

/// Bytes that tensors share, and how many tensors do.
struct Storage {
    std::int64_t bytes = 0;
    std::int32_t refs = 0;
    std::int32_t row = -1; ///< its line in Tape::rows()
};

/// What a tensor is: a window on a storage, and the node of the autograd graph that made it.
struct TensorImpl {
    std::int32_t refs = 0;
    std::uint8_t output = 0; ///< which output of gradFn
    DType dtype = DType::Fp32;
    Tape *tape = nullptr;
    Storage *storage = nullptr;
    Node *gradFn = nullptr; ///< null: needs no gradient
    Shape shape;
    Strides strides{};
};

/// A counted reference to a tensor, as a Python variable is. When the last one goes, its storage does. It
/// must not outlive its Tape. Empty ("undefined") tensors are allowed.
class Tensor {
public:
    Tensor() = default;
    explicit Tensor(TensorImpl *impl) : m_impl(impl) { retain(); }
    Tensor(const Tensor &other) : m_impl(other.m_impl) { retain(); }
    Tensor(Tensor &&other) noexcept : m_impl(std::exchange(other.m_impl, nullptr)) { }
    Tensor &operator=(const Tensor &other)
    {
        Tensor copy(other);
        std::swap(m_impl, copy.m_impl);
        return *this;
    }
    Tensor &operator=(Tensor &&other) noexcept
    {
        Tensor moved(std::move(other));
        std::swap(m_impl, moved.m_impl);
        return *this;
    }
    ~Tensor() { release(); }

    [[nodiscard]] explicit operator bool() const { return m_impl != nullptr; }
    [[nodiscard]] TensorImpl *operator->() const { return m_impl; }
    [[nodiscard]] TensorImpl *get() const { return m_impl; }
    [[nodiscard]] Tape &tape() const { return *m_impl->tape; }
    [[nodiscard]] const Shape &shape() const { return m_impl->shape; }
    [[nodiscard]] Dim size(int i) const { return m_impl->shape[i]; }
    [[nodiscard]] int rank() const { return m_impl->shape.rank(); }
    [[nodiscard]] DType dtype() const { return m_impl->dtype; }
    [[nodiscard]] bool requiresGrad() const { return m_impl->gradFn != nullptr; }
    void reset() { release(); }

private:
    void retain() const
    {
        if (m_impl)
            ++m_impl->refs;
    }
    void release()
    {
        if (m_impl && --m_impl->refs == 0)
            destroy(m_impl);
        m_impl = nullptr;
    }
    static void destroy(TensorImpl *impl);

    TensorImpl *m_impl = nullptr;
};

} // namespace headroom
