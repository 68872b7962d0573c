// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/decoder_layer.h"
#include "step/models/blueprints.h"
#include "step/models/decoder.h"

namespace headroom {

namespace {

/// Qwen 2 registers its router first and has a shared expert behind a gate; Qwen 3 has no shared expert.
class SparseFeedForward : public Module {
public:
    SparseFeedForward(const Builder &place, const Sizes &s, const Architecture &a) : Module(place)
    {
        const bool shared = a.experts.sharedDFf > 0;
        const Builder router = place.child("gate", Component::Router);
        const SoftmaxRouter::Manner manner{ .normalised = a.experts.normalised, .lowered = true };
        if (shared)
            m_router.emplace(router, s, manner);
        m_experts.emplace(place.child("experts", Component::Experts), s, a);
        if (!shared)
            m_router.emplace(router, s, manner);
        if (shared) {
            m_shared.emplace(
                place.child("shared_expert", Component::Experts), s.dModel, s.sharedFf, a.activation);
            m_sharedGate.emplace(
                place.child("shared_expert_gate", Component::Experts), s.dModel, Dim(1), false);
        }
    }

    [[nodiscard]] Tensor operator()(const Tensor &x) const
    {
        const Scope scope = enter();
        const Tensor hidden = view(x, { x.size(0) * x.size(1), x.size(2) });
        Tensor shared = m_shared ? (*m_shared)(hidden) : Tensor();
        const Routing routing = (*m_router)(hidden);
        Tensor out = (*m_experts)(hidden, routing);
        if (m_shared) {
            Tensor gate = (*m_sharedGate)(hidden);
            gate = sigmoid(gate);
            shared = mul(gate, shared);
            gate.reset();
            out = add(out, shared);
        }
        return reshape(out, x.shape());
    }

private:
    std::optional<SoftmaxRouter> m_router;
    std::optional<ExpertWeights> m_experts;
    std::optional<GatedFeedForward> m_shared;
    std::optional<Linear> m_sharedGate;
};

} // namespace

std::unique_ptr<Model> buildQwenMoe(
    const Builder &place, const Architecture &architecture, const Recipe &recipe)
{
    return buildDecoder<DecoderLayer<GroupedAttention, SparseOrDense<SparseFeedForward>>>(
        place, architecture, recipe);
}

} // namespace headroom
