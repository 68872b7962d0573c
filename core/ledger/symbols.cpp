// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/symbols.h"

#include <array>

namespace headroom {

namespace {

struct SymbolInfo {
    Symbol symbol;
    const char *name;
    std::int64_t (*value)(const Architecture &, const Recipe &);
};

constexpr std::array<SymbolInfo, static_cast<std::size_t>(Symbol::Count)> table{ {
    { Symbol::Batch, "batch", [](const Architecture &, const Recipe &r) { return r.batch; } },
    { Symbol::Sequence, "seq", [](const Architecture &, const Recipe &r) { return r.sequence; } },
    { Symbol::TargetSequence, "target_seq",
        [](const Architecture &, const Recipe &r) {
            return r.targetSequence > 0 ? r.targetSequence : r.sequence;
        } },
    { Symbol::DModel, "d_model", [](const Architecture &a, const Recipe &) { return a.dModel; } },
    { Symbol::Heads, "heads", [](const Architecture &a, const Recipe &) { return a.heads; } },
    { Symbol::KvHeads, "kv_heads", [](const Architecture &a, const Recipe &) { return a.kvHeads; } },
    { Symbol::HeadDim, "head_dim", [](const Architecture &a, const Recipe &) { return a.headDim; } },
    { Symbol::DFf, "d_ff", [](const Architecture &a, const Recipe &) { return a.dFf; } },
    { Symbol::Vocab, "vocab", [](const Architecture &a, const Recipe &) { return a.vocab; } },
    { Symbol::Positions, "positions", [](const Architecture &a, const Recipe &) { return a.positions; } },
    { Symbol::Experts, "experts", [](const Architecture &a, const Recipe &) { return a.experts.count; } },
    { Symbol::ActiveExperts, "active_experts",
        [](const Architecture &a, const Recipe &) { return a.experts.active; } },
    { Symbol::ExpertFf, "expert_d_ff", [](const Architecture &a, const Recipe &) { return a.experts.dFf; } },
    { Symbol::SharedFf, "shared_d_ff",
        [](const Architecture &a, const Recipe &) { return a.experts.sharedDFf; } },
    { Symbol::Rank, "rank",
        [](const Architecture &, const Recipe &r) { return r.lora ? r.lora->rank : std::int64_t{ 1 }; } },
    { Symbol::QueryRank, "q_rank", [](const Architecture &a, const Recipe &) { return a.latent.queryRank; } },
    { Symbol::KvRank, "kv_rank", [](const Architecture &a, const Recipe &) { return a.latent.kvRank; } },
    { Symbol::RopeDim, "rope_dim", [](const Architecture &a, const Recipe &) { return a.latent.ropeDim; } },
    { Symbol::NopeDim, "nope_dim", [](const Architecture &a, const Recipe &) { return a.latent.nopeDim; } },
    { Symbol::ValueDim, "value_dim",
        [](const Architecture &a, const Recipe &) { return a.latent.valueDim; } },
    { Symbol::Window, "window", [](const Architecture &a, const Recipe &) { return a.window; } },
    { Symbol::Buckets, "buckets", [](const Architecture &a, const Recipe &) { return a.relativeBuckets; } },
    { Symbol::Layers, "layers", [](const Architecture &a, const Recipe &) { return a.layers; } },
} };

const SymbolInfo &rowOf(Symbol symbol) { return table[static_cast<std::size_t>(symbol)]; }

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].symbol != static_cast<Symbol>(i))
            return false;
    return true;
}
static_assert(isInOrder());

} // namespace

QString nameOf(Symbol symbol) { return QString::fromLatin1(rowOf(symbol).name); }

std::int64_t valueOf(Symbol symbol, const Architecture &architecture, const Recipe &recipe)
{
    return rowOf(symbol).value(architecture, recipe);
}

} // namespace headroom
