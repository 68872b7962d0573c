// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/alibi.h"

#include "step/operators.h"

#include <algorithm>
#include <bit>

namespace headroom {

namespace {

/// The powers are int32: as wide as fp32, which is all that counts.
constexpr DType powersType = DType::Fp32;

} // namespace

/// Heads beyond the largest power of two get slopes made apart.
AlibiSlopes::AlibiSlopes(Tape &tape, Dim heads)
{
    const auto main = static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(heads.value())));
    const std::int64_t others = std::min(main, heads.value() - main);
    auto &[base, powers, otherBase, otherPowers] = parts;
    base = made(tape, {}, DType::Fp32, Op::Full);
    powers = made(tape, { main }, powersType, Op::ArangeFrom);
    slopes = made(tape, { main }, DType::Fp32, Op::PowTensor);
    if (others == 0)
        return;
    otherBase = made(tape, {}, DType::Fp32, Op::Full);
    otherPowers = made(tape, { others }, powersType, Op::ArangeEvery);
    const Tensor otherSlopes = made(tape, { others }, DType::Fp32, Op::PowTensor);
    slopes = made(tape, { heads }, DType::Fp32, Op::Cat);
}

} // namespace headroom
