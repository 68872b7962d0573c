// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <span>
#include <string_view>

namespace headroom {

/// A format that stores weights in blocks: narrow numbers, and what a block shares (scales, zero points,
/// tables).
struct BlockFormat {
    std::string_view name;
    std::int64_t weights; ///< of a block
    double weightBits;    ///< of one of them
    double sharedBits;    ///< of scales and zero points of the whole block
    std::string_view source;

    [[nodiscard]] constexpr double bitsPerWeight() const
    {
        return weightBits + sharedBits / static_cast<double>(weights);
    }
};

[[nodiscard]] std::span<const BlockFormat> blockFormats();
/// Null if there is none of this name.
[[nodiscard]] const BlockFormat *findBlockFormat(std::string_view name);

/// llama.cpp's mixtures (src/llama-quant.cpp): norms in FP32, everything else in one format, but the head,
/// and the value and down projections of some layers, in better ones.
struct FileFormat {
    std::string_view name;  ///< Q4_K_M
    std::string_view base;  ///< of all weights that are no norm
    std::string_view head;  ///< of the output matrix where it is not tied
    std::string_view value; ///< of the layers' value and down projections that get more bits
    enum class Layers : std::uint8_t { None, FirstEighth, Spread } which;
};

[[nodiscard]] std::span<const FileFormat> fileFormats();
[[nodiscard]] const FileFormat *findFileFormat(std::string_view name);

/// Bytes of all tensors of the model in the format, without the file's header. Of models whose layers are
/// made of projections named like LLaMA's; in others everything but norms and biases is in the base format.
[[nodiscard]] std::int64_t fileBytes(const Architecture &architecture, const FileFormat &format);

/// Bytes where only the matrices of the layers are quantized and the rest stays in 16 bits, as bitsandbytes
/// loads a model.
[[nodiscard]] std::int64_t loadedBytes(const Architecture &architecture, const BlockFormat &format);

} // namespace headroom
