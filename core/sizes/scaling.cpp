// SPDX-License-Identifier: GPL-3.0-or-later
#include "sizes/scaling.h"

#include <cmath>
#include <limits>

namespace headroom {

namespace {

constexpr double leastLoss = 1.69;
constexpr double ofParameters = 406.4;
constexpr double ofTokens = 410.7;
constexpr double tokenExponent = 0.28;

double tokensLoss(double tokens) { return ofTokens / std::pow(tokens, tokenExponent); }

} // namespace

double growthFor(double gain, double exponent) { return std::pow(gain, 1 / exponent); }

double kaplanLoss(double parameters) { return std::pow(kaplanParameters / parameters, kaplanExponent); }

double hoffmannLoss(double parameters, double tokens)
{
    return leastLoss + ofParameters / std::pow(parameters, hoffmannExponent) + tokensLoss(tokens);
}

double kaplanGrowth(double lowerBy) { return growthFor(1 / (1 - lowerBy), kaplanExponent); }

double hoffmannGrowth(double parameters, double tokens, double lowerBy)
{
    const double wanted = hoffmannLoss(parameters, tokens) * (1 - lowerBy) - leastLoss - tokensLoss(tokens);
    if (wanted <= 0)
        return std::numeric_limits<double>::infinity();
    return std::pow(ofParameters / wanted, 1 / hoffmannExponent) / parameters;
}

} // namespace headroom
