// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/tensor.h"

#include <vector>

namespace headroom {

/// Keys and values of all layers, kept for the tokens still to come: Transformers' DynamicCache.
class KvCache {
public:
    /// A layer with a window keeps the window's length as a tensor from the cache's first moment.
    void addWindow(Tape &tape);
    /// Joins a layer's new key and value to what is kept of it (in prefill: nothing) and hands back the
    /// whole. What a window leaves out is a view: its bytes stay.
    void update(Tensor &key, Tensor &value);
    /// The same for the keys of an indexer, which do not count as keys and values.
    void updateIndexer(Tensor &key);

private:
    std::vector<Tensor> m_kept;
};

} // namespace headroom
