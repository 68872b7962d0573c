// SPDX-License-Identifier: GPL-3.0-or-later
#include "sizes/quantization.h"

#include "step/estimate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr std::string_view ggml = "ggml-org/llama.cpp, ggml/src/ggml-common.h";
constexpr std::string_view qlora = "Dettmers et al. 2023, QLoRA, arXiv 2305.14314, section 3";

/// Of ggml's blocks: the bytes of a block less its narrow numbers are what the block shares.
constexpr BlockFormat block(std::string_view name, std::int64_t weights, std::int64_t bytes, double bits)
{
    return { name, weights, bits, static_cast<double>(8 * bytes) - bits * static_cast<double>(weights),
        ggml };
}

constexpr std::array formats{
    BlockFormat{ "F32", 1, 32, 0, ggml },
    BlockFormat{ "F16", 1, 16, 0, ggml },
    BlockFormat{ "int8", 64, 8, 32, "an FP32 scale a block of 64, as bitsandbytes' blockwise INT8" },
    BlockFormat{
        "int4-g128", 128, 4, 16 + 4, "Frantar et al. 2022, GPTQ, arXiv 2210.17323: FP16 scale, 4-bit zero" },
    BlockFormat{ "nf4", 64, 4, 32, qlora },
    BlockFormat{ "nf4-dq", 64, 4, 8 + 32.0 / 256, qlora },
    BlockFormat{ "mxfp4", 32, 4, 8, "OCP Microscaling Formats 1.0, section 5" },
    BlockFormat{ "mxfp8", 32, 8, 8, "OCP Microscaling Formats 1.0, section 5" },
    BlockFormat{ "nvfp4", 16, 4, 8, "NVIDIA Blackwell: an FP8 scale a block of 16" },
    block("Q4_0", 32, 18, 4),
    block("Q4_1", 32, 20, 4),
    block("Q5_0", 32, 22, 5),
    block("Q5_1", 32, 24, 5),
    block("Q8_0", 32, 34, 8),
    block("Q2_K", 256, 84, 2),
    block("Q3_K", 256, 110, 3),
    block("Q4_K", 256, 144, 4),
    block("Q5_K", 256, 176, 5),
    block("Q6_K", 256, 210, 6),
    block("IQ1_S", 256, 50, 1),
    block("IQ2_XXS", 256, 66, 2),
    block("IQ3_XXS", 256, 98, 3),
    block("IQ4_NL", 32, 18, 4),
    block("IQ4_XS", 256, 136, 4),
    block("TQ1_0", 256, 54, 1.6),
};

constexpr std::array files{
    FileFormat{ "F16", "F16", "F16", "F16", FileFormat::Layers::None },
    FileFormat{ "Q8_0", "Q8_0", "Q8_0", "Q8_0", FileFormat::Layers::None },
    FileFormat{ "Q6_K", "Q6_K", "Q6_K", "Q6_K", FileFormat::Layers::None },
    FileFormat{ "Q5_K_M", "Q5_K", "Q6_K", "Q6_K", FileFormat::Layers::Spread },
    FileFormat{ "Q5_K_S", "Q5_K", "Q6_K", "Q5_K", FileFormat::Layers::FirstEighth },
    FileFormat{ "Q4_K_M", "Q4_K", "Q6_K", "Q6_K", FileFormat::Layers::Spread },
    FileFormat{ "Q4_K_S", "Q4_K", "Q6_K", "Q5_K", FileFormat::Layers::FirstEighth },
};

template <class Table>
auto find(const Table &table, std::string_view name) -> const typename Table::value_type *
{
    const auto *row = std::ranges::find(table, name, &Table::value_type::name);
    return row == table.end() ? nullptr : row;
}

double bits(std::string_view format) { return findBlockFormat(format)->bitsPerWeight(); }

bool getsMore(FileFormat::Layers which, std::int64_t layer, std::int64_t layers)
{
    switch (which) {
    case FileFormat::Layers::None:
        return false;
    case FileFormat::Layers::FirstEighth:
        return layer < layers / 8;
    case FileFormat::Layers::Spread: // use_more_bits() of llama-quant.cpp
        return layer < layers / 8 || layer >= 7 * layers / 8 || (layer - layers / 8) % 3 == 2;
    }
    return false;
}

double bitsOf(const FileFormat &format, const Row &row, const std::string &path, std::int64_t layer,
    std::int64_t layers)
{
    if (row.shape.rank() < 2)
        return 32; // norms and biases
    if (path == "lm_head")
        return bits(format.head);
    const bool better = path.ends_with("v_proj") || path.ends_with("down_proj");
    return bits(better && getsMore(format.which, layer, layers) ? format.value : format.base);
}

/// Adds up the bits of every weight tensor, each layer's own.
template <class Bits> std::int64_t bytesBy(const Architecture &architecture, const Bits &bits)
{
    Recipe shortest;
    shortest.sequence = 1;
    const Ledger ledger = estimate(architecture, shortest, Depth::EveryLayer);
    double sum = 0;
    for (const Row &row : ledger.rows)
        if (row.category == Category::Weights)
            sum += bits(row, ledger.modules[row.module].path,
                       ledger.layers[static_cast<std::size_t>(row.layer)].index)
                * static_cast<double>(row.shape.elements()) * static_cast<double>(row.count);
    return std::llround(sum / 8);
}

} // namespace

std::span<const BlockFormat> blockFormats() { return formats; }
const BlockFormat *findBlockFormat(std::string_view name) { return find(formats, name); }
std::span<const FileFormat> fileFormats() { return files; }
const FileFormat *findFileFormat(std::string_view name) { return find(files, name); }

std::int64_t fileBytes(const Architecture &architecture, const FileFormat &format)
{
    return bytesBy(architecture, [&](const Row &row, const std::string &path, std::int64_t layer) {
        return bitsOf(format, row, path, layer, architecture.layers);
    });
}

std::int64_t loadedBytes(const Architecture &architecture, const BlockFormat &format)
{
    return bytesBy(architecture, [&](const Row &row, const std::string &, std::int64_t layer) {
        return layer >= 0 && row.shape.rank() >= 2 ? format.bitsPerWeight() : 16;
    });
}

} // namespace headroom
