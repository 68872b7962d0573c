// SPDX-License-Identifier: GPL-3.0-or-later
#include "header/formats.h"

#include "units/checked.h"
#include "units/error.h"
#include "units/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace headroom {

namespace {

/// github.com/huggingface/safetensors, tensor.rs: Dtype.
constexpr StoredType ofSafetensors[] = {
    { "BOOL", 0, 1, 8 },
    { "F4", 0, 1, 4 },
    { "F6_E2M3", 0, 1, 6 },
    { "F6_E3M2", 0, 1, 6 },
    { "U8", 0, 1, 8 },
    { "I8", 0, 1, 8 },
    { "F8_E5M2", 0, 1, 8 },
    { "F8_E4M3", 0, 1, 8 },
    { "F8_E8M0", 0, 1, 8 },
    { "F8_E4M3FNUZ", 0, 1, 8 },
    { "F8_E5M2FNUZ", 0, 1, 8 },
    { "I16", 0, 1, 16 },
    { "U16", 0, 1, 16 },
    { "F16", 0, 1, 16 },
    { "BF16", 0, 1, 16 },
    { "I32", 0, 1, 32 },
    { "U32", 0, 1, 32 },
    { "F32", 0, 1, 32 },
    { "C64", 0, 1, 64 },
    { "F64", 0, 1, 64 },
    { "I64", 0, 1, 64 },
    { "U64", 0, 1, 64 },
};

/// github.com/ggml-org/ggml, gguf-py constants.py: GGMLQuantizationType and GGML_QUANT_SIZES.
constexpr StoredType ofGguf[] = {
    { "F32", 0, 1, 32 },
    { "F16", 1, 1, 16 },
    { "Q4_0", 2, 32, 144 },
    { "Q4_1", 3, 32, 160 },
    { "Q5_0", 6, 32, 176 },
    { "Q5_1", 7, 32, 192 },
    { "Q8_0", 8, 32, 272 },
    { "Q8_1", 9, 32, 320 },
    { "Q2_K", 10, 256, 672 },
    { "Q3_K", 11, 256, 880 },
    { "Q4_K", 12, 256, 1152 },
    { "Q5_K", 13, 256, 1408 },
    { "Q6_K", 14, 256, 1680 },
    { "Q8_K", 15, 256, 2336 },
    { "IQ2_XXS", 16, 256, 528 },
    { "IQ2_XS", 17, 256, 592 },
    { "IQ3_XXS", 18, 256, 784 },
    { "IQ1_S", 19, 256, 400 },
    { "IQ4_NL", 20, 32, 144 },
    { "IQ3_S", 21, 256, 880 },
    { "IQ2_S", 22, 256, 656 },
    { "IQ4_XS", 23, 256, 1088 },
    { "I8", 24, 1, 8 },
    { "I16", 25, 1, 16 },
    { "I32", 26, 1, 32 },
    { "I64", 27, 1, 64 },
    { "F64", 28, 1, 64 },
    { "IQ1_M", 29, 256, 448 },
    { "BF16", 30, 1, 16 },
    { "TQ1_0", 34, 256, 432 },
    { "TQ2_0", 35, 256, 528 },
    { "MXFP4", 39, 32, 136 },
};

QString word(const char *text) { return QCoreApplication::translate("Header", text); }

} // namespace

std::span<const StoredType> safetensorsTypes() { return ofSafetensors; }
std::span<const StoredType> ggufTypes() { return ofGguf; }

void refuseFile(const QString &path, const QString &reason)
{
    throw InputError(QStringLiteral("%1: %2").arg(path, reason));
}

void openForReading(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly) || file.isSequential())
        refuseFile(file.fileName(),
            word(QT_TRANSLATE_NOOP("Header", "the file cannot be read: %1.")).arg(file.errorString()));
}

std::int64_t storedBytes(const QString &path, const FileTensor &tensor, const StoredType &type)
{
    const std::int64_t inner = tensor.shape.empty() ? 1 : tensor.shape.back();
    if (inner % type.elements != 0)
        refuseFile(path,
            word(QT_TRANSLATE_NOOP("Header",
                     "the innermost dimension of “%1” is %2, but must be a multiple of %3 for its type %4."))
                .arg(tensor.name.left(80))
                .arg(inner)
                .arg(type.elements)
                .arg(tensor.dtype));
    try {
        const std::int64_t bits = multiply(tensor.elements() / type.elements, type.bits);
        if (bits % 8 == 0)
            return bits / 8;
    } catch (const Overflow &) {
        refuseFile(path,
            word(QT_TRANSLATE_NOOP("Header", "the shape %2 of “%1” has more than 2^63 elements or bits."))
                .arg(tensor.name.left(80), shapeText(tensor.shape).left(80)));
    }
    refuseFile(path,
        word(QT_TRANSLATE_NOOP("Header", "“%1” ends in the middle of a byte.")).arg(tensor.name.left(80)));
}

void checkExtents(const QString &path, std::vector<Extent> extents, std::int64_t dataBytes)
{
    std::ranges::sort(extents, {}, [](const Extent &e) { return std::pair(e.begin, e.end); });
    std::int64_t end = 0;
    for (const Extent &extent : extents) {
        if (extent.begin < 0 || extent.end > dataBytes)
            refuseFile(path,
                word(QT_TRANSLATE_NOOP("Header",
                         "“%1” lies at bytes %2 to %3 of the data, of which the file has %4: it is cut off, "
                         "or "
                         "its header is wrong."))
                    .arg(extent.name.left(80))
                    .arg(Formatter().count(extent.begin))
                    .arg(Formatter().count(extent.end))
                    .arg(Formatter().count(dataBytes)));
        if (extent.begin < end)
            refuseFile(path,
                word(QT_TRANSLATE_NOOP("Header", "the data of “%1” overlaps another tensor's."))
                    .arg(extent.name.left(80)));
        end = extent.end;
    }
}

} // namespace headroom
