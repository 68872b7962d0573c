// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/dtype.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

enum class Mode : std::uint8_t { Train, Prefill };
enum class Attention : std::uint8_t { Sdpa, Eager };
enum class Checkpointing : std::uint8_t { None, Full };
enum class Optimizer : std::uint8_t { AdamW, AdamWForeach, AdamWFused, Adam, Sgd, SgdMomentum, None };

/// Low-rank adapters as PEFT adds them: fp32 A and B beside each target, everything else frozen.
struct Lora {
    std::int64_t rank = 8;
    std::vector<std::string> targets; ///< leaf names of linear modules, such as q_proj
    bool operator==(const Lora &) const = default;
};

/// How a model is run. The defaults are the command line's.
struct Recipe {
    Mode mode = Mode::Train;
    std::int64_t batch = 1;          ///< sequences in one micro-batch
    std::int64_t sequence = 1024;    ///< tokens of one sequence (of the encoder, where there is one)
    std::int64_t targetSequence = 0; ///< tokens of the decoder's sequence; 0: as many as `sequence`
    DType weights = DType::Fp32;     ///< type of the parameters, and so of gradients and optimizer state
    std::optional<DType> autocast;   ///< the lower type of torch.autocast, if it is on
    Attention attention = Attention::Sdpa;
    Optimizer optimizer = Optimizer::AdamW;
    Checkpointing checkpointing = Checkpointing::None;
    std::optional<Lora> lora;
    bool dropout = true; ///< false: every dropout probability counts as 0
    bool operator==(const Recipe &) const = default;
};

} // namespace headroom
