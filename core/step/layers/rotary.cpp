// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/rotary.h"

#include "step/operators.h"

#include <QtGlobal>

namespace headroom {

namespace {

Tensor made(Tape &tape, const Shape &shape, Op op) { return headroom::made(tape, shape, DType::Fp32, op); }

/// cos or sin of the angles, scaled, in the type of the hidden states.
Tensor table(const Tensor &angles, Op op)
{
    const Tensor function = made(angles.tape(), angles.shape(), op);
    return made(angles.tape(), angles.shape(), Op::Mul);
}

Tensor rotateHalf(const Tensor &x)
{
    const Dim half = x.size(-1) / 2;
    const Tensor first = slice(x, -1, half);
    const Tensor second = slice(x, -1, half);
    const std::array<Tensor, 2> parts { neg(second), first };
    return cat(parts, -1, x.size(-1));
}

Tensor rotated(const Tensor &x, const Tensor &cos, const Tensor &sin)
{
    const Tensor straight = mul(x, cos);
    Tensor turned = rotateHalf(x);
    turned = mul(turned, sin);
    return add(straight, turned);
}

} // namespace

RotaryEmbedding::RotaryEmbedding(const Builder &place, Dim width)
    : Module(place), m_width(width), m_frequencies(place.buffer({ width / 2 }, DType::Fp32)),
      m_originalFrequencies(place.buffer({ width / 2 }, DType::Fp32))
{
    tape().label(m_frequencies, QT_TRANSLATE_NOOP("Tensors", "rotary frequencies"));
    tape().label(m_originalFrequencies, QT_TRANSLATE_NOOP("Tensors", "rotary frequencies"));
}

RotaryTables RotaryEmbedding::operator()(const Tensor &positionIds, DType dtype) const
{
    const Scope scope = enter();
    const Setting<bool> noGrad(tape().gradEnabled, false);
    const Dim sequence = positionIds.size(1);
    Tensor positions = unsqueeze(positionIds, 2);
    positions = cast(positions, DType::Fp32);
    const Tensor frequencies = made(tape(), { 1, sequence, m_width / 2 }, Op::Mul);
    positions.reset();
    const Tensor angles = made(tape(), { 1, sequence, m_width }, Op::Cat);
    const Tensor cos = table(angles, Op::Cos);
    const Tensor sin = table(angles, Op::Sin);
    const Tensor lowCos = cast(cos, dtype);
    const Tensor lowSin = cast(sin, dtype);
    tape().label(lowCos, QT_TRANSLATE_NOOP("Tensors", "cosines of the positions"));
    tape().label(lowSin, QT_TRANSLATE_NOOP("Tensors", "sines of the positions"));
    return { lowCos, lowSin };
}

void applyRotary(Tensor &query, Tensor &key, const RotaryTables &tables)
{
    const Tensor cos = unsqueeze(tables.cos, 1);
    const Tensor sin = unsqueeze(tables.sin, 1);
    Tensor turnedQuery = rotated(query, cos, sin);
    Tensor turnedKey = rotated(key, cos, sin);
    query = std::move(turnedQuery);
    key = std::move(turnedKey);
}

} // namespace headroom
