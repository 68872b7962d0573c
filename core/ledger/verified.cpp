// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verified.h"

#include "model/family.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

/// Families whose adapters were measured; in the others they are re-enacted by the same code, unmeasured.
bool adaptersVerified(Blueprint blueprint)
{
    constexpr std::array measured{ Blueprint::Llama, Blueprint::Bert, Blueprint::Bart, Blueprint::T5 };
    return std::ranges::find(measured, blueprint) != measured.end();
}

/// Families whose prefill was measured.
bool prefillVerified(const Architecture &a)
{
    constexpr std::array measured{ Blueprint::Llama, Blueprint::Gemma3, Blueprint::GptOss,
        Blueprint::DeepseekV3 };
    const Blueprint blueprint = a.family->blueprint;
    const bool isMeasured = std::ranges::find(measured, blueprint) != measured.end();
    return isMeasured && (blueprint != Blueprint::Llama || a.window == 0);
}

/// The flash kernel given a mask or a bias, which PyTorch's own accounting could not be asked about.
bool masksFlash(const Architecture &a, const Recipe &recipe)
{
    const bool windowed = a.window > 0 && recipe.sequence >= a.window;
    return recipe.attention == Attention::Sdpa && (windowed || a.family->blueprint == Blueprint::T5);
}

/// BART looks for infinities in fp16, which is not re-enacted.
bool looksForInfinities(const Architecture &a, const Recipe &recipe)
{
    return a.family->blueprint == Blueprint::Bart && recipe.weights == DType::Fp16;
}

} // namespace

bool isVerified(const Architecture &a, const Recipe &recipe)
{
    const bool training = recipe.mode == Mode::Train;
    return a.family->stepVerified && (!recipe.lora || adaptersVerified(a.family->blueprint))
        && (training ? !masksFlash(a, recipe) : prefillVerified(a)) && !looksForInfinities(a, recipe);
}

} // namespace headroom
