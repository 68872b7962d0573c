// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"
#include "run/recipe.h"

namespace headroom {

/// What a file of the model's state takes.
struct CheckpointSizes {
    std::int64_t weights = 0;           ///< the tensors alone
    std::int64_t safetensorsHeader = 0; ///< exactly: 8 bytes of length, and JSON padded to 8
    std::int64_t ggufHeader = 0;    ///< its fixed part and a record a tensor, without metadata and tokenizer
    std::int64_t withOptimizer = 0; ///< weights and the optimizer's state after a step: to go on training
};

/// THROWS InputError if the two do not go together.
[[nodiscard]] CheckpointSizes checkpointSizes(const Architecture &architecture, const Recipe &recipe);

/// An ONNX model is one protobuf message, and no message may be longer; larger models put their weights into
/// files beside it. (protobuf.dev, "Proto Limits": 2 GiB.)
inline constexpr std::int64_t onnxLimit = (std::int64_t{ 1 } << 31) - 1;

} // namespace headroom
