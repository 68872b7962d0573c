// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/checkpoint.h"

namespace headroom {

int CheckpointFrame::pack(const Tensor &tensor, bool differentiable)
{
    if (!m_replaying)
        return m_wanted++;
    const int holder = m_kept++;
    m_tensors[static_cast<std::size_t>(holder)]
        = m_tape.window(tensor, tensor.shape(), tensor->strides);
    if (differentiable)
        m_tape.sample(Op::Detach);
    if (m_kept == m_wanted)
        throw Finished();
    return holder;
}

Tensor CheckpointFrame::unpack(int holder, bool differentiable)
{
    if (!m_replayed)
        replay();
    if (differentiable)
        m_tape.sample(Op::Detach);
    return std::move(m_tensors[static_cast<std::size_t>(holder)]);
}

void CheckpointFrame::replay()
{
    m_replayed = true;
    m_tensors.resize(static_cast<std::size_t>(m_wanted));
    const Scope scope(m_tape, m_module, m_layer);
    const Setting<bool> grad(m_tape.gradEnabled, true);
    const Setting<std::optional<DType>> autocast(m_tape.autocast, m_autocast);
    const Setting<CheckpointFrame *> frame(m_tape.frame, this);
    m_replaying = true;
    try {
        m_block();
    } catch (const Finished &) {
        // everything wanted is there
    }
    m_replaying = false;
    m_tape.castCache.clear();
}

std::shared_ptr<CheckpointFrame> openFrame(Tape &tape, std::function<void()> block)
{
    auto frame = std::make_shared<CheckpointFrame>(tape, std::move(block));
    frame->m_autocast = tape.autocast;
    frame->m_module = tape.module;
    frame->m_layer = tape.layer;
    return frame;
}

} // namespace headroom
