// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/linear.h"
#include "step/model.h"

namespace headroom {

/// A projection to the vocabulary; tied, its weight is the table of the tokens.
[[nodiscard]] Linear languageHead(const Builder &place, Parameter &tokens, bool tied, bool bias = false);

/// A causal language model: the hidden states of a decoder, and the head that makes logits of them.
class CausalModel : public Model {
public:
    [[nodiscard]] bool runs() const override { return true; }
    [[nodiscard]] Tensor loss(const StepInputs &inputs) const override;
    [[nodiscard]] bool prefills() const override { return true; }
    [[nodiscard]] Tensor prefill(const StepInputs &inputs, KvCache &cache) const override;

protected:
    CausalModel(const Builder &root, const Architecture &a) : m_root(root), m_softcap(a.logitSoftcap) { }

    /// The last layer's output, after the norm; `cache` in prefill, or null.
    [[nodiscard]] virtual Tensor hiddenStates(const Tensor &ids, KvCache *cache) const = 0;

    [[nodiscard]] const Module &root() const { return m_root; }
    /// It is registered after all the rest.
    void addHead(Linear head) { m_head.emplace(std::move(head)); }
    [[nodiscard]] Tensor logitsOf(const Tensor &hidden) const;

private:
    Module m_root;
    bool m_softcap;
    std::optional<Linear> m_head;
};

} // namespace headroom
