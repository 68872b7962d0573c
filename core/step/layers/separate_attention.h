// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/attention.h"
#include "step/layers/kv_cache.h"
#include "step/layers/linear.h"

#include <optional>

namespace headroom {

/// Attention whose queries, keys and values, each with a projection of its own, have the same heads.
class SeparateAttention : public Module {
public:
    /// When projections are divided into heads: each at once, the queries before keys and values are
    /// projected, or all at last.
    enum class Divides : std::uint8_t { Each, QueriesFirst, Last };

    /// What a family calls the projections, and how it runs them. BART's is the default.
    struct Manner {
        const char *query = "q_proj";
        const char *key = "k_proj";
        const char *value = "v_proj";
        const char *output = "out_proj"; ///< null: it belongs to another module
        bool queriesFirst = false;       ///< registers them before keys and values
        bool keyBias = true;             ///< where the others have one
        bool scalesQueries = false;      ///< at once
        bool copies = false;             ///< each projection, head by head
        Divides divides = Divides::QueriesFirst;
        EagerKernel::Manner kernel = EagerKernel::Manner::Bert;
    };

    struct Options {
        Dim width, heads;
        double dropout = 0;
        bool qkvBias = true;
        bool outputBias = true;
    };

    SeparateAttention(const Builder &place, const Options &options, const Manner &manner);

    /// From the tokens of `hidden` to those of `source`, which may be the same.
    [[nodiscard]] Attended operator()(const Tensor &hidden, const Tensor &source, Attention kind,
        const Tensor &mask, KvCache *cache = nullptr) const;

private:
    [[nodiscard]] Tensor divided(const Tensor &x) const;

    Dim m_heads;
    Manner m_manner;
    EagerKernel m_kernel;
    std::optional<Linear> m_query;
    std::optional<Linear> m_key;
    std::optional<Linear> m_value;
    std::optional<Linear> m_output;
};

} // namespace headroom
