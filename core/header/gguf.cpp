// SPDX-License-Identifier: GPL-3.0-or-later
// github.com/ggml-org/ggml, docs/gguf.md: magic, version, counts, metadata, tensors, aligned data.
#include "header/formats.h"
#include "units/checked.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QSet>
#include <QtEndian>
#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr quint32 newest = 3;
constexpr quint64 mostKeys = 100'000;
constexpr quint64 longestName = 65'535;
constexpr quint64 mostItems = 100'000'000; ///< of a list in the metadata
constexpr int mostNested = 4;
constexpr quint32 mostDimensions = 4;
constexpr std::int64_t smallestEntry =
    8 + 4 + 4 + 8; ///< of a tensor's: its name's length, rank, type, offset

QString word(const char *text) { return QCoreApplication::translate("Header", text); }

/// The types of metadata by their numbers: how many bytes each has; 0: text and list.
constexpr std::array<int, 13> valueBytes{ 1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8 };
constexpr quint32 isFloat = 6, isFlag = 7, isText = 8, isList = 9, isDouble = 12;
constexpr std::array<quint32, 4> signedTypes{ 1, 3, 5, 11 };

/// Reads forward and never past the end.
class Reader {
public:
    explicit Reader(QFile &file) : m_file(file) { }

    [[nodiscard]] std::int64_t left() const { return m_file.size() - m_file.pos(); }
    [[noreturn]] void refuse(const QString &reason) const { refuseFile(m_file.fileName(), reason); }
    [[noreturn]] void refuseEnd() const
    {
        refuse(word(QT_TRANSLATE_NOOP("Header", "the file ends in the middle of its header.")));
    }

    QByteArray take(std::int64_t bytes)
    {
        if (bytes > left())
            refuseEnd();
        QByteArray taken = m_file.read(bytes);
        if (taken.size() != bytes)
            refuseEnd();
        return taken;
    }
    void skip(std::int64_t bytes)
    {
        if (bytes > left() || !m_file.seek(m_file.pos() + bytes))
            refuseEnd();
    }
    template <class Number> Number number()
    {
        return qFromLittleEndian<Number>(take(sizeof(Number)).constData());
    }
    QString text(quint64 longest)
    {
        const auto length = number<quint64>();
        if (length > longest)
            refuse(word(QT_TRANSLATE_NOOP("Header", "a text in the header claims %L1 bytes.")).arg(length));
        return QString::fromUtf8(take(qint64(length)));
    }
    [[nodiscard]] std::int64_t position() const { return m_file.pos(); }

private:
    QFile &m_file;
};

QVariant numberOf(const QByteArray &bytes, quint32 type)
{
    if (type == isFloat)
        return double(qFromLittleEndian<float>(bytes.constData()));
    if (type == isDouble)
        return qFromLittleEndian<double>(bytes.constData());
    if (type == isFlag)
        return bytes[0] != 0;
    quint64 value = 0;
    for (qsizetype i = bytes.size(); i-- > 0;)
        value = value << 8 | quint8(bytes[i]);
    if (std::ranges::find(signedTypes, type) == signedTypes.end())
        return QVariant::fromValue(value);
    const int unused = 64 - 8 * int(bytes.size());
    return QVariant::fromValue(qint64(value << unused) >> unused);
}

void skipTexts(Reader &reader, quint64 count)
{
    for (quint64 i = 0; i < count; ++i) {
        const auto length = reader.number<quint64>();
        if (length > quint64(longestHeader))
            reader.refuse(
                word(QT_TRANSLATE_NOOP("Header", "a text in the header claims %L1 bytes.")).arg(length));
        reader.skip(qint64(length));
    }
}

/// Of a list only its length is kept, and its numbers if they are few: layers' own, not a vocabulary.
QVariant readList(Reader &reader, int nested)
{
    const auto type = reader.number<quint32>();
    const auto count = reader.number<quint64>();
    if (type >= valueBytes.size() || nested > mostNested)
        reader.refuse(word(QT_TRANSLATE_NOOP("Header", "a list in the metadata is of no known kind.")));
    if (count > mostItems)
        reader.refuse(
            word(QT_TRANSLATE_NOOP("Header", "a list in the metadata claims %L1 items.")).arg(count));
    constexpr quint64 few = 4096;
    if (type == isText)
        skipTexts(reader, count);
    else if (type == isList)
        for (quint64 i = 0; i < count; ++i)
            static_cast<void>(readList(reader, nested + 1));
    else if (count > few)
        reader.skip(qint64(count) * valueBytes[type]);
    else {
        QVariantList items;
        for (quint64 i = 0; i < count; ++i)
            items << numberOf(reader.take(valueBytes[type]), type);
        return items;
    }
    return QVariant::fromValue(count);
}

QVariant readValue(Reader &reader, quint32 type)
{
    if (type >= valueBytes.size())
        reader.refuse(
            word(QT_TRANSLATE_NOOP("Header", "the metadata has a value of the unknown kind %1.")).arg(type));
    if (type == isText)
        return reader.text(quint64(longestHeader));
    if (type == isList)
        return readList(reader, 1);
    return numberOf(reader.take(valueBytes[type]), type);
}

