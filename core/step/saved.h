// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/tensor.h"

#include <memory>

namespace headroom {

struct CheckpointHolder;

/// A tensor that an operator keeps for its gradient. Inside a checkpointed block nothing is kept: the first
/// one to be asked for replays the block. Only this class and checkpoint.cpp know of checkpointing.
class Saved {
public:
    Saved() = default;

    /// The tensor itself; in a checkpointed block it is handed out once.
    [[nodiscard]] Tensor unpack() const;

private:
    friend class Recording;
    Saved(const Tensor &tensor, bool isOutput);

    Tensor m_tensor;
    std::shared_ptr<CheckpointHolder> m_holder; ///< set instead of the tensor inside a checkpointed block
    bool m_isOutput = false;
    bool m_differentiable = false;
};

} // namespace headroom
