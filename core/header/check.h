// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/header.h"
#include "ledger/kinds.h"
#include "model/architecture.h"

#include <QJsonObject>
#include <array>
#include <optional>

namespace headroom {

class Formatter;

/// Where a file and the model that its config describes part.
struct TensorDifference {
    enum class Kind : std::uint8_t { Missing, Unexpected, OtherShape } kind = Kind::Missing;
    QString name;
    std::vector<std::int64_t> expected; ///< of the model; empty: it has no such tensor
    std::vector<std::int64_t> found;
    bool operator==(const TensorDifference &) const = default;
};

/// A tensor of a file under the name that Transformers registers, if the model has it, and the part it is of.
struct CheckedTensor {
    FileTensor tensor;
    Component component = Component::Model;
};

/// A file's tensors held against a model, one by one.
struct HeaderCheck {
    std::int64_t matched = 0;    ///< tensors that agree in name and shape
    std::int64_t parameters = 0; ///< the model's, tied ones once
    std::vector<TensorDifference> differences;
    std::vector<CheckedTensor> tensors; ///< the file's, buffers aside; stacked experts as one
    QStringList buffers;                ///< in the file, no parameters: tolerated
    QStringList tied;                   ///< stored twice, or under the name of the tensor they are tied to
    std::array<std::int64_t, componentCount> bytes{}; ///< in the file, by component; what is unexpected: none

    [[nodiscard]] bool exact() const { return differences.empty(); }
};

/// THROWS InputError if the architecture cannot be.
[[nodiscard]] HeaderCheck checkHeader(const Header &header, const Architecture &architecture);

/// How many tensors and bytes the file has of each type, most bytes first.
struct TypeShare {
    QString dtype;
    std::int64_t tensors = 0;
    std::int64_t bytes = 0;
};
[[nodiscard]] std::vector<TypeShare> typesOf(const Header &header);

/// Differences of one kind in like layers together: their names have `*` where the number stood.
struct TensorDifferenceGroup {
    TensorDifference sample; ///< the first, under the common name
    int count = 0;
};
[[nodiscard]] std::vector<TensorDifferenceGroup> grouped(const std::vector<TensorDifference> &differences);
[[nodiscard]] QString differenceText(const TensorDifferenceGroup &group);

/// One sentence: exact, or how many tensors differ.
[[nodiscard]] QString verdictText(const HeaderCheck &check, const QString &model);

/// For a terminal and for programs; without a check only what the file itself says.
[[nodiscard]] QString headerText(const Header &header, const std::optional<HeaderCheck> &check,
    const Architecture &architecture, const Formatter &format);
[[nodiscard]] QJsonObject headerJson(
    const Header &header, const std::optional<HeaderCheck> &check, const Architecture &architecture);

} // namespace headroom
