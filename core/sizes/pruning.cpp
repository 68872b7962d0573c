// SPDX-License-Identifier: GPL-3.0-or-later
#include "sizes/pruning.h"

#include <QtGlobal>
#include <limits>

namespace headroom {

namespace {

constexpr double indexBytes = 4;

double all(const SparseMatrix &m) { return static_cast<double>(m.rows) * static_cast<double>(m.columns); }
double left(const SparseMatrix &m) { return all(m) * (1 - m.zeros); }
double wide(const SparseMatrix &m) { return static_cast<double>(m.weightBytes); }

double dense(const SparseMatrix &m) { return all(m) * wide(m); }
double bitmap(const SparseMatrix &m) { return all(m) / 8 + left(m) * wide(m); }
double csr(const SparseMatrix &m)
{
    return left(m) * (wide(m) + indexBytes) + (static_cast<double>(m.rows) + 1) * indexBytes;
}
double twoOfFour(const SparseMatrix &m) { return m.zeros < 0.5 ? dense(m) : all(m) / 2 * (wide(m) + 0.25); }

} // namespace

const std::array<Storage, 4> &storages()
{
    static constexpr std::array<Storage, 4> table{ {
        { QT_TRANSLATE_NOOP("Sizes", "dense"), dense, [](std::int64_t) { return 1.0; } },
        { QT_TRANSLATE_NOOP("Sizes", "bitmap"), bitmap,
            [](std::int64_t bytes) { return 1 / (8 * static_cast<double>(bytes)); } },
        { QT_TRANSLATE_NOOP("Sizes", "compressed sparse rows"), csr,
            [](std::int64_t bytes) { return indexBytes / (static_cast<double>(bytes) + indexBytes); } },
        { QT_TRANSLATE_NOOP("Sizes", "two of four"), twoOfFour, [](std::int64_t) { return 0.5; } },
    } };
    return table;
}

const Storage &info(StorageKind kind) { return storages()[static_cast<std::size_t>(kind)]; }

} // namespace headroom
