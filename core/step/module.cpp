// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/module.h"

namespace headroom {

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

Parameter &Builder::parameter(const char *name, const Shape &shape, double activeShare) const
{
    const Scope scope(m_tape, m_module, m_layer);
    Parameter &parameter = m_tape.addParameter(shape, m_weights, name, true);
    parameter.activeShare = activeShare;
    return parameter;
}

Tensor Builder::buffer(const Shape &shape, DType dtype) const
{
    const Scope scope(m_tape, m_module, m_layer);
    return m_tape.given(shape, dtype, Category::Buffers);
}

} // namespace headroom
