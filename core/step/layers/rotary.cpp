// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/rotary.h"

#include "step/operators.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// cos or sin of the angles, scaled, in the type of the hidden states.
Tensor table(const Tensor &angles, Op op)
{
    const Tensor function = made(angles.tape(), angles.shape(), DType::Fp32, op);
    return made(angles.tape(), angles.shape(), DType::Fp32, Op::Mul);
}

RotaryTables labelled(RotaryTables tables)
{
    Tape &tape = tables.cos.tape();
    tape.label(tables.cos, QT_TRANSLATE_NOOP("Tensors", "cosines of the positions"));
    tape.label(tables.sin, QT_TRANSLATE_NOOP("Tensors", "sines of the positions"));
    return tables;
}

Tensor rotateHalf(const Tensor &x)
{
    const Dim half = x.size(-1) / 2;
    const Tensor first = slice(x, -1, half);
    const Tensor second = slice(x, -1, half);
    const std::array<Tensor, 2> parts{ neg(second), first };
    return cat(parts, -1, x.size(-1));
}

/// The same where neighbours make a pair.
Tensor rotatePairs(const Tensor &x)
{
    const Dim half = x.size(-1) / 2;
    const Tensor first = slice(x, -1, half, 2);
    const Tensor second = slice(x, -1, half, 2);
    Tensor negative = neg(second);
    const Tensor pairs = stack(negative, first);
    negative.reset();
    return view(pairs, x.shape());
}

Tensor rotated(const Tensor &x, const Tensor &cos, const Tensor &sin, bool pairs = false)
{
    const Tensor straight = mul(x, cos);
    Tensor turned = pairs ? rotatePairs(x) : rotateHalf(x);
    turned = mul(turned, sin);
    return add(straight, turned);
}

} // namespace

RotaryEmbedding::RotaryEmbedding(const Builder &place, Dim width, Form form, bool isLong)
    : Module(place)
    , m_width(width)
    , m_form(form)
    , m_frequencies(place.buffer({ width / 2 }, DType::Fp32))
    , m_originalFrequencies(place.buffer({ width / 2 }, DType::Fp32))
{
    tape().label(m_frequencies, QT_TRANSLATE_NOOP("Tensors", "rotary frequencies"));
    tape().label(m_originalFrequencies, QT_TRANSLATE_NOOP("Tensors", "rotary frequencies"));
    if (!isLong)
        return;
    const Scope scope = enter();
    m_longFrequencies = tape().given({ width / 2 }, DType::Fp32, Category::Activations);
    tape().label(m_longFrequencies, QT_TRANSLATE_NOOP("Tensors", "rotary frequencies"));
}

Tensor RotaryEmbedding::rotations(const Tensor &frequencies) const
{
    const Shape &shape = frequencies.shape();
    Tensor ones = made(tape(), shape, DType::Fp32, Op::OnesLike);
    Tensor out = tape().make(shape, DType::Complex64, Op::Polar);
    tape().sample(Op::Polar);
    ones.reset();
    Tensor scaled = tape().make(shape, DType::Complex64, Op::Mul);
    tape().sample(Op::Mul);
    tape().label(scaled, QT_TRANSLATE_NOOP("Tensors", "rotations of the positions"));
    return scaled;
}

/// Written over the angles in time where those in height or width are wanted, then twice.
RotaryTables RotaryEmbedding::ofGrid(const Tensor &positionIds, DType dtype) const
{
    const Dim batch = positionIds.size(0);
    const Dim sequence = positionIds.size(1);
    tape().sample(Op::Expand);
    Tensor positions = made(tape(), { 3, batch, sequence, 1 }, DType::Fp32, Op::ToCopy);
    const Tensor angles = made(tape(), { 3, batch, sequence, m_width / 2 }, DType::Fp32, Op::Mul);
    positions.reset();
    Tensor cos = table(angles, Op::Cos);
    Tensor sin = table(angles, Op::Sin);
    for (Tensor *function : { &sin, &cos }) {
        tape().sample(Op::Select);
        *function = made(tape(), { batch, sequence, m_width }, DType::Fp32, Op::Cat);
    }
    const Tensor lowCos = cast(cos, dtype);
    const Tensor lowSin = cast(sin, dtype);
    return { lowCos, lowSin };
}

