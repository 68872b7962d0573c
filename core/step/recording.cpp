// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/recording.h"

#include "step/checkpoint.h"

#include <algorithm>

namespace headroom {

Saved::Saved(const Tensor &tensor, bool isOutput)
    : m_isOutput(isOutput)
    , m_differentiable(isOutput || tensor.requiresGrad())
{
    Tape &tape = tensor.tape();
    if (tape.frame) {
        m_holder = tape.frame->pack(tensor, m_differentiable);
        if (m_holder)
            return;
    }
    // An output kept by its own node must not hold that node: it is kept as an alias outside the graph.
    m_tensor = isOutput ? tape.window(tensor, tensor.shape(), tensor->strides) : tensor;
}

Tensor Saved::unpack() const
{
    if (m_holder)
        return m_holder->frame->unpack(m_holder->index, m_differentiable);
    if (m_isOutput)
        m_tensor.tape().sample(Op::Detach);
    return m_tensor;
}

Saved Recording::save(const Tensor &tensor, bool needed) const
{
    if (!m_active || !needed)
        return {};
    m_tape.keep(tensor, { m_op, m_tape.module });
    return Saved(tensor, false);
}

Saved Recording::saveOutput(const Tensor &tensor) const
{
    if (!m_active)
        return {};
    m_tape.keep(tensor, { m_op, m_tape.module });
    return Saved(tensor, true);
}

void Recording::attach(Node *node, std::initializer_list<Tensor *> outputs)
{
    node->sequence = m_sequence;
    node->op = m_op;
    node->module = m_tape.module;
    node->layer = m_tape.layer;
    std::move(m_edges.begin(), m_edges.begin() + m_count, node->edges.begin());
    node->edgeCount = m_count;
    for (Tensor *output : outputs)
        node->addOutput(*output);
}

} // namespace headroom
