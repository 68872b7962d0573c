// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/linear.h"

namespace headroom {

/// A bias on the scores by how far a key is from a query, learned for each of some buckets of distances:
/// [1, heads, queries, keys]. `bothWays`: keys may lie before and after.
[[nodiscard]] Tensor relativeBias(const Embedding &table, Dim queries, Dim keys, bool bothWays);

} // namespace headroom
