// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"
#include "step/layers/kv_cache.h"
#include "step/module.h"

#include <memory>

namespace headroom {

/// What a step feeds the model: int64 token numbers and labels, and what it hears or sees in the type of its
/// weights. What the model does not read is empty.
struct StepInputs {
    Tensor ids;      ///< [batch, seq]
    Tensor features; ///< a spectrogram [batch, mel bins, frames], or images [batch, channels, height, width]
    Tensor labels;   ///< [batch, seq of the labels], of a classifier [batch]; empty in prefill
};

/// A model on a tape: modules with their parameters, and the forward pass that its Transformers class makes.
class Model {
public:
    virtual ~Model() = default;

    /// Whether the forward pass is written. If not, the model can be counted, and no more is said of it.
    [[nodiscard]] virtual bool runs() const { return false; }

    /// The loss of a training step. When it returns, everything that Python's frames would have dropped is
    /// dropped.
    [[nodiscard]] virtual Tensor loss(const StepInputs &) const { return {}; }

    /// Whether prefill is written too, and what it returns: the last position's logits, the cache being
    /// filled.
    [[nodiscard]] virtual bool prefills() const { return false; }
    [[nodiscard]] virtual Tensor prefill(const StepInputs &, KvCache &) const { return {}; }
};

/// Builds the model of an architecture's blueprint: its parameters are then on the tape.
[[nodiscard]] std::unique_ptr<Model> buildModel(
    Tape &tape, const Architecture &architecture, const Recipe &recipe);

} // namespace headroom
