// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/check.h"
#include "ledger/ledger.h"

#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace headroom {

/// How a tensor stands between a file and the model that it is held against; the worse, the later.
enum class Agreement : std::uint8_t { NotHeld, Agrees, Unexpected, Missing, OtherShape };

/// A tensor of a model or of a file, together with those that are alike in like layers.
struct TensorLine {
    QString path;                    ///< with `*` for the layers' numbers: model.layers.*.mlp.up_proj.weight
    std::vector<std::int64_t> shape; ///< of one
    QString dims;                    ///< the shape in named dimensions, where it is known: "d_ff·d_model"
    QString dtype;
    std::int64_t count = 1;
    std::int64_t elements = 0; ///< of all of them
    std::int64_t bytes = 0;    ///< of all of them
    Component component = Component::Model;
    Agreement agreement = Agreement::NotHeld;
    std::vector<std::int64_t> expected = {}; ///< the model's shape, where the file's is another
};

/// The parameters of a step's model, in the order of model.parameters(). Their elements add up to
/// Ledger::parameters.
[[nodiscard]] std::vector<TensorLine> parameterLines(const Ledger &ledger);

/// A file's tensors; with a check under the names that Transformers gives them, and followed by those that
/// the file lacks.
[[nodiscard]] std::vector<TensorLine> fileLines(
    const Header &header, const std::optional<HeaderCheck> &check);

/// A module with what is in it, or (without children) a line.
struct TensorNode {
    QString name; ///< the last part of the path: "self_attn"; of a module's only tensor two: "q_proj.weight"
    QString path;
    std::int64_t count = 1; ///< of like layers, or of like tensors
    std::int64_t elements = 0;
    std::int64_t bytes = 0;
    std::array<std::int64_t, componentCount> parts{}; ///< elements by component
    Agreement agreement = Agreement::NotHeld;         ///< the worst of what is in it
    std::ptrdiff_t line = -1;                         ///< its index, if it is one
    std::vector<TensorNode> children;
};

/// The lines by their paths. Every node is the sum of its children.
[[nodiscard]] TensorNode tensorTree(const std::vector<TensorLine> &lines);

} // namespace headroom
