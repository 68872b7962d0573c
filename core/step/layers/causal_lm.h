// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/operators.h"

namespace headroom {

/// int64 [length]: numbers from 0 on, to which the tokens seen before are added, even if there are none.
[[nodiscard]] Tensor shiftedRange(Tape &tape, Dim length);

/// int64 [1, seq]: the positions of the tokens, as the models make them.
[[nodiscard]] Tensor positionIds(Tape &tape, Dim sequence);

/// int64 [batch, seq]: the same for text whose tokens could have places in time, height and width.
[[nodiscard]] Tensor gridPositionIds(const Tensor &ids);

/// How far back a token sees: to the first, over a window, or to the start of the chunk that it is in.
enum class Reach : std::uint8_t { All, Window, Chunk };

/// Which tokens a token may see: bool [batch, 1, seq, seq].
[[nodiscard]] Tensor allowedMask(Tape &tape, Dim batch, Dim sequence, Reach reach = Reach::All);

/// What the models' masking makes for the eager kernel: [batch, 1, seq, seq] in the type of the hidden
/// states.
[[nodiscard]] Tensor causalMask(Tape &tape, Dim batch, Dim sequence, DType dtype, Reach reach = Reach::All);

/// The mask where a padding mask of ones is made first: of the eager kernel, or else a bool one.
[[nodiscard]] Tensor paddedCausalMask(Tape &tape, Dim batch, Dim sequence, DType dtype, bool eager);

/// The mean of the negative log-likelihood of the labels, each for the logits at its own place.
[[nodiscard]] Tensor crossEntropy(const Tensor &logits, const Tensor &labels);

/// The causal language model's loss: labels shifted by one, logits in fp32, mean of the negative
/// log-likelihood.
[[nodiscard]] Tensor causalLoss(const Tensor &logits, const Tensor &labels);

} // namespace headroom
