// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/layers/routers.h"

#include <QtGlobal>

namespace headroom {

namespace {

void labelled(const Routing &routing)
{
    Tape &tape = routing.weights.tape();
    tape.label(routing.weights, QT_TRANSLATE_NOOP("Tensors", "weights of the chosen experts"));
    tape.label(routing.experts, QT_TRANSLATE_NOOP("Tensors", "numbers of the chosen experts"));
}

} // namespace

Routing SoftmaxRouter::operator()(const Tensor &hidden) const
{
    const Scope scope = enter();
    const Tensor flat = reshape(hidden, hidden.shape());
    Routing routing;
    routing.logits = m_projection(flat);
    Tensor scores = cast(routing.logits, DType::Fp32);
    const Tensor probabilities = softmax(scores);
    scores.reset();
    Selected top = topK(probabilities, m_active);
    routing.weights = std::move(top.values);
    routing.experts = std::move(top.indices);
    if (m_manner.normalised) {
        const Tensor total = sumOver(routing.weights, -1, true);
        routing.weights = divInPlace(routing.weights, total);
    }
    if (m_manner.lowered)
        routing.weights = cast(routing.weights, routing.logits.dtype());
    labelled(routing);
    return routing;
}

Routing TopFirstRouter::operator()(const Tensor &hidden) const
{
    const Scope scope = enter();
    Routing routing;
    routing.logits = m_projection(hidden);
    const Selected top = topK(routing.logits, m_active);
    routing.experts = top.indices;
    routing.weights = softmaxIn(top.values, top.values.dtype());
    labelled(routing);
    return routing;
}

Routing SigmoidRouter::operator()(const Tensor &hidden, const Tensor &bias) const
{
    const Scope scope = enter();
    const Tensor flat = reshape(hidden, hidden.shape());
    Routing routing;
    routing.logits = m_projection(flat);
    Tensor raisedLogits = cast(routing.logits, DType::Fp32);
    const Tensor scores = sigmoid(raisedLogits);
    raisedLogits.reset();
    const Tensor forChoice = add(scores, bias);
    const Selected top = topK(forChoice, m_active);
    routing.experts = top.indices;
    routing.weights = gather(scores, top.indices);
    const Tensor total = sumOver(routing.weights, -1, true);
    routing.weights = divInPlace(routing.weights, total);
    labelled(routing);
    return routing;
}

/// What Python's variables hold of the choice of groups until the router returns.
struct GroupRouter::Groups {
    Tensor scores;
    Tensor numbers;
    Tensor mask;       ///< 1 for the chosen
    Tensor expertMask; ///< the same for each expert
};

GroupRouter::GroupRouter(
    const Builder &place, const Sizes &s, const Architecture &a, Scores scores, DType bias)
    : Module(place)
    , m_scores(scores)
    , m_normalised(a.experts.normalised)
    , m_groups(a.experts.groups)
    , m_activeGroups(a.experts.activeGroups)
    , m_experts(s.experts)
    , m_active(s.activeExperts)
    , m_weight(&place.parameter("weight", { s.experts, s.dModel }))
{
    if (scores == Scores::Sigmoid)
        m_bias = place.buffer({ s.experts }, bias);
}

Tensor GroupRouter::logits(const Tensor &hidden) const
{
    const Tensor raisedHidden = cast(hidden, DType::Fp32);
    const Tensor raisedWeight = cast(m_weight->value, DType::Fp32);
    return linear(raisedHidden, raisedWeight, {});
}

Tensor GroupRouter::inGroups(const Tensor &scores) const
{
    return view(scores, { scores.size(0), m_groups, m_experts.value() / m_groups });
}

GroupRouter::Groups GroupRouter::best(Tensor &&scores) const
{
    Groups groups;
    groups.scores = std::move(scores);
    Selected top = topK(groups.scores, m_activeGroups);
    groups.numbers = std::move(top.indices);
    top.values.reset();
    groups.mask = tape().make(groups.scores.shape(), groups.scores.dtype(), Op::ZerosLike);
    tape().sample(Op::ZerosLike);
    Tensor wide = unsqueeze(groups.mask, -1);
    wide = expand(wide, { wide.size(0), m_groups, m_experts.value() / m_groups });
    groups.expertMask = reshape(wide, { wide.size(0), m_experts });
    return groups;
}

Tensor GroupRouter::within(const Groups &groups, const Tensor &scores) const
{
    Tensor chosen = cast(groups.expertMask, DType::Bool);
    const Tensor others = tape().make(chosen.shape(), DType::Bool, Op::BitwiseNot);
    tape().sample(Op::BitwiseNot);
    chosen.reset();
    return maskedFill(scores, others);
}

void GroupRouter::bySoftmax(Routing &routing) const
{
    Tensor scores = softmax(routing.logits);
    Groups groups;
    if (m_groups > 0) {
        const Tensor grouped = inGroups(scores);
        Selected highest = maxOfLast(grouped, false);
        highest.indices.reset();
        groups = best(std::move(highest.values));
        scores = within(groups, scores);
    }
    Selected top = topK(scores, m_active);
    routing.experts = std::move(top.indices);
    routing.weights = std::move(top.values);
    routing.weights = mulScalar(routing.weights);
}

void GroupRouter::bySigmoid(Routing &routing) const
{
    const Tensor scores = sigmoid(routing.logits);
    Tensor forChoice = add(scores, m_bias);
    Tensor sums;
    {
        const Tensor grouped = inGroups(forChoice);
        const Tensor best = topK(grouped, 2).values;
        sums = sumOver(best, -1, false);
    }
    const Groups groups = best(std::move(sums));
    forChoice = within(groups, forChoice);
    routing.experts = topK(forChoice, m_active).indices;
    routing.weights = gather(scores, routing.experts);
    Tensor total;
    if (m_normalised) {
        total = sumOver(routing.weights, -1, true);
        total = addScalar(total);
        routing.weights = divInPlace(routing.weights, total);
    }
    routing.weights = mulScalar(routing.weights);
}

Routing GroupRouter::operator()(const Tensor &hidden) const
{
    const Scope scope = enter();
    const Tensor flat = view(hidden, { hidden.size(0) * hidden.size(1), hidden.size(2) });
    Routing routing;
    routing.logits = logits(flat);
    if (m_scores == Scores::Softmax)
        bySoftmax(routing);
    else
        bySigmoid(routing);
    labelled(routing);
    return routing;
}

} // namespace headroom
