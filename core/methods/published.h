// SPDX-License-Identifier: GPL-3.0-or-later
// What the formulas of core/methods share, and their rows: one function a source, listed in methods.cpp.
#pragma once

#include "methods/method.h"

namespace headroom {

/// The numbers of a model and a run as formulas write them.
struct Sizes {
    Dim batch, sequence, dModel, heads, layers, vocab;
    Sizes(const Architecture &, const Recipe &);
};

/// A tensor of n elements of no dimension's name: all parameters, say.
[[nodiscard]] inline Shape flat(std::int64_t elements) { return { Dim(elements) }; }
/// Rounded up, as the fullest of so many devices holds it.
[[nodiscard]] constexpr std::int64_t split(std::int64_t whole, std::int64_t devices)
{
    return (whole + devices - 1) / devices;
}

/// What the methods can be asked about.
[[nodiscard]] bool isTraining(const Architecture &, const Recipe &);      ///< any model
[[nodiscard]] bool isInference(const Architecture &, const Recipe &);     ///< any model
[[nodiscard]] bool isDenseTraining(const Architecture &, const Recipe &); ///< one stack, no experts
[[nodiscard]] bool isDense(const Architecture &, const Recipe &);         ///< the same, in any mode

[[nodiscard]] std::span<const Method> documentMethods();    ///< the three documents'
[[nodiscard]] std::span<const Method> korthikantiMethods(); ///< activations, and 16 bytes a parameter
[[nodiscard]] std::span<const Method> stateMethods();       ///< bytes a parameter, ZeRO
[[nodiscard]] std::span<const Method> eleutherMethods();

} // namespace headroom
