// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/experts.h"

#include <QtGlobal>

namespace headroom {

namespace {

/// The order that undoes another.
Tensor inverse(const Tensor &order)
{
    const Tensor out = made(order.tape(), order.shape(), DType::Int64, Op::EmptyLike);
    const Tensor range = made(order.tape(), order.shape(), DType::Int64, Op::Arange);
    order.tape().sample(Op::IndexPutInPlace);
    return out;
}

} // namespace

ExpertWeights::ExpertWeights(const Builder &place, const Sizes &s, const Architecture &a, Layout layout)
    : Module(place)
    , m_layout(layout)
    , m_experts(s.experts)
    , m_activation(place.child("act_fn"), a.activation)
{
    const Dim joint = Dim(2) * s.expertFf;
    const bool outFirst = layout == Layout::OutIn;
    const auto shape = [&](Dim in, Dim out) {
        return outFirst ? Shape{ s.experts, out, in } : Shape{ s.experts, in, out };
    };
    const auto ofExperts = [&](const char *name, const Shape &of) {
        Parameter &parameter = place.parameter(name, of);
        parameter.experts = a.experts.count;
        parameter.activeExperts = a.experts.active;
        return &parameter;
    };
    m_gateUp = ofExperts("gate_up_proj", shape(s.dModel, joint));
    if (layout == Layout::InOutWithBias)
        m_gateUpBias = ofExperts("gate_up_proj_bias", { s.experts, joint });
    m_down = ofExperts("down_proj", shape(s.expertFf, s.dModel));
    if (layout == Layout::InOutWithBias)
        m_downBias = ofExperts("down_proj_bias", { s.experts, s.dModel });
}

Tensor ExpertWeights::project(
    const Tensor &x, const Parameter &weight, const Tensor &bias, const Tensor &offsets) const
{
    const Tensor matrices = m_layout == Layout::OutIn ? transpose(weight.value, -2, -1) : weight.value;
    const Tensor rows = cast(x, matrices.dtype());
    const Tensor out = groupedMm(rows, matrices, offsets);
    return bias ? addInPlace(out, bias) : out;
}

Tensor ExpertWeights::gated(const Tensor &joint) const
{
    const Dim half = joint.size(-1) / 2;
    const std::vector<Tensor> parts = split(joint, std::array<Dim, 2>{ half, half }, -1);
    const Tensor activated = m_activation(parts[0]);
    return mul(activated, parts[1]);
}

/// gpt-oss: gate and up lie alternately, both are limited, and the gate's sigmoid is sharper than SiLU's.
Tensor ExpertWeights::clampedAndGated(const Tensor &joint) const
{
    const Dim half = joint.size(-1) / 2;
    Tensor gate = slice(joint, -1, half, 2);
    Tensor up = slice(joint, -1, half, 2);
    gate = clamp(gate, false, true);
    up = clamp(up, true, true);
    Tensor opened = mulScalar(gate);
    opened = sigmoid(opened);
    const Tensor gated = mul(gate, opened);
    opened.reset();
    const Tensor shifted = addScalar(up);
    return mul(shifted, gated);
}

Tensor ExpertWeights::operator()(const Tensor &hidden, const Routing &routing) const
{
    const Scope scope = enter();
    const Dim tokens = hidden.size(0);
    const Dim active = routing.experts.size(-1);
    const Dim pairs = tokens * active;
    const Tensor weights = reshape(routing.weights, { pairs });
    const Tensor numbers = reshape(routing.experts, { pairs });
    const Selected sorted = sort(numbers);
    Tensor rows = made(tape(), { pairs }, DType::Int64, Op::FloorDivide);
    const Tensor chosen = index(hidden, rows);
    rows.reset();
    const Tensor chosenWeights = index(weights, sorted.indices);
    tape().label(chosen, QT_TRANSLATE_NOOP("Tensors", "tokens sorted by expert"));
    const Tensor asFloat = cast(sorted.values, DType::Fp32);
    const Tensor counts = made(tape(), { m_experts }, DType::Fp32, Op::Histc);
    const Tensor offsets = made(tape(), { m_experts }, DType::Int32, Op::CumSum);
    Tensor bias = m_gateUpBias ? index(m_gateUpBias->value, sorted.values) : Tensor();
    Tensor out = project(chosen, *m_gateUp, bias, offsets);
    tape().label(out, QT_TRANSLATE_NOOP("Tensors", "gate and up of the experts"));
    out = m_layout == Layout::InOutWithBias ? clampedAndGated(out) : gated(out);
    if (m_downBias)
        bias = index(m_downBias->value, sorted.values);
    out = project(out, *m_down, bias, offsets);
    Tensor column = unsqueeze(chosenWeights, -1);
    Tensor weighted = mul(out, column);
    column.reset();
    const Tensor back = inverse(sorted.indices);
    weighted = index(weighted, back);
    Tensor byToken = view(weighted, { tokens, active, hidden.size(1) });
    const Tensor sum = sumOver(byToken, 1, false);
    byToken.reset();
    return cast(sum, hidden.dtype());
}

} // namespace headroom
