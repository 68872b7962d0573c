// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verified.h"

#include "model/family.h"
#include "model/senses.h"

namespace headroom {

namespace {

/// BART looks for infinities in fp16, which is not re-enacted.
bool looksForInfinities(const Architecture &a, const Recipe &recipe)
{
    return a.family->blueprint == Blueprint::Bart && recipe.weights == DType::Fp16;
}

/// Autocast cannot join tensors of both lower types, as the tokens of an image and that of its class.
bool joinsLowerTypes(const Architecture &a, const Recipe &recipe)
{
    return seesImages(a) && recipe.autocast && recipe.weights != DType::Fp32
        && recipe.weights != *recipe.autocast;
}

/// The gradient of the token for an image's class, left from the step before, may be a part of a larger
/// tensor.
bool keepsPartialGradients(const Architecture &a, const Recipe &recipe)
{
    return seesImages(a) && recipe.optimizer == Optimizer::None && recipe.batch == 1;
}

} // namespace

bool isVerified(const Architecture &a, const Recipe &recipe)
{
    return a.readAs.isEmpty() && a.family->stepVerified && !a.unmeasured && !looksForInfinities(a, recipe)
        && !joinsLowerTypes(a, recipe) && !keepsPartialGradients(a, recipe);
}

} // namespace headroom
