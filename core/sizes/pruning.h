// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace headroom {

/// How a matrix is stored of which a share of the weights is zero.
struct SparseMatrix {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    std::int64_t weightBytes = 4;
    double zeros = 0; ///< share of the weights that are zero, 0 to 1
};

struct Storage {
    const char *label; ///< context "Sizes", to be translated
    /// Bytes of the matrix.
    double (*bytes)(const SparseMatrix &);
    /// The share of zeros from which on it is smaller than dense storage, rows and pointers apart; 1: never.
    double (*pays)(std::int64_t weightBytes);
};

enum class StorageKind : std::uint8_t { Dense, Bitmap, Csr, TwoOfFour };

/// Dense; a bit a weight and those that are not zero; compressed sparse rows with 4-byte indices; two of
/// every four weights with 2 bits of place each (NVIDIA Ampere, Mishra et al. 2021, arXiv 2104.08378), which
/// needs half of them to be zero and gains no more from further zeros.
[[nodiscard]] const std::array<Storage, 4> &storages();
[[nodiscard]] const Storage &info(StorageKind kind);

} // namespace headroom
