// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/kinds.h"
#include "model/architecture.h"

#include <QString>
#include <vector>

namespace headroom {

/// A parameter of the model as Transformers registers it; layers each by their own number.
struct ExpectedTensor {
    QString name;
    std::vector<std::int64_t> shape;
    Component component = Component::Model;
};

/// In the order of model.parameters(); tied tensors once. THROWS InputError if the architecture cannot be.
[[nodiscard]] std::vector<ExpectedTensor> expectedTensors(const Architecture &architecture);

} // namespace headroom
