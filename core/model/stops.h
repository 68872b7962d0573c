// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dimensions.h"

/// The values that sliders stop at, each within its dimension's bounds; the present one need not be among
/// them.
namespace headroom::stops {

using Values = std::vector<std::int64_t>;

[[nodiscard]] Values linear(const Dimension &, const Architecture &);
/// Powers of two and three steps between each two of them.
[[nodiscard]] Values logarithmic(const Dimension &, const Architecture &);
[[nodiscard]] Values powers(const Dimension &, const Architecture &);       ///< of two
[[nodiscard]] Values heads(const Dimension &, const Architecture &);        ///< that d_model allows
[[nodiscard]] Values kvHeads(const Dimension &, const Architecture &);      ///< that divide the heads
[[nodiscard]] Values encoderHeads(const Dimension &, const Architecture &); ///< that divide d_model
[[nodiscard]] Values visionHeads(const Dimension &, const Architecture &);  ///< that the tower's width allows
[[nodiscard]] Values upToLayers(const Dimension &, const Architecture &);
[[nodiscard]] Values upToExperts(const Dimension &, const Architecture &);
[[nodiscard]] Values experts(const Dimension &, const Architecture &);   ///< in groups of the same size
[[nodiscard]] Values images(const Dimension &, const Architecture &);    ///< of whole patches
[[nodiscard]] Values patches(const Dimension &, const Architecture &);   ///< that divide the image
[[nodiscard]] Values squares(const Dimension &, const Architecture &);   ///< of multiples of the grain
[[nodiscard]] Values sequences(const Dimension &, const Architecture &); ///< that positions were learned for

} // namespace headroom::stops
