// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <cstdint>
#include <vector>

namespace headroom {

/// A tensor as a file's header declares it.
struct FileTensor {
    QString name;
    std::vector<std::int64_t> shape; ///< outermost first, as PyTorch writes it
    QString dtype;                   ///< as the format writes it: BF16, F8_E4M3, Q4_K
    std::int64_t bytes = 0;

    [[nodiscard]] std::int64_t elements() const; ///< THROWS Overflow
    bool operator==(const FileTensor &) const = default;
};

/// What one file or a set of shards says of itself; their data is never read.
struct Header {
    QString path;
    QString format; ///< safetensors, GGUF
    std::vector<FileTensor> tensors;
    QMap<QString, QVariant> metadata; ///< of GGUF: numbers, texts and flags; of a list its length only
    int files = 1;

    [[nodiscard]] std::int64_t bytes() const;
    [[nodiscard]] std::int64_t elements() const;
};

/// The limits beyond which a header is a lie and no model's.
inline constexpr std::int64_t longestHeader = 100'000'000; ///< bytes, as the safetensors library has it
inline constexpr std::int64_t mostTensors = 1'000'000;

/// Whether the path looks like what readHeader() takes.
[[nodiscard]] bool isTensorFile(const QString &path);
/// The same, or a folder that holds some.
[[nodiscard]] bool holdsTensors(const QString &path);

/// Of a .safetensors file, a model.safetensors.index.json, a folder of shards or a .gguf file (and its
/// siblings, where it is one of several). THROWS InputError for a header that is not whole and true.
[[nodiscard]] Header readHeader(const QString &path);

[[nodiscard]] QString shapeText(const std::vector<std::int64_t> &shape); ///< "[4096, 14336]"

} // namespace headroom
