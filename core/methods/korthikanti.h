// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "methods/method.h"

namespace headroom {

/// V. Korthikanti et al., "Reducing Activation Recomputation in Large Transformer Models", 2022,
/// arXiv 2205.05198: what is recomputed, and how one layer is divided.
enum class Recompute : std::uint8_t { None, Selective, Full };

struct KorthikantiSetting {
    Recompute recompute = Recompute::None;
    bool sequenceParallel = false;
    std::int64_t devices = 1; ///< t, the tensor-parallel size
};

/// Table 2, term by term (section 4.1), of `layers` layers; half precision, a mask a byte.
[[nodiscard]] std::vector<Term> korthikantiLayer(
    const Architecture &, const Recipe &, const KorthikantiSetting &, std::int64_t layers);

/// Section 4.3 at one pipeline stage: dropout of the embedding, last norm, input of the head, logits.
[[nodiscard]] std::vector<Term> korthikantiEnds(
    const Architecture &, const Recipe &, const KorthikantiSetting &);

/// Bytes of the terms together.
[[nodiscard]] std::int64_t bytesOf(const std::vector<Term> &terms);

} // namespace headroom
