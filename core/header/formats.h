// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header/header.h"

#include <QFile>
#include <span>

/// One file of each format, and what both formats have in common.
namespace headroom {

/// A type as stored: so many elements make a block of so many bits.
struct StoredType {
    const char *name;
    std::uint32_t number; ///< GGUF's
    std::int64_t elements;
    std::int64_t bits;
};
[[nodiscard]] std::span<const StoredType> safetensorsTypes();
[[nodiscard]] std::span<const StoredType> ggufTypes();

/// Both THROW InputError.
[[nodiscard]] Header readSafetensors(const QString &path);
[[nodiscard]] Header readGguf(const QString &path);

/// THROWS InputError: the file's name and what is wrong.
[[noreturn]] void refuseFile(const QString &path, const QString &reason);

/// The bytes of a tensor of this type. THROWS InputError if they are more than 2^63, or if the innermost
/// dimension is no whole number of blocks.
[[nodiscard]] std::int64_t storedBytes(const QString &path, const FileTensor &tensor, const StoredType &type);

/// Where each tensor's data lies. THROWS InputError unless all lie in the file and no two overlap.
struct Extent {
    std::int64_t begin, end;
    QString name;
};
void checkExtents(const QString &path, std::vector<Extent> extents, std::int64_t dataBytes);

void openForReading(QFile &file); ///< THROWS InputError

} // namespace headroom
