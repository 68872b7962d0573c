// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "methods/method.h"
#include "units/text.h"

namespace headroom {

/// What a published formula says, to be shown beside the step under the method's short name.
/// THROWS InputError if the formula is not for this model or run.
[[nodiscard]] inline Pinned pinOf(
    const Method &method, const Architecture &architecture, const Recipe &recipe, const Devices &devices = {})
{
    return { utf8(method.origin.key),
        std::make_shared<const Ledger>(estimateBy(method, architecture, recipe, devices)) };
}

} // namespace headroom
