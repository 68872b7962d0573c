// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/sizes.h"

namespace headroom {

Sizes::Sizes(const Architecture &a)
    : dModel(Symbol::DModel, a.dModel)
    , heads(Symbol::Heads, a.heads)
    , kvHeads(Symbol::KvHeads, a.kvHeads)
    , headDim(Symbol::HeadDim, a.headDim)
    , dFf(Symbol::DFf, a.dFf)
    , vocab(Symbol::Vocab, a.vocab)
    , positions(Symbol::Positions, a.positions)
    , experts(Symbol::Experts, a.experts.count)
    , activeExperts(Symbol::ActiveExperts, a.experts.active)
    , expertFf(Symbol::ExpertFf, a.experts.dFf)
    , sharedFf(Symbol::SharedFf, a.experts.sharedDFf)
    , queryRank(Symbol::QueryRank, a.latent.queryRank)
    , kvRank(Symbol::KvRank, a.latent.kvRank)
    , nopeDim(Symbol::NopeDim, a.latent.nopeDim)
    , ropeDim(Symbol::RopeDim, a.latent.ropeDim)
    , valueDim(Symbol::ValueDim, a.latent.valueDim)
{
}

} // namespace headroom