RotaryTables RotaryEmbedding::operator()(const Tensor &positionIds, DType dtype) const
{
    const Scope scope = enter();
    const Setting<bool> noGrad(tape().gradEnabled, false);
    if (m_form == Form::Grid)
        return labelled(ofGrid(positionIds, dtype));
    const Dim sequence = positionIds.size(1);
    Tensor positions = unsqueeze(positionIds, 2);
    positions = cast(positions, DType::Fp32);
    const Tensor frequencies = made(tape(), { 1, sequence, m_width / 2 }, DType::Fp32, Op::Mul);
    positions.reset();
    if (m_form == Form::Polar)
        return { rotations(frequencies), {} };
    const Tensor angles =
        m_form == Form::Once ? frequencies : made(tape(), { 1, sequence, m_width }, DType::Fp32, Op::Cat);
    const Tensor cos = table(angles, Op::Cos);
    const Tensor sin = table(angles, Op::Sin);
    const Tensor lowCos = cast(cos, dtype);
    const Tensor lowSin = cast(sin, dtype);
    return labelled({ lowCos, lowSin });
}

HeadParts::HeadParts(const Tensor &x, Dim width)
    : turned(width == x.size(-1) ? alias(x) : slice(x, -1, width))
    , passed(slice(x, -1, x.size(-1).value() - width.value()))
{
}

namespace {

/// Each angle twice, side by side.
Tensor doubled(const Tensor &angles)
{
    const Tensor half = slice(angles, -1, angles.size(-1) / 2);
    return made(angles.tape(), angles.shape(), angles.dtype(), Op::Clone);
}

Tensor joined(const Tensor &turned, const Tensor &passed, Dim width)
{
    const std::array<Tensor, 2> parts{ turned, passed };
    return cat(parts, -1, width);
}

void applyToParts(Tensor &query, Tensor &key, const Tensor &cos, const Tensor &sin, RotaryManner manner)
{
    const bool pairs = manner == RotaryManner::Interleaved;
    const Dim width = query.size(-1);
    const HeadParts queryParts(query, cos.size(-1));
    const HeadParts keyParts(key, cos.size(-1));
    Tensor turnedQuery = rotated(queryParts.turned, cos, sin, pairs);
    if (manner == RotaryManner::PartsInTurn)
        turnedQuery = joined(turnedQuery, queryParts.passed, width);
    Tensor turnedKey = rotated(keyParts.turned, cos, sin, pairs);
    if (manner != RotaryManner::PartsInTurn)
        turnedQuery = joined(turnedQuery, queryParts.passed, width);
    turnedKey = joined(turnedKey, keyParts.passed, width);
    query = std::move(turnedQuery);
    key = std::move(turnedKey);
}

} // namespace

void applyRotary(Tensor &query, Tensor &key, const RotaryTables &tables, RotaryManner manner)
{
    Tensor cos = unsqueeze(tables.cos, 1);
    Tensor sin = unsqueeze(tables.sin, 1);
    if (manner == RotaryManner::Interleaved) {
        cos = doubled(cos);
        sin = doubled(sin);
    }
    if (manner != RotaryManner::Whole && manner != RotaryManner::KeepingType)
        return applyToParts(query, key, cos, sin, manner);
    Tensor turnedQuery = rotated(query, cos, sin);
    Tensor turnedKey = rotated(key, cos, sin);
    if (manner == RotaryManner::KeepingType) {
        Tensor low = cast(turnedQuery, query.dtype());
        const Tensor lowKey = cast(turnedKey, key.dtype());
        turnedQuery = std::move(low);
        turnedKey = lowKey;
    }
    query = std::move(turnedQuery);
    key = std::move(turnedKey);
}

