// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/linear.h"

namespace headroom {

Tensor Adapter::addTo(Tensor result, const Tensor &x) const
{
    const DType type = result.dtype();
    const Tensor raisedX = cast(x, DType::Fp32);
    Tensor low;
    {
        const Scope scope = m_inner.enter();
        low = linear(raisedX, m_a->value, {});
    }
    {
        const Scope scope = m_outer.enter();
        low = linear(low, m_b->value, {});
    }
    low = mulScalar(low);
    result = add(result, low);
    low.reset();
    return cast(result, type);
}

namespace {

/// Where a module's own weights are: PEFT puts the adapted module inside another.
Builder baseOf(const Builder &place) { return place.adapterRank() > 0 ? place.child("base_layer") : place; }

} // namespace

Linear::Linear(const Builder &place, Dim in, Dim out, bool bias, Form form)
    : Linear(place, baseOf(place), in, out, bias, form)
{
    if (place.adapterRank() > 0)
        m_adapter.emplace(place, in, out, place.adapterRank());
}

Linear::Linear(const Builder &place, const Builder &base, Dim in, Dim out, bool bias, Form form)
    : Module(place)
    , m_base(base)
    , m_form(form)
    , m_weight(&base.parameter("weight", { out, in }))
    , m_bias(bias ? &base.parameter("bias", { out }) : nullptr)
{
}

Tensor Linear::product(const Tensor &x) const
{
    if (m_form == Form::Fused)
        return linear(x, m_weight->value, m_bias ? m_bias->value : Tensor());
    Tensor turned = permute(m_weight->value, 0, 1);
    Tensor out = matmul(x, turned);
    turned.reset();
    return m_bias ? add(out, m_bias->value) : out;
}

Tensor Linear::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor result;
    {
        const Scope base = m_base.enter();
        result = product(x);
    }
    return m_adapter ? m_adapter->addTo(std::move(result), x) : result;
}

Conv1d::Conv1d(const Builder &place, Dim in, Dim out) : Conv1d(place, baseOf(place), in, out)
{
    if (place.adapterRank() > 0)
        m_adapter.emplace(place, in, out, place.adapterRank());
}

Conv1d::Conv1d(const Builder &place, const Builder &base, Dim in, Dim out)
    : Module(place)
    , m_base(base)
    , m_weight(&base.parameter("weight", { in, out }))
    , m_bias(&base.parameter("bias", { out }))
{
}

Tensor Conv1d::product(const Tensor &x) const
{
    Shape shape = x.shape();
    shape[-1] = m_weight->value.size(1);
    const Tensor flat = view(x, { x.size(0) * x.size(1), x.size(2) });
    const Tensor out = addmm(m_bias->value, flat, m_weight->value);
    return view(out, shape);
}

Tensor Conv1d::operator()(const Tensor &x) const
{
    const Scope scope = enter();
    Tensor result;
    {
        const Scope base = m_base.enter();
        result = product(x);
    }
    return m_adapter ? m_adapter->addTo(std::move(result), x) : result;
}

} // namespace headroom
