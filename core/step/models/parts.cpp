// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/parts.h"

#include "model/family.h"
#include "model/heads.h"
#include "units/error.h"

#include <QCoreApplication>

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
    , expertFf(Symbol::ExpertFf, a.experts.dFf)
    , sharedFf(Symbol::SharedFf, a.experts.sharedDFf)
    , queryRank(Symbol::QueryRank, a.latent.queryRank)
    , kvRank(Symbol::KvRank, a.latent.kvRank)
    , nopeDim(Symbol::NopeDim, a.latent.nopeDim)
    , ropeDim(Symbol::RopeDim, a.latent.ropeDim)
    , valueDim(Symbol::ValueDim, a.latent.valueDim)
{
}

Tensor CountedModel::loss(const Inputs &) const
{
    throw InputError(QCoreApplication::translate("Estimate",
        "The training step of %1 models is not known yet, only their parameters; `headroom count` counts "
        "them.")
                         .arg(QString::fromUtf8(m_family->label.data(), qsizetype(m_family->label.size()))));
}

ExpertWeights::ExpertWeights(const Builder &place, const Sizes &s, const Architecture &a, Layout layout)
    : Module(place)
{
    const double share = static_cast<double>(a.experts.active) / static_cast<double>(a.experts.count);
    const Dim joint = Dim(2) * s.expertFf;
    const bool outFirst = layout == Layout::OutIn;
    const auto shape = [&](Dim in, Dim out) {
        return outFirst ? Shape{ s.experts, out, in } : Shape{ s.experts, in, out };
    };
    m_gateUp = &place.parameter("gate_up_proj", shape(s.dModel, joint), share);
    if (layout == Layout::InOutWithBias)
        m_gateUpBias = &place.parameter("gate_up_proj_bias", { s.experts, joint }, share);
    m_down = &place.parameter("down_proj", shape(s.expertFf, s.dModel), share);
    if (layout == Layout::InOutWithBias)
        m_downBias = &place.parameter("down_proj_bias", { s.experts, s.dModel }, share);
}

Dim rotaryWidth(const Architecture &a)
{
    if (a.latent.kvRank > 0)
        return Dim(Symbol::RopeDim, a.latent.ropeDim);
    return a.rotaryShare == 1 ? Dim(Symbol::HeadDim, a.headDim) : Dim(rotaryDim(a, a.headDim));
}

} // namespace headroom
