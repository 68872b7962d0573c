// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/checkpoint.h"

namespace headroom {

std::shared_ptr<CheckpointHolder> CheckpointFrame::pack(const Tensor &tensor, bool differentiable)
{
    if (!m_replaying) {
        auto holder =
            std::make_shared<CheckpointHolder>(CheckpointHolder{ shared_from_this(), m_wanted.size() });
        m_wanted.push_back(holder);
        return holder;
    }
    const std::size_t holder = m_kept++;
    if (!m_wanted[holder].expired() && tensor) {
        m_tensors[holder] = m_tape.window(tensor, tensor.shape(), tensor->strides);
        if (differentiable)
            m_tape.sample(Op::Detach);
    }
    if (m_kept == m_wanted.size())
        throw Finished();
    return {};
}

Tensor CheckpointFrame::unpack(std::size_t holder, bool differentiable)
{
    if (!m_replayed)
        replay();
    if (differentiable)
        m_tape.sample(Op::Detach);
    return std::move(m_tensors[holder]);
}

void CheckpointFrame::replay()
{
    m_replayed = true;
    m_tensors.resize(m_wanted.size());
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
