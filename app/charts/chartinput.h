// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/course.h"
#include "run/allowance.h"
#include "run/hardware.h"

#include <QString>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace headroom {

/// Another state of the model and the run that charts show beside the present one.
struct Pinned {
    QString label; ///< "A"
    std::shared_ptr<const Ledger> ledger;
    bool operator==(const Pinned &) const = default;
};

/// All that a chart is drawn from, as one value.
struct ChartInput {
    std::shared_ptr<const Ledger> ledger; ///< never null
    std::vector<Pinned> pins;
    QString compared;                 ///< label of the pin that a comparison starts from; another: the first
    std::optional<Capacity> capacity; ///< the memory to hold it against
    Allowances allowances = {};       ///< what of it is set aside besides the tensors
    std::string_view swept = "batch"; ///< the dimension along a sweep
};

/// What is looked at: chart and ledger show the same one, what is alive then, of that kind and in that part.
struct Focus {
    std::optional<Moment> moment;   ///< neither it nor an instant: the peak, wherever it is
    std::optional<Instant> instant; ///< that a cursor has come to
    std::optional<Category> category;
    std::optional<Component> component;
    bool operator==(const Focus &) const = default;
};

} // namespace headroom
