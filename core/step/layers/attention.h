// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/recipe.h"
#include "step/tensor.h"

namespace headroom {

/// x [batch, seq, heads * head_dim] by heads: [batch, heads, seq, head_dim].
[[nodiscard]] Tensor byHead(const Tensor &x, Dim heads);

/// The other way round, of [batch * heads, seq, head_dim]: in the shape that is given, [batch, seq, width].
[[nodiscard]] Tensor sideBySide(const Tensor &x, Dim heads, const Shape &shape);

/// Gives them the names by which people know them; in prefill keys and values have theirs from the cache.
void labelHeads(const Tensor &query, const Tensor &key, const Tensor &value, bool cached = false);

/// What the attention kernels return to the block: the result [batch, seq, heads, head_dim], and, if eager,
/// the probabilities, which the block holds to its end.
struct Attended {
    Tensor output;
    Tensor weights;
    Tensor chosen{}; ///< the numbers of the tokens that were looked at, where an indexer chooses them
};

/// Transformers' eager kernel. query [batch, heads, seq, head_dim]; key and value may have fewer heads, and
/// are then repeated.
struct EagerKernel {
    /// LLaMA's, which most share, casts the scores to fp32 for the softmax and returns a contiguous result;
    /// BERT's does not cast; GPT-2's does neither.
    enum class Manner : std::uint8_t { Llama, Bert, Gpt2 };

    double dropout = 0;
    Manner manner = Manner::Llama;
    bool softcap = false; ///< the scores are squeezed through tanh
    Tensor sinks{};       ///< [heads]: gpt-oss's scores of no token, which take part in the softmax

    /// The mask and, where positions are one, the position bias are added to the scores, if there are such.
    [[nodiscard]] Attended operator()(const Tensor &query, const Tensor &key, const Tensor &value,
        const Tensor &mask, const Tensor &positionBias = {}) const;
};

/// torch's scaled_dot_product_attention with the flash kernel, as Transformers calls it.
[[nodiscard]] Attended sdpaKernel(
    const Tensor &query, const Tensor &key, const Tensor &value, const Tensor &mask = {});

/// The kernel that is asked for, and its result with the heads side by side, in the shape of what was
/// projected: [batch, seq, width].
[[nodiscard]] Attended attend(const EagerKernel &eager, Attention kind, const Tensor &query,
    const Tensor &key, const Tensor &value, const Tensor &mask, const Shape &shape);

} // namespace headroom
