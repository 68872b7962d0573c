// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/entries.h"
#include "units/format.h"

#include <QString>
#include <span>

namespace headroom {

/// How a number of bytes comes about: the tensors it is made of, each with its arithmetic, and what they add
/// up to. One entry is a row of the ledger; several are a total.
struct Derivation {
    QString title;
    std::span<const Entry> entries;
};

/// For a letter or a comment: in symbols, with the live numbers, in bytes, in the unit; why it is alive, and
/// which operator of PyTorch made it.
[[nodiscard]] QString derivationText(
    const Ledger &ledger, const Derivation &derivation, const Formatter &format);

/// For a paper: an align* environment of amsmath, a row of it a tensor. It compiles as it is, whatever the
/// names are.
[[nodiscard]] QString derivationLatex(
    const Ledger &ledger, const Derivation &derivation, const Formatter &format);

} // namespace headroom
