// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace headroom {

/// What the function makes of each input, in their order; those that are dear are made at the same time, as
/// many as there are cores. The function shares nothing that it changes. Rethrows what the first of them
/// throws.
template <class Input, class Function>
[[nodiscard]] auto sideBySide(const std::vector<Input> &inputs, const Function &function)
{
    using Result = decltype(function(inputs.front()));
    std::vector<std::packaged_task<Result()>> tasks;
    for (const Input &input : inputs)
        tasks.emplace_back([&function, &input] { return function(input); });
    std::atomic<std::size_t> next = 0;
    const auto work = [&tasks, &next] {
        for (std::size_t i = next++; i < tasks.size(); i = next++)
            tasks[i]();
    };
    {
        std::vector<std::jthread> others; // beside this thread; joined at the end of the block
        for (std::size_t i = 1; i < std::min<std::size_t>(std::thread::hardware_concurrency(), tasks.size());
             ++i)
            others.emplace_back(work);
        work();
    }
    std::vector<Result> results;
    for (std::packaged_task<Result()> &task : tasks)
        results.push_back(task.get_future().get());
    return results;
}

} // namespace headroom
