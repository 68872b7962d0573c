// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/names.h"

namespace headroom {

/// What an optimizer keeps for each parameter tensor, and which tensors its step makes for a moment.
enum class StepScratch : std::uint8_t {
    None,      ///< updates in place, or in one fused kernel
    PerTensor, ///< one tensor at a time: square root, then quotient; the quotient outlives its turn
    AllAtOnce, ///< foreach: the square roots of all parameters together
};

struct OptimizerInfo {
    Optimizer value;
    std::string_view word;
    const char *label;
    int statesPerParameter; ///< tensors like the parameter, in its type
    bool stepCounter;       ///< and one fp32 scalar a tensor
    StepScratch scratch;
    const char *source; ///< where the behaviour is to be read
};

inline constexpr std::array<OptimizerInfo, 7> optimizers{ {
    { Optimizer::AdamW, "adamw", QT_TRANSLATE_NOOP("Recipe", "AdamW"), 2, true, StepScratch::PerTensor,
        "torch.optim.AdamW(foreach=False)" },
    { Optimizer::AdamWForeach, "adamw-foreach", QT_TRANSLATE_NOOP("Recipe", "AdamW foreach"), 2, true,
        StepScratch::AllAtOnce, "torch.optim.AdamW(foreach=True)" },
    { Optimizer::AdamWFused, "adamw-fused", QT_TRANSLATE_NOOP("Recipe", "AdamW fused"), 2, true,
        StepScratch::None, "torch.optim.AdamW(fused=True)" },
    { Optimizer::Adam, "adam", QT_TRANSLATE_NOOP("Recipe", "Adam"), 2, true, StepScratch::PerTensor,
        "torch.optim.Adam(foreach=False)" },
    { Optimizer::Sgd, "sgd", QT_TRANSLATE_NOOP("Recipe", "SGD"), 0, false, StepScratch::None,
        "torch.optim.SGD(foreach=False)" },
    { Optimizer::SgdMomentum, "sgd-momentum", QT_TRANSLATE_NOOP("Recipe", "SGD momentum"), 1, false,
        StepScratch::None, "torch.optim.SGD(momentum=0.9, foreach=False)" },
    { Optimizer::None, "none", QT_TRANSLATE_NOOP("Recipe", "gradients only"), 0, false, StepScratch::None,
        "no step is taken" },
} };

[[nodiscard]] constexpr const OptimizerInfo &info(Optimizer optimizer) { return row(optimizers, optimizer); }

} // namespace headroom
