// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// How many times larger a model must be to be `gain` times better if performance grows as N^exponent.
[[nodiscard]] double growthFor(double gain, double exponent);

/// J. Kaplan et al., "Scaling Laws for Neural Language Models", 2020, arXiv 2001.08361, equation 1.1:
/// L(N) = (8.8·10^13 / N)^0.076, N without embeddings.
inline constexpr double kaplanExponent = 0.076;
inline constexpr double kaplanParameters = 8.8e13;
[[nodiscard]] double kaplanLoss(double parameters);

/// J. Hoffmann et al., "Training Compute-Optimal Large Language Models", 2022, arXiv 2203.15556, equation 10:
/// L(N, D) = 1.69 + 406.4 / N^0.34 + 410.7 / D^0.28.
inline constexpr double hoffmannExponent = 0.34;
[[nodiscard]] double hoffmannLoss(double parameters, double tokens);

/// How many times larger a model must be for a loss lower by a share, by each law; infinite if no size is
/// enough.
[[nodiscard]] double kaplanGrowth(double lowerBy);
[[nodiscard]] double hoffmannGrowth(double parameters, double tokens, double lowerBy);

} // namespace headroom
