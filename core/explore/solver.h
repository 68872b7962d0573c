// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dimensions.h"
#include "run/allowance.h"
#include "run/hardware.h"

#include <QJsonObject>
#include <functional>
#include <optional>

namespace headroom {

class Formatter;

/// A value of a dimension, and what the run needs with it.
struct Tried {
    std::int64_t value = 0;
    std::int64_t peak = 0;    ///< exact, of the tensors
    std::int64_t allowed = 0; ///< set aside besides
    [[nodiscard]] std::int64_t needed() const { return peak + allowed; }
    bool operator==(const Tried &) const = default;
};

/// The largest value of a dimension with which the run still fits, all else being as it is.
///
/// Values are those that the model allows and that change no other choice: every whole number for batch,
/// sequence, layers, d_ff, vocabulary and experts (a multiple of the router's groups, if it has them);
/// multiples of the heads for d_model, as the heads stay; even sizes of a head that rotary positions turn;
/// numbers of heads that divide d_model, or that the KV heads divide, if these stay; KV heads that divide the
/// heads. What a family ties to a dimension follows it, as it does under the slider (setDimension).
struct Solution {
    const Dimension *dimension = nullptr;
    Capacity capacity;
    std::optional<Tried> largest; ///< none: not even the smallest value fits
    std::optional<Tried>
        next;              ///< the next value, which does not fit; none: there is none, or too large to count
    Tried smallest;        ///< the smallest value, where nothing fits
    bool isLimited = true; ///< false: everything fits, up to the last value that the dimension can have
};

/// THROWS InputError if the run cannot be, its model has no such dimension or its step is not re-enacted.
[[nodiscard]] Solution solve(const Dimension &dimension, const Architecture &architecture,
    const Recipe &recipe, const Capacity &capacity, const Allowances &allowances = {});

/// "The largest batch that fits H100 80GB is 12: 1.20 GiB stay free; 13 would need 2.05 GiB more."
[[nodiscard]] QString solutionText(const Solution &solution, const Formatter &format);
/// The keys of the command line's manual.
[[nodiscard]] QJsonObject solutionJson(const Solution &solution, const QString &model);

/// What a run needs with a value; none if that is too large to count.
using Need = std::function<std::optional<Tried>(std::int64_t value)>;
/// Whether a value is one that the dimension can have.
using Allowed = std::function<bool(std::int64_t value)>;

/// The search itself: gallops from a value that is allowed, bisects, and then looks at the values beyond,
/// because needs that grow are likely but not certain. Values lie in 1 … last. The result's dimension is not
/// set.
[[nodiscard]] Solution largestThatFits(const Need &need, const Allowed &allowed, std::int64_t start,
    std::int64_t last, const Capacity &capacity);

} // namespace headroom
