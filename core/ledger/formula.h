// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/entries.h"
#include "units/format.h"

#include <QString>
#include <vector>

namespace headroom {

/// A factor of an entry's bytes: a number, and what stands for it in symbols, if anything does.
struct Factor {
    std::int64_t number = 1;
    QString symbol{};       ///< empty: the number itself
    const char *unit = "";  ///< what is counted: context "Formula", to be translated; B is not
    bool ofElements = true; ///< of the shape; else of what comes after it: bytes, states, layers
};

/// The bytes of an entry as a product: the dimensions of its shape, each symbol and each number at its place;
/// the bytes of an element; then how many there are, by what they are. The numbers multiply to the bytes.
[[nodiscard]] std::vector<Factor> factorsOf(const Ledger &ledger, const Entry &entry);

/// In symbols, "batch·seq·d_ff × 2 B × 32 layers", and with the live numbers, "4·4,096·14,336 × 2 B ×
/// 32 layers": factor by factor.
[[nodiscard]] QString formulaText(const Ledger &ledger, const Entry &entry, const Formatter &format);
[[nodiscard]] QString arithmeticText(const Ledger &ledger, const Entry &entry, const Formatter &format);

/// The translated unit of a factor.
[[nodiscard]] QString unitOf(const Factor &factor);

} // namespace headroom
