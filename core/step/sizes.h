// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/dim.h"
#include "model/architecture.h"

namespace headroom {

/// An architecture's dimensions with their names.
struct Sizes {
    Dim dModel, heads, kvHeads, headDim, dFf, vocab, positions;
    Dim experts, activeExperts, expertFf, sharedFf;
    Dim queryRank, kvRank, nopeDim, ropeDim, valueDim;

    explicit Sizes(const Architecture &a);
};

} // namespace headroom
