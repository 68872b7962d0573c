// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/strides.h"
#include "step/tape.h"

#include <initializer_list>

namespace headroom {

/// An operator on its way into the graph. Made before the operator runs: it takes the place in the order of
/// nodes and saves inputs; finish() hangs the node, with its backward, on the results.
class Recording {
public:
    Recording(Op op, std::initializer_list<const Tensor *> inputs) : m_tape(tapeOf(inputs)), m_op(op)
    {
        for (const Tensor *input : inputs) {
            if (m_tape.gradEnabled && *input && input->requiresGrad()) {
                m_edges[m_count].node = NodeRef((*input)->gradFn);
                m_edges[m_count].input = (*input)->output;
                m_active = true;
            }
            ++m_count;
        }
        if (m_active)
            m_sequence = m_tape.nextSequence++;
    }

    /// Whether anything will be differentiated.
    [[nodiscard]] bool active() const { return m_active; }
    /// Whether the i-th input's gradient is wanted.
    [[nodiscard]] bool wants(int i) const
    {
        return static_cast<bool>(m_edges[static_cast<std::size_t>(i)].node);
    }

    /// Keeps an input, or a result that has no gradient, for backward, if `needed` and anything is
    /// differentiated at all.
    [[nodiscard]] Saved save(const Tensor &tensor, bool needed = true) const;
    /// Keeps a differentiable result for backward.
    [[nodiscard]] Saved saveOutput(const Tensor &tensor) const;

    template <class Function> void finish(std::initializer_list<Tensor *> outputs, Function &&function)
    {
        if (m_active)
            attach(new (m_tape.nodeMemory)
                       FunctionNode<std::decay_t<Function>>(std::forward<Function>(function)),
                outputs);
    }
    template <class Function> void finish(Tensor &output, Function &&function)
    {
        finish({ &output }, std::forward<Function>(function));
    }

private:
    static Tape &tapeOf(std::initializer_list<const Tensor *> inputs) { return (*inputs.begin())->tape(); }
    void attach(Node *node, std::initializer_list<Tensor *> outputs);

    Tape &m_tape;
    Op m_op;
    std::array<Edge, maxEdges> m_edges{};
    std::uint8_t m_count = 0;
    std::uint64_t m_sequence = 0;
    bool m_active = false;
};

} // namespace headroom
