// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/checked.h"

#include <array>
#include <cstdint>
#include <initializer_list>

namespace headroom {

/// The named dimensions a shape is written in.
enum class Symbol : std::uint8_t {
    Batch,
    Sequence,
    TargetSequence,
    DModel,
    Heads,
    KvHeads,
    HeadDim,
    DFf,
    Vocab,
    Positions,
    Experts,
    ActiveExperts,
    ExpertFf,
    SharedFf,
    Rank,
    QueryRank,
    KvRank,
    RopeDim,
    NopeDim,
    ValueDim,
    Window,
    Buckets,
    Layers,
    Count
};

/// One dimension: a number that remembers which symbols it is a product of, as 3·d_model or batch·seq. Names
/// follow arithmetic for free (two bits an exponent, beside a small factor); a number that is no such product
/// has none.
class Dim {
public:
    constexpr Dim() = default;
    constexpr Dim(std::int64_t value)
        : m_value(value)
        , m_name(literal(value)) { } // NOLINT: literals are dimensions
    constexpr Dim(Symbol symbol, std::int64_t value) : m_value(value), m_name(1U | exponentOf(symbol)) { }

    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
    [[nodiscard]] constexpr int exponent(Symbol s) const { return static_cast<int>(m_name >> shift(s) & 3U); }
    [[nodiscard]] constexpr std::int64_t factor() const
    {
        return static_cast<std::int64_t>(m_name & factorMask);
    }
    [[nodiscard]] constexpr bool named() const { return factor() != 0; }
    [[nodiscard]] constexpr bool hasSymbols() const { return (m_name & ~factorMask) != 0; }

    friend constexpr Dim operator*(Dim a, Dim b)
    {
        Dim product;
        product.m_value = multiply(a.m_value, b.m_value);
        const std::uint64_t factor = (a.m_name & factorMask) * (b.m_name & factorMask);
        const std::uint64_t high = (a.m_name | b.m_name) & carries;
        product.m_name = factor == 0 || factor > factorMask || high != 0
            ? literal(product.m_value)
            : ((a.m_name & ~factorMask) + (b.m_name & ~factorMask)) | factor;
        return product;
    }

    /// Exact division of a named product by an integer that divides its factor keeps the name; otherwise a
    /// number.
    friend constexpr Dim operator/(Dim a, std::int64_t divisor)
    {
        Dim quotient(a.m_value / divisor);
        if (a.factor() != 0 && a.factor() % divisor == 0)
            quotient.m_name = (a.m_name & ~factorMask) | static_cast<std::uint64_t>(a.factor() / divisor);
        return quotient;
    }

    friend constexpr bool operator==(Dim a, Dim b) { return a.m_value == b.m_value; }
    friend constexpr bool operator==(Dim a, std::int64_t b) { return a.m_value == b; }
    [[nodiscard]] constexpr bool sameName(Dim other) const
    {
        return m_value == other.m_value && m_name == other.m_name;
    }

private:
    static constexpr std::uint64_t factorMask = 0xFFFF;
    static constexpr std::uint64_t carries =
        0xAAAA'AAAA'AAAA'0000; // an exponent of 2 or 3: a product might overflow
    static constexpr int shift(Symbol s) { return 16 + 2 * static_cast<int>(s); }
    static constexpr std::uint64_t exponentOf(Symbol s) { return std::uint64_t{ 1 } << shift(s); }
    static constexpr std::uint64_t literal(std::int64_t v)
    {
        return v > 0 && v <= static_cast<std::int64_t>(factorMask) ? static_cast<std::uint64_t>(v) : 0;
    }

    std::int64_t m_value = 0;
    std::uint64_t m_name = 0;
};

static_assert(static_cast<int>(Symbol::Count) <= 24);

inline constexpr int maxRank = 5;

/// The dimensions of a tensor, outermost first.
class Shape {
public:
    constexpr Shape() = default;
    constexpr Shape(std::initializer_list<Dim> dims)
    {
        for (Dim d : dims)
            m_dims[static_cast<std::size_t>(m_rank++)] = d;
    }

    [[nodiscard]] constexpr int rank() const { return m_rank; }
    /// Negative indices count from the end, as in Python.
    [[nodiscard]] constexpr Dim operator[](int i) const { return m_dims[index(i)]; }
    constexpr Dim &operator[](int i) { return m_dims[index(i)]; }
    [[nodiscard]] constexpr const Dim *begin() const { return m_dims.data(); }
    [[nodiscard]] constexpr const Dim *end() const { return m_dims.data() + m_rank; }
    constexpr void push(Dim d) { m_dims[static_cast<std::size_t>(m_rank++)] = d; }

    [[nodiscard]] constexpr std::int64_t elements() const
    {
        std::int64_t product = 1;
        for (Dim d : *this)
            product = multiply(product, d.value());
        return product;
    }

    friend constexpr bool operator==(const Shape &a, const Shape &b)
    {
        if (a.m_rank != b.m_rank)
            return false;
        for (int i = 0; i < a.m_rank; ++i)
            if (a[i].value() != b[i].value())
                return false;
        return true;
    }

private:
    [[nodiscard]] constexpr std::size_t index(int i) const
    {
        return static_cast<std::size_t>(i < 0 ? m_rank + i : i);
    }

    std::array<Dim, maxRank> m_dims{};
    int m_rank = 0;
};

} // namespace headroom
