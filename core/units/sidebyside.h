// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <vector>

namespace headroom {

/// What the function makes of each input, in their order; those that are dear are made at the same time. The
/// function shares nothing that it changes. Rethrows what the first of them throws.
template <class Input, class Function>
[[nodiscard]] auto sideBySide(const std::vector<Input> &inputs, const Function &function)
{
    using Result = decltype(function(inputs.front()));
    std::vector<std::future<Result>> begun;
    for (const Input &input : inputs)
        begun.push_back(std::async(std::launch::async, [&function, &input] { return function(input); }));
    std::vector<Result> results;
    for (std::future<Result> &one : begun)
        results.push_back(one.get());
    return results;
}

} // namespace headroom
