// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "step/model.h"

namespace headroom {

[[nodiscard]] std::unique_ptr<Model> buildGpt2(const Builder &, const Architecture &, const Recipe &);
[[nodiscard]] std::unique_ptr<Model> buildLlama(const Builder &, const Architecture &, const Recipe &);

} // namespace headroom
