// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/causal_model.h"

#include "step/layers/causal_lm.h"

namespace headroom {

Linear languageHead(const Builder &place, Parameter &tokens, bool tied, bool bias)
{
    const Dim vocab = tokens.value.size(0);
    if (!tied)
        return Linear(place, tokens.value.size(1), vocab, bias);
    return Linear(place, tokens, bias ? &place.parameter("bias", { vocab }) : nullptr);
}

Tensor CausalModel::loss(const StepInputs &inputs) const
{
    const Scope scope = m_root.enter();
    const Tensor last = hiddenStates(inputs.ids, nullptr);
    const Tensor hidden = alias(last);
    const Tensor logits = logitsOf(hidden);
    return causalLoss(logits, inputs.labels);
}

Tensor CausalModel::prefill(const StepInputs &inputs, KvCache &cache) const
{
    const Scope scope = m_root.enter();
    const Tensor last = hiddenStates(inputs.ids, &cache);
    const Tensor hidden = slice(last, 1, 1);
    return logitsOf(hidden);
}

Tensor CausalModel::logitsOf(const Tensor &hidden) const
{
    Tensor logits = (*m_head)(hidden);
    if (!m_softcap)
        return logits;
    logits = divScalar(logits);
    logits = tanh(logits);
    return mulScalar(logits);
}

} // namespace headroom
