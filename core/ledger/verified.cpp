// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verified.h"

#include "model/family.h"

namespace headroom {

namespace {

/// BART looks for infinities in fp16, which is not re-enacted.
bool looksForInfinities(const Architecture &a, const Recipe &recipe)
{
    return a.family->blueprint == Blueprint::Bart && recipe.weights == DType::Fp16;
}

} // namespace

bool isVerified(const Architecture &a, const Recipe &recipe)
{
    return a.readAs.isEmpty() && a.family->stepVerified && !a.unmeasured && !looksForInfinities(a, recipe);
}

} // namespace headroom