FileTensor readTensor(Reader &reader, const QString &path, Extent &extent)
{
    FileTensor tensor;
    tensor.name = reader.text(longestName);
    const auto rank = reader.number<quint32>();
    if (rank > mostDimensions)
        reader.refuse(word(QT_TRANSLATE_NOOP("Header", "“%1” has %2 dimensions; GGUF has %3 at most."))
                          .arg(tensor.name.left(80))
                          .arg(rank)
                          .arg(mostDimensions));
    for (quint32 i = 0; i < rank; ++i) {
        const auto size = reader.number<quint64>();
        if (size > quint64(std::numeric_limits<std::int64_t>::max()))
            reader.refuse(word(QT_TRANSLATE_NOOP("Header", "a dimension of “%1” is %L2."))
                              .arg(tensor.name.left(80))
                              .arg(size));
        tensor.shape.insert(tensor.shape.begin(), std::int64_t(size)); // GGUF writes the innermost first
    }
    const auto number = reader.number<quint32>();
    const auto offset = reader.number<quint64>();
    const auto types = ggufTypes();
    const auto type = std::ranges::find(types, number, &StoredType::number);
    if (type == types.end())
        reader.refuse(word(QT_TRANSLATE_NOOP("Header", "the type %2 of “%1” is not known."))
                          .arg(tensor.name.left(80))
                          .arg(number));
    tensor.dtype = QLatin1StringView(type->name);
    tensor.bytes = storedBytes(path, tensor, *type);
    extent = { std::int64_t(std::min<quint64>(offset, quint64(std::numeric_limits<std::int64_t>::max()))), 0,
        tensor.name };
    return tensor;
}

struct Counts {
    quint64 tensors, keys;
};

Counts readStart(Reader &reader)
{
    if (reader.left() < 4 || reader.take(4) != "GGUF")
        reader.refuse(word(QT_TRANSLATE_NOOP("Header", "the file does not begin with GGUF.")));
    const auto version = reader.number<quint32>();
    if (version < 2 || version > newest)
        reader.refuse(version == 0 || version > 0xFFFF
                ? word(QT_TRANSLATE_NOOP("Header",
                           "its version is %1: it is a big-endian GGUF file, which is not read, or damaged."))
                      .arg(version)
                : word(QT_TRANSLATE_NOOP("Header", "its GGUF version is %1; 2 and 3 are read."))
                      .arg(version));
    const Counts counts{ reader.number<quint64>(), reader.number<quint64>() };
    if (counts.tensors > quint64(mostTensors) || counts.keys > mostKeys
        || std::int64_t(counts.tensors) * smallestEntry > reader.left())
        reader.refuse(
            word(QT_TRANSLATE_NOOP("Header",
                     "its header claims %L1 tensors and %L2 keys, which cannot be in a file of its size."))
                .arg(counts.tensors)
                .arg(counts.keys));
    return counts;
}

std::int64_t alignmentOf(const Reader &reader, const Header &header)
{
    const qint64 alignment = header.metadata.value(QStringLiteral("general.alignment"), 32).toLongLong();
    if (alignment < 1 || alignment > (1 << 20) || (alignment & (alignment - 1)) != 0)
        reader.refuse(
            word(QT_TRANSLATE_NOOP("Header", "“general.alignment” is %1, but must be a power of two."))
                .arg(alignment));
    return alignment;
}

} // namespace

Header readGguf(const QString &path)
{
    QFile file(path);
    openForReading(file);
    Reader reader(file);
    const Counts counts = readStart(reader);
    Header header{ path, QStringLiteral("GGUF"), {}, {}, 1 };
    for (quint64 i = 0; i < counts.keys; ++i) {
        const QString key = reader.text(longestName);
        if (header.metadata.contains(key))
            reader.refuse(
                word(QT_TRANSLATE_NOOP("Header", "the header names “%1” twice.")).arg(key.left(80)));
        header.metadata[key] = readValue(reader, reader.number<quint32>());
    }
    std::vector<Extent> extents;
    QSet<QString> names;
    for (quint64 i = 0; i < counts.tensors; ++i) {
        Extent extent{};
        header.tensors.push_back(readTensor(reader, path, extent));
        const FileTensor &tensor = header.tensors.back();
        if (names.contains(tensor.name))
            reader.refuse(
                word(QT_TRANSLATE_NOOP("Header", "the header names “%1” twice.")).arg(tensor.name.left(80)));
        names.insert(tensor.name);
        if (__builtin_add_overflow(extent.begin, tensor.bytes, &extent.end))
            extent.end = std::numeric_limits<std::int64_t>::max();
        extents.push_back(extent);
    }
    const std::int64_t alignment = alignmentOf(reader, header);
    const std::int64_t begin = (reader.position() + alignment - 1) / alignment * alignment;
    checkExtents(path, extents, std::max<std::int64_t>(file.size() - begin, 0));
    return header;
}

} // namespace headroom
