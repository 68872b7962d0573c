// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/tape.h"

#include <functional>

namespace headroom {

class CheckpointFrame;

/// The place of one tensor that a checkpointed block wants to keep. If nobody has it any more, as when what
/// an operator kept died with its result, the replay keeps nothing for it.
struct CheckpointHolder {
    std::shared_ptr<CheckpointFrame> frame;
    std::size_t index = 0;
};

/// One run of a checkpointed block (torch.utils.checkpoint, non-reentrant): it remembers the block and its
/// inputs, and how many tensors its operators wanted to keep. The first that is asked for replays the block
/// to have them all.
class CheckpointFrame : public std::enable_shared_from_this<CheckpointFrame> {
public:
    /// Thrown through the block's code when the last tensor wanted has been kept: the rest need not run
    /// again.
    struct Finished { };

    CheckpointFrame(Tape &tape, std::function<void()> block) : m_tape(tape), m_block(std::move(block)) { }

    /// While the block first runs, only counts; while it is replayed, keeps an alias outside the graph, and
    /// hands out no holder: the replay's own operators keep theirs as anywhere, as long as the replay lasts.
    [[nodiscard]] std::shared_ptr<CheckpointHolder> pack(const Tensor &tensor, bool differentiable);
    [[nodiscard]] Tensor unpack(std::size_t holder, bool differentiable);

private:
    friend std::shared_ptr<CheckpointFrame> openFrame(Tape &, std::function<void()>);
    void replay();

    Tape &m_tape;
    std::function<void()> m_block;
    std::optional<DType> m_autocast;
    std::uint16_t m_module = 0;
    std::int16_t m_layer = 0;
    bool m_replaying = false;
    bool m_replayed = false;
    std::vector<std::weak_ptr<CheckpointHolder>> m_wanted;
    std::size_t m_kept = 0;
    std::vector<Tensor> m_tensors;
};

[[nodiscard]] std::shared_ptr<CheckpointFrame> openFrame(Tape &tape, std::function<void()> block);

/// Runs a block and hands on what it returns; if `checkpointed`, so that its operators keep nothing and
/// backward replays it. The block must hold its inputs by value: they live as long as anything of it is still
/// wanted.
template <class Block> [[nodiscard]] auto checkpoint(Tape &tape, bool checkpointed, const Block &block)
{
    if (!checkpointed)
        return block();
    const std::shared_ptr<CheckpointFrame> frame = openFrame(tape, [block] { static_cast<void>(block()); });
    const Setting<CheckpointFrame *> running(tape.frame, frame.get());
    return block();
}

} // namespace headroom
