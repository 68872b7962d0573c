// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/layers/activation.h"
#include "step/layers/linear.h"
#include "step/sizes.h"

#include <optional>

namespace headroom {

/// Where a router sends the tokens: [tokens, active] each.
struct Routing {
    Tensor logits; ///< [tokens, experts]
    Tensor weights;
    Tensor experts; ///< their numbers
};

/// The weights of all experts of a layer, one tensor for each projection, and the grouped way through them:
/// tokens are sorted by expert, and each projection is one product.
class ExpertWeights : public Module {
public:
    enum class Layout : std::uint8_t { OutIn, InOut, InOutWithBias };

    ExpertWeights(const Builder &place, const Sizes &s, const Architecture &a, Layout layout = Layout::OutIn);

    /// hidden [tokens, d_model].
    [[nodiscard]] Tensor operator()(const Tensor &hidden, const Routing &routing) const;

private:
    [[nodiscard]] Tensor project(
        const Tensor &x, const Parameter &weight, const Tensor &bias, const Tensor &offsets) const;
    [[nodiscard]] Tensor gated(const Tensor &joint) const;
    [[nodiscard]] Tensor clampedAndGated(const Tensor &joint) const;

    Layout m_layout;
    Dim m_experts;
    Parameter *m_gateUp;
    Parameter *m_gateUpBias = nullptr;
    Parameter *m_down;
    Parameter *m_downBias = nullptr;
    ActivationFunction m_activation;
};

} // namespace headroom
