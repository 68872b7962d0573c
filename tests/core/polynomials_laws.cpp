// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped from the polynomials that may be the peak is nowhere needed.
#include "explore/polynomials.h"

#include <gtest/gtest.h>
#include <random>

namespace headroom {

namespace {

std::int64_t largestOf(const std::vector<Polynomial> &polynomials, std::int64_t batch, std::int64_t sequence)
{
    std::int64_t largest = std::numeric_limits<std::int64_t>::min();
    for (const Polynomial &p : polynomials)
        largest = std::max(largest, p.at(batch, sequence));
    return largest;
}

/// Numbers of a range: its ends, and between them, near the small ones too.
std::vector<std::int64_t> numbersIn(const Range &range, std::mt19937_64 &random)
{
    std::vector<std::int64_t> numbers{ range.first, range.last };
    for (int i = 0; i < 8; ++i) {
        std::uniform_int_distribution<std::int64_t> any(
            range.first, range.first + ((range.last - range.first) >> (2 * i)));
        numbers.push_back(any(random));
    }
    return numbers;
}

std::vector<Polynomial> keptOf(
    const std::vector<Polynomial> &all, Range batches, Range sequences, Wanted wanted)
{
    std::vector<PeakCandidate> candidates;
    for (const Polynomial &p : all)
        candidates.push_back({ p, static_cast<std::int32_t>(candidates.size()) });
    std::vector<Polynomial> kept;
    for (const PeakCandidate &candidate : withoutDominated(candidates, batches, sequences, wanted))
        kept.push_back(candidate.total);
    return kept;
}

void expectNothingLost(const std::vector<Polynomial> &all, Range batches, Range sequences,
    std::mt19937_64 &random, Wanted wanted = Wanted::Totals)
{
    const std::vector<Polynomial> kept = keptOf(all, batches, sequences, wanted);
    EXPECT_LE(kept.size(), all.size());
    for (std::int64_t batch : numbersIn(batches, random))
        for (std::int64_t sequence : numbersIn(sequences, random))
            ASSERT_EQ(largestOf(kept, batch, sequence), largestOf(all, batch, sequence))
                << "batch " << batch << ", sequence " << sequence;
}

constexpr std::pair<Range, Range> rectangles[] = { { { 1, 1 }, { 1, 1 } }, { { 1, 1 }, { 2, 5000 } },
    { { 2, 256 }, { 64, 16384 } }, { { 2, 9 }, { 2, 9 } }, { { 2, 1 << 20 }, { 1, 1 << 17 } } };

TEST(PolynomialsLaws, NothingThatIsNeededIsDropped)
{
    std::mt19937_64 random(20261124);
    for (const auto &[batches, sequences] : rectangles)
        for (int round = 0; round < 60; ++round) {
            std::vector<Polynomial> all(40);
            for (Polynomial &p : all)
                for (std::size_t i = 0; i < 6; ++i) {
                    // From nothing to much, so that each power decides somewhere; a few negative.
                    const auto bits = std::uniform_int_distribution<int>(0,
                        i == 0       ? 40
                            : i == 5 ? 4
                                     : 22)(random);
                    p.coefficients[i] = std::uniform_int_distribution<std::int64_t>(
                        i == 0 ? 0 : -(std::int64_t{ 1 } << bits) / 8, std::int64_t{ 1 } << bits)(random);
                }
            for (Wanted wanted : { Wanted::Totals, Wanted::Instants })
                expectNothingLost(all, batches, sequences, random, wanted);
        }
}

/// Layer by layer activations, so many bytes a token, become gradients; in the middle a little is missing.
std::vector<Polynomial> backward(std::int64_t layers, std::int64_t noise, std::mt19937_64 &random)
{
    std::vector<Polynomial> all;
    for (std::int64_t i = 0; i <= layers; ++i) {
        Polynomial p;
        p.coefficients[0] = 1'000'000'000 + i * 400'000'000 - i * (layers - i) * 1000
            + std::uniform_int_distribution<std::int64_t>(-noise, noise)(random);
        p.coefficients[1] = 1024;
        p.coefficients[4] = (layers - i) * 260'000;
        all.push_back(p);
    }
    return all;
}

TEST(PolynomialsLaws, WhatLiesBetweenTwoIsDropped)
{
    std::mt19937_64 random(5);
    EXPECT_LE(keptOf(backward(100, 0, random), { 2, 256 }, { 64, 16384 }, Wanted::Totals).size(), 2u);
    for (std::int64_t noise : { 0, 1, 1000, 1'000'000, 1'000'000'000 })
        for (const auto &[batches, sequences] : rectangles)
            expectNothingLost(backward(100, noise, random), batches, sequences, random);
}

} // namespace

} // namespace headroom
