// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/tensor.h"

#include <optional>
#include <span>

namespace headroom {

/// Row-major strides.
[[nodiscard]] Strides contiguousStrides(const Shape &shape);

/// Whether the elements lie in row-major order without gaps; dimensions of size 1 do not count.
[[nodiscard]] bool isContiguous(const Shape &shape, const Strides &strides);

/// Whether the elements fill their storage without gaps or overlaps, in any order of the dimensions.
[[nodiscard]] bool isDense(const Shape &shape, const Strides &strides);

/// The strides under which the same elements can be seen in another shape without a copy, if there are such:
/// ATen's computeStride.
[[nodiscard]] std::optional<Strides> viewStrides(const Shape &from, const Strides &strides, const Shape &to);

/// The shape of an elementwise result: dimensions aligned at the end, size 1 stretches.
[[nodiscard]] Shape broadcast(const Shape &a, const Shape &b);

/// The strides that ATen's TensorIterator gives a new result: dense, dimensions in the order of the first
/// operand that is not ambiguous about them; broadcast dimensions do not vote.
[[nodiscard]] Strides elementwiseStrides(const Shape &result, std::span<const Tensor *const> operands);

/// The strides of a copy that preserves its source's layout: the source's if dense, else dense in its order.
[[nodiscard]] Strides preservedStrides(const Tensor &source);

} // namespace headroom
