// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/module.h"

#include <algorithm>

namespace headroom {

Builder::Builder(Tape &tape, DType weights, const Lora &lora)
    : m_tape(tape)
    , m_weights(weights)
    , m_lora(&lora)
    , m_path("base_model.model")
    , m_module(tape.addModule(m_path, Component::Loss))
    , m_trained(false)
{
}

Builder Builder::child(const std::string &name, Component component) const
{
    Builder place = *this;
    place.m_path = m_path.empty() ? name : m_path + "." + name;
    place.m_component = component;
    place.m_module = m_tape.addModule(place.m_path, component);
    return place;
}

Builder Builder::layer(const std::string &name, std::int16_t slot) const
{
    Builder place = *this;
    place.m_path = (m_path.empty() ? name : m_path + "." + name) + ".*";
    place.m_layer = slot;
    place.m_module = m_tape.addModule(place.m_path, m_component);
    return place;
}

Builder Builder::unused() const
{
    Builder place = *this;
    place.m_used = false;
    return place;
}

Builder Builder::frozen() const
{
    Builder place = *this;
    place.m_trained = false;
    return place;
}

Parameter &Builder::parameter(const char *name, const Shape &shape) const
{
    const Scope scope(m_tape, m_module, m_layer);
    Parameter &parameter = m_tape.addParameter(shape, m_weights, name, m_trained);
    parameter.used = m_used;
    return parameter;
}

std::int64_t Builder::adapterRank() const
{
    if (m_linears)
        m_linears->push_back(m_path);
    const bool isTarget = m_lora && std::ranges::any_of(m_lora->targets, [&](const std::string &target) {
        return m_path.ends_with("." + target);
    });
    return isTarget ? m_lora->rank : 0;
}

Parameter &Builder::adapterParameter(const Shape &shape) const
{
    const Scope scope(m_tape, m_module, m_layer);
    Parameter &parameter = m_tape.addParameter(shape, DType::Fp32, "weight", true);
    parameter.used = m_used;
    return parameter;
}

Tensor Builder::buffer(const Shape &shape, DType dtype) const
{
    const Scope scope(m_tape, m_module, m_layer);
    return m_tape.given(shape, dtype, Category::Buffers);
}

} // namespace headroom
