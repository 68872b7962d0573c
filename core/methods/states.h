// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "methods/method.h"

#include <string_view>

namespace headroom {

/// What is kept for each parameter: a published rule of so many bytes.
struct StateRule {
    std::string_view key;
    struct Part {
        const char *name; ///< context "Methods"
        Category category;
        DType dtype;
        std::int64_t count;
    };
    std::span<const Part> parts;

    [[nodiscard]] std::int64_t bytesPerParameter() const;
};

[[nodiscard]] const StateRule &statesRule(std::string_view key);
[[nodiscard]] std::vector<Term> statesOf(const StateRule &rule, std::int64_t parameters);

/// S. Rajbhandari et al., "ZeRO", 2020, arXiv 1910.02054, section 5 and table 1: bytes a device of
/// `parameters` in half precision with Adam (2 + 2 + 12 bytes), at a stage from 0 to 3, over the devices.
[[nodiscard]] double zeroBytes(double parameters, int stage, double devices);

/// DeepSpeed's own estimator (docs/code-docs/source/memory.rst): bytes a GPU. `largestLayer` in parameters.
enum class Offload : std::uint8_t { None, Optimizer, All };
[[nodiscard]] double deepSpeedBytes(
    double parameters, double largestLayer, int stage, double gpus, Offload offload);

} // namespace headroom
