// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/strides.h"

#include <algorithm>

namespace headroom {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// Dense strides with the dimensions laid out in this order, innermost first.
Strides denseStrides(const Shape &shape, std::span<const int> innermostFirst)
{
    Strides strides{};
    std::int64_t step = 1;
    for (int dim : innermostFirst) {
        strides[at(dim)] = step;
        step = multiply(step, std::max<std::int64_t>(shape[dim].value(), 1));
    }
    return strides;
}

/// An operand's strides seen in the result's shape: 0 where it is stretched.
Strides stretched(const Tensor &operand, const Shape &result)
{
    Strides strides{};
    const int offset = result.rank() - operand.rank();
    for (int i = 0; i < operand.rank(); ++i) {
        const bool isStretched = operand.size(i) == 1 && result[offset + i].value() != 1;
        strides[at(offset + i)] = isStretched ? 0 : operand->strides[at(i)];
    }
    return strides;
}

/// Whether dimension a belongs outside dimension b: 1 if they must swap, -1 if not, 0 if no operand can tell.
int compare(int a, int b, const Shape &shape, std::span<const Strides> operands)
{
    for (const Strides &strides : operands) {
        const std::int64_t strideA = strides[at(a)];
        const std::int64_t strideB = strides[at(b)];
        if (strideA == 0 || strideB == 0)
            continue;
        if (strideA != strideB)
            return strideA < strideB ? -1 : 1;
        if (shape[a].value() > shape[b].value())
            return 1;
    }
    return 0;
}

/// ATen's insertion sort with ambiguous comparisons: innermost dimension first.
Strides sortedStrides(const Shape &shape, std::span<const Strides> operands)
{
    std::array<int, maxRank> order{};
    const int rank = shape.rank();
    for (int i = 0; i < rank; ++i)
        order[at(i)] = rank - 1 - i;
    for (int i = 1; i < rank; ++i) {
        int moving = i;
        for (int other = i - 1; other >= 0; --other) {
            const int verdict = compare(order[at(other)], order[at(moving)], shape, operands);
            if (verdict < 0)
                break;
            if (verdict > 0) {
                std::swap(order[at(other)], order[at(moving)]);
                moving = other;
            }
        }
    }
    return denseStrides(shape, std::span(order).first(at(rank)));
}

} // namespace

Strides contiguousStrides(const Shape &shape)
{
    Strides strides{};
    std::int64_t step = 1;
    for (int i = shape.rank() - 1; i >= 0; --i) {
        strides[at(i)] = step;
        step = multiply(step, std::max<std::int64_t>(shape[i].value(), 1));
    }
    return strides;
}

bool isContiguous(const Shape &shape, const Strides &strides)
{
    std::int64_t expected = 1;
    for (int i = shape.rank() - 1; i >= 0; --i) {
        const std::int64_t size = shape[i].value();
        if (size == 1)
            continue;
        if (strides[at(i)] != expected)
            return false;
        expected *= size;
    }
    return true;
}

bool isDense(const Shape &shape, const Strides &strides)
{
    int remaining = 0;
    for (Dim d : shape)
        remaining += d.value() != 1 ? 1 : 0;
    std::int64_t expected = 1;
    for (bool found = true; remaining > 0 && found; remaining -= found ? 1 : 0) {
        found = false;
        for (int i = 0; i < shape.rank() && !found; ++i) {
            found = shape[i].value() != 1 && strides[at(i)] == expected;
            if (found)
                expected *= shape[i].value();
        }
    }
    return remaining == 0;
}

std::optional<Strides> viewStrides(const Shape &from, const Strides &strides, const Shape &to)
{
    Strides result{};
    int target = to.rank() - 1;
    std::int64_t chunkStride = from.rank() == 0 ? 1 : strides[at(from.rank() - 1)];
    std::int64_t chunk = 1;
    std::int64_t seen = 1;
    for (int i = from.rank() - 1; i >= 0; --i) {
        chunk *= from[i].value();
        const bool chunkEnds =
            i == 0 || (from[i - 1].value() != 1 && strides[at(i - 1)] != chunk * chunkStride);
        if (!chunkEnds)
            continue;
        while (target >= 0 && (seen < chunk || to[target].value() == 1)) {
            result[at(target)] = seen * chunkStride;
            seen *= to[target].value();
            --target;
        }
        if (seen != chunk)
            return std::nullopt;
        if (i > 0) {
            chunkStride = strides[at(i - 1)];
            chunk = 1;
            seen = 1;
        }
    }
    for (; target >= 0; --target)
        result[at(target)] = 1; // from a scalar: only dimensions of size 1 remain
    return result;
}

Shape broadcast(const Shape &a, const Shape &b)
{
    const Shape &longer = a.rank() >= b.rank() ? a : b;
    const Shape &shorter = a.rank() >= b.rank() ? b : a;
    Shape result = longer;
    const int offset = longer.rank() - shorter.rank();
    for (int i = 0; i < shorter.rank(); ++i)
        if (longer[offset + i].value() == 1 && (shorter[i].value() != 1 || !longer[offset + i].hasSymbols()))
            result[offset + i] = shorter[i];
    return result;
}

Strides elementwiseStrides(const Shape &result, std::span<const Tensor *const> operands)
{
    const auto isPlain = [&](const Tensor *operand) {
        return operand->rank() == 0
            || (operand->shape() == result && isContiguous(operand->shape(), (*operand)->strides));
    };
    if (std::ranges::all_of(operands, isPlain))
        return contiguousStrides(result);
    std::array<Strides, 3> seen{};
    std::size_t count = 0;
    for (const Tensor *operand : operands)
        if (operand->rank() > 0)
            seen[count++] = stretched(*operand, result);
    return sortedStrides(result, std::span(seen).first(count));
}

Strides preservedStrides(const Tensor &source)
{
    if (isDense(source.shape(), source->strides))
        return source->strides;
    const std::array<Strides, 1> only{ source->strides };
    return sortedStrides(source.shape(), only);
}

} // namespace headroom
