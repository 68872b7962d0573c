// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/header.h"

#include <QSet>
#include <optional>

namespace headroom {

/// A file's tensors under the names that Transformers registers, experts that are stored one by one joined.
struct Renamed {
    std::vector<FileTensor> tensors;
    QStringList buffers; ///< left out: no parameters, but what Transformers computes or a quantizer adds
};

/// `known` are the names that the model has: what bears one of them keeps it.
[[nodiscard]] Renamed renamed(const Header &header, const QSet<QString> &known);

} // namespace headroom
