// SPDX-License-Identifier: GPL-3.0-or-later
// github.com/huggingface/safetensors: eight bytes of length, a JSON object, the data.
#include "header/formats.h"
#include "units/error.h"
#include "units/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtEndian>
#include <algorithm>
#include <optional>

namespace headroom {

namespace {

constexpr int lengthBytes = 8;
constexpr qsizetype mostDimensions = 32;

QString word(const char *text) { return QCoreApplication::translate("Header", text); }

/// The first key of the outermost object that is there twice: Qt would silently keep the last.
std::optional<QByteArray> repeatedKey(const QByteArray &json)
{
    QSet<QByteArray> seen;
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (c != '"')
            continue;
        const qsizetype start = ++i;
        while (i < json.size() && json[i] != '"')
            i += json[i] == '\\' ? 2 : 1;
        if (depth != 1)
            continue;
        qsizetype next = i + 1;
        while (next < json.size() && QByteArrayView(" \t\r\n").contains(json[next]))
            ++next;
        if (next >= json.size() || json[next] != ':')
            continue;
        const QByteArray key = json.mid(start, i - start);
        if (seen.contains(key))
            return key;
        seen.insert(key);
    }
    return std::nullopt;
}

QByteArray headerBytes(QFile &file)
{
    const QByteArray start = file.read(lengthBytes);
    if (start.size() < lengthBytes)
        refuseFile(file.fileName(),
            word(QT_TRANSLATE_NOOP("Header", "the file has %1 bytes, too few for a safetensors file."))
                .arg(Formatter().count(file.size())));
    const auto length = qFromLittleEndian<quint64>(start.constData());
    if (length > quint64(longestHeader))
        refuseFile(file.fileName(),
            word(QT_TRANSLATE_NOOP(
                     "Header", "its header claims %L1 bytes; a safetensors file's has %2 at most."))
                .arg(length)
                .arg(Formatter().count(longestHeader)));
    if (qint64(length) > file.size() - lengthBytes)
        refuseFile(file.fileName(),
            word(QT_TRANSLATE_NOOP("Header", "its header claims %L1 bytes, but the file has only %2."))
                .arg(length)
                .arg(Formatter().count(file.size())));
    const QByteArray json = file.read(qint64(length));
    if (json.size() != qsizetype(length))
        refuseFile(file.fileName(), word(QT_TRANSLATE_NOOP("Header", "the header cannot be read.")));
    return json;
}

QJsonObject parsed(const QString &path, const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuseFile(path,
            word(QT_TRANSLATE_NOOP(
                "Header", "the header is not one JSON object, as a safetensors file's is.")));
    if (const auto key = repeatedKey(json))
        refuseFile(path,
            word(QT_TRANSLATE_NOOP("Header", "the header names “%1” twice."))
                .arg(QString::fromUtf8(key->left(80))));
    return document.object();
}

/// Whole numbers from 0, or nothing.
std::optional<std::vector<std::int64_t>> wholeNumbers(const QJsonValue &value)
{
    if (!value.isArray() || value.toArray().size() > mostDimensions)
        return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (const QJsonValue &item : value.toArray()) {
        const qint64 number = item.toInteger(-1);
        if (number < 0)
            return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

FileTensor readTensor(const QString &path, const QString &name, const QJsonValue &value, Extent &extent)
{
    const QJsonObject entry = value.toObject();
    const QString dtype = entry[QStringLiteral("dtype")].toString();
    const auto shape = wholeNumbers(entry[QStringLiteral("shape")]);
    const auto offsets = wholeNumbers(entry[QStringLiteral("data_offsets")]);
    if (!shape || !offsets || offsets->size() != 2 || offsets->at(0) > offsets->at(1))
        refuseFile(path,
            word(QT_TRANSLATE_NOOP("Header",
                     "the entry of “%1” must have a dtype, a shape of whole numbers from 0, and data_offsets "
                     "[begin, end]."))
                .arg(name.left(80)));
    const auto types = safetensorsTypes();
    const auto type = std::ranges::find_if(
        types, [&](const StoredType &row) { return dtype == QLatin1StringView(row.name); });
    if (type == types.end())
        refuseFile(path,
            word(QT_TRANSLATE_NOOP("Header", "the dtype “%2” of “%1” is not known."))
                .arg(name.left(80), dtype.left(40)));
    FileTensor tensor{ name, *shape, dtype, 0 };
    tensor.bytes = storedBytes(path, tensor, *type);
    extent = { offsets->at(0), offsets->at(1), name };
    if (extent.end - extent.begin != tensor.bytes)
        refuseFile(path,
            word(QT_TRANSLATE_NOOP(
                     "Header", "“%1” of shape %2 and dtype %3 needs %4 bytes, but data_offsets give it %5."))
                .arg(name.left(80), shapeText(*shape), dtype)
                .arg(Formatter().count(tensor.bytes))
                .arg(Formatter().count(extent.end - extent.begin)));
    return tensor;
}

} // namespace

Header readSafetensors(const QString &path)
{
    QFile file(path);
    openForReading(file);
    const QByteArray json = headerBytes(file);
    const QJsonObject object = parsed(path, json);
    if (object.size() > mostTensors)
        refuseFile(
            path, word(QT_TRANSLATE_NOOP("Header", "the header names more tensors than any model has.")));
    Header header{ path, QStringLiteral("safetensors"), {}, {}, 1 };
    std::vector<Extent> extents;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == QStringLiteral("__metadata__"))
            continue;
        Extent extent{};
        header.tensors.push_back(readTensor(path, it.key(), it.value(), extent));
        extents.push_back(extent);
    }
    checkExtents(path, extents, file.size() - lengthBytes - json.size());
    return header;
}

} // namespace headroom
