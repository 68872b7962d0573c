// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/module.h"
#include "step/operators.h"

#include <optional>

namespace headroom {

/// A LoRA adapter beside a product: B·A·x, in fp32.
class Adapter {
public:
    Adapter(const Builder &place, Dim in, Dim out, std::int64_t rank)
        : Adapter(place.child("lora_A").child("default"), place.child("lora_B").child("default"), in, out,
            Dim(Symbol::Rank, rank))
    {
    }

    /// PEFT's forward after the base layer's: adds the scaled product to the base's result, in the result's
    /// type.
    [[nodiscard]] Tensor addTo(Tensor result, const Tensor &x) const;

private:
    Adapter(const Builder &a, const Builder &b, Dim in, Dim out, Dim rank)
        : m_inner(a)
        , m_outer(b)
        , m_a(&a.adapterParameter({ rank, in }))
        , m_b(&b.adapterParameter({ out, rank }))
    {
    }

    Module m_inner;
    Module m_outer;
    Parameter *m_a;
    Parameter *m_b;
};

/// nn.Linear: weight [out, in]; with an adapter if it is a target of LoRA.
class Linear : public Module {
public:
    /// How the forward is written: as F.linear, or as a product with the weight turned, and a sum.
    enum class Form : std::uint8_t { Fused, Product };

    Linear(const Builder &place, Dim in, Dim out, bool bias, Form form = Form::Fused);
    /// A head whose weight is another module's, as the embedding's; so may its bias be.
    Linear(const Builder &place, Parameter &tied, Parameter *bias = nullptr)
        : Module(place)
        , m_base(place)
        , m_weight(&tied)
        , m_bias(bias)
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const;
    [[nodiscard]] DType weightType() const { return m_weight->value.dtype(); }

private:
    Linear(const Builder &place, const Builder &base, Dim in, Dim out, bool bias, Form form);
    [[nodiscard]] Tensor product(const Tensor &x) const;

    Module m_base;
    Form m_form = Form::Fused;
    Parameter *m_weight;
    Parameter *m_bias;
    std::optional<Adapter> m_adapter;
};

/// GPT-2's Conv1D: weight [in, out], always with bias; with an adapter as Linear.
class Conv1d : public Module {
public:
    Conv1d(const Builder &place, Dim in, Dim out)
        : Conv1d(place, place.adapterRank() > 0 ? place.child("base_layer") : place, in, out)
    {
        if (place.adapterRank() > 0)
            m_adapter.emplace(place, in, out, place.adapterRank());
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        Tensor result = product(x);
        return m_adapter ? m_adapter->addTo(std::move(result), x) : result;
    }

private:
    Conv1d(const Builder &place, const Builder &base, Dim in, Dim out)
        : Module(place)
        , m_base(base)
        , m_weight(&base.parameter("weight", { in, out }))
        , m_bias(&base.parameter("bias", { out }))
    {
    }

    [[nodiscard]] Tensor product(const Tensor &x) const
    {
        const Scope scope = m_base.enter();
        Shape shape = x.shape();
        shape[-1] = m_weight->value.size(1);
        const Tensor flat = view(x, { x.size(0) * x.size(1), x.size(2) });
        const Tensor out = addmm(m_bias->value, flat, m_weight->value);
        return view(out, shape);
    }

    Module m_base;
    Parameter *m_weight;
    Parameter *m_bias;
    std::optional<Adapter> m_adapter;
};

class Embedding : public Module {
public:
    Embedding(const Builder &place, Dim rows, Dim width)
        : Module(place)
        , m_weight(&place.parameter("weight", { rows, width }))
    {
    }
    /// One that shares another's table.
    Embedding(const Builder &place, Parameter &tied) : Module(place), m_weight(&tied) { }

    [[nodiscard]] Tensor operator()(const Tensor &indices) const
    {
        const Scope scope = enter();
        return embedding(m_weight->value, indices);
    }
    [[nodiscard]] Parameter &weight() const { return *m_weight; }

private:
    Parameter *m_weight;
};

/// Gemma's embedding: its rows times a number that is a buffer.
class ScaledEmbedding : public Module {
public:
    ScaledEmbedding(const Builder &place, Dim rows, Dim width)
        : Module(place)
        , m_weight(&place.parameter("weight", { rows, width }))
        , m_scale(place.buffer({}, m_weight->value.dtype()))
    {
    }

    [[nodiscard]] Tensor operator()(const Tensor &indices) const
    {
        const Scope scope = enter();
        const Tensor rows = embedding(m_weight->value, indices);
        return mul(rows, m_scale);
    }
    [[nodiscard]] Parameter &weight() const { return *m_weight; }

private:
    Parameter *m_weight;
    Tensor m_scale;
};

/// nn.Dropout; its argument lives to its end, as a module's does.
class Dropout : public Module {
public:
    Dropout(const Builder &place, double probability) : Module(place), m_probability(probability) { }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        return dropout(x, m_probability);
    }

private:
    double m_probability;
};

} // namespace headroom
