// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/architecture.h"

#include <QJsonObject>

namespace headroom {

class Config;

/// How a model differs from the one that was opened, as far as sliders can make it differ: what was set, by
/// the names of `--set`, and in `derived` what followed in a way that these do not tell (heads that were
/// moved away and back do not take everything back with them).
struct DimensionsJson {
    QJsonObject dimensions;
    QJsonObject derived;
};

[[nodiscard]] DimensionsJson dimensionsJson(const Architecture &opened, const Architecture &architecture);

/// The other way round. Written by hand, `dimensions` alone will do: what must follow them does.
/// `model` is the section that holds both. THROWS InputError naming file and key.
[[nodiscard]] Architecture readDimensions(const Config &model, const Architecture &opened);

} // namespace headroom
