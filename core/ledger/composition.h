// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QString>

namespace headroom {

/// What something is made of, in parameters, by the parts of the model.
struct Composition {
    /// The whole model; what one token passes through; one layer, of each kind that the model has.
    enum class Of : std::uint8_t { Model, Token, Layer } of = Of::Model;
    std::string run;           ///< a layer's: the path of its run, such as model.layers
    std::int64_t layers = 0;   ///< how many like it there are
    std::int64_t ofLayers = 0; ///< how many the run has
    std::int64_t first = 0;    ///< the number of the first of them
    std::array<std::int64_t, componentCount> parts{};

    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] std::int64_t part(Component c) const { return parts[static_cast<std::size_t>(c)]; }
};

/// The model first; then what a token passes, if that is less; then each kind of layer, in their order.
[[nodiscard]] std::vector<Composition> compositionsOf(const Ledger &ledger);

/// "all parameters", "what a token passes", "a layer with experts, one of 58"
[[nodiscard]] QString compositionText(const Composition &composition, const std::vector<Composition> &all);

} // namespace headroom