namespace {

/// Two parts of a vector turned against each other, side by side.
Tensor turnedPairs(const Tensor &first, const Tensor &second, const Tensor &cos, const Tensor &sin)
{
    std::array<Tensor, 2> out;
    {
        const Tensor straight = mul(first, cos);
        const Tensor crossed = mul(second, sin);
        out[0] = sub(straight, crossed);
    }
    {
        const Tensor straight = mul(second, cos);
        const Tensor crossed = mul(first, sin);
        out[1] = add(straight, crossed);
    }
    return cat(out, -1, Dim(2) * first.size(-1));
}

} // namespace

void applyNeighbourRotary(Tensor &query, Tensor &key, const RotaryTables &tables, int heads)
{
    const auto pairTable = [heads](const Tensor &x) {
        const Tensor half = slice(x, -1, x.size(-1) / 2);
        return unsqueeze(half, heads);
    };
    const Tensor cos = pairTable(tables.cos);
    const Tensor sin = pairTable(tables.sin);
    const Dim half = query.size(-1) / 2;
    const Tensor evenQuery = slice(query, -1, half, 2);
    const Tensor oddQuery = slice(query, -1, half, 2);
    const Tensor evenKey = slice(key, -1, half, 2);
    const Tensor oddKey = slice(key, -1, half, 2);
    Tensor turnedQuery = turnedPairs(evenQuery, oddQuery, cos, sin);
    Tensor turnedKey = turnedPairs(evenKey, oddKey, cos, sin);
    query = std::move(turnedQuery);
    key = std::move(turnedKey);
}

void applyHalvesRotary(Tensor &query, Tensor &key, const RotaryTables &tables)
{
    const Tensor cos = unsqueeze(tables.cos, 1);
    const Tensor sin = unsqueeze(tables.sin, 1);
    const auto turned = [&](const Tensor &x) {
        const std::array<Dim, 2> halves{ x.size(-1) / 2, x.size(-1) / 2 };
        const std::vector<Tensor> parts = split(x, halves, -1);
        return turnedPairs(parts[0], parts[1], cos, sin);
    };
    Tensor turnedQuery = turned(query);
    Tensor turnedKey = turned(key);
    query = std::move(turnedQuery);
    key = std::move(turnedKey);
}

namespace {

Tensor asComplex(const Tensor &x)
{
    const Tensor raisedX = cast(x, DType::Fp32);
    const Tensor pairs = reshape(raisedX, { x.size(0), x.size(1), x.size(2), x.size(3) / 2, 2 });
    return viewAsComplex(pairs);
}

/// In fp32.
Tensor multiplied(const Tensor &complex, const Tensor &rotations, const Shape &shape)
{
    Tensor product = mulComplex(complex, rotations);
    product = viewAsReal(product);
    return reshape(product, shape);
}

} // namespace

void applyPolarRotary(Tensor &query, Tensor &key, const RotaryTables &tables)
{
    const Tensor complexQuery = asComplex(query);
    const Tensor complexKey = asComplex(key);
    const Tensor rotations = unsqueeze(tables.cos, 1);
    const auto turned = [&](const Tensor &complex, const Tensor &original) {
        const Tensor product = multiplied(complex, rotations, original.shape());
        return cast(product, original.dtype());
    };
    Tensor turnedQuery = turned(complexQuery, query);
    Tensor turnedKey = turned(complexKey, key);
    query = std::move(turnedQuery);
    key = std::move(turnedKey);
}

void applyPolarRotaryBeforeHeads(Tensor &query, Tensor &key, const RotaryTables &tables)
{
    const Tensor complexQuery = asComplex(query);
    const Tensor complexKey = asComplex(key);
    const auto turned = [&](const Tensor &complex, const Tensor &original) {
        const Tensor rotations = unsqueeze(tables.cos, 2);
        return multiplied(complex, rotations, original.shape());
    };
    const Tensor fullQuery = turned(complexQuery, query);
    const Tensor fullKey = turned(complexKey, key);
    Tensor turnedQuery = cast(fullQuery, query.dtype());
    Tensor turnedKey = cast(fullKey, key.dtype());
    query = std::move(turnedQuery);
    key = std::move(turnedKey);
}

} // namespace headroom
