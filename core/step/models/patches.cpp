// SPDX-License-Identifier: GPL-3.0-or-later
#include "step/models/patches.h"

namespace headroom {

Tensor tokensOf(const Tensor &patches)
{
    const Tensor rows =
        view(patches, { patches.size(0), patches.size(1), patches.size(2) * patches.size(3) });
    return transpose(rows, 1, 2);
}

Tensor afterClass(const Tensor &classToken, const Tensor &tokens, Dim total)
{
    const Tensor first = expand(classToken, { tokens.size(0), 1, tokens.size(2) });
    const std::array<Tensor, 2> parts{ first, tokens };
    return cat(parts, 1, total);
}

} // namespace headroom
