// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/module.h"

namespace headroom {

/// Cosines and sines of the positions, [1, seq, head_dim], in the type of the hidden states.
struct RotaryTables {
    Tensor cos;
    Tensor sin;
};

/// Rotary position embedding: two buffers of frequencies, and the tables made from them once a step.
class RotaryEmbedding : public Module {
public:
    RotaryEmbedding(const Builder &place, Dim width);

    [[nodiscard]] RotaryTables operator()(const Tensor &positionIds, DType dtype) const;

private:
    Dim m_width;
    Tensor m_frequencies;
    Tensor m_originalFrequencies;
};

/// Turns query and key, [batch, heads, seq, head_dim] each, by their positions.
void applyRotary(Tensor &query, Tensor &key, const RotaryTables &tables);

} // namespace headroom
