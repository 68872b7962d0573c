// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/parts.h"

#include "model/heads.h"

namespace headroom {

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
