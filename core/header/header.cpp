// SPDX-License-Identifier: GPL-3.0-or-later
#include "header/header.h"

#include "header/formats.h"
#include "units/checked.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace headroom {

namespace {

QString word(const char *text) { return QCoreApplication::translate("Header", text); }

const QString indexName = QStringLiteral("model.safetensors.index.json");

/// The shards together. THROWS InputError if two hold a tensor of the same name.
Header joined(const QString &path, const QStringList &files, Header (*read)(const QString &))
{
    Header all;
    QSet<QString> names;
    for (const QString &file : files) {
        Header one = read(file);
        for (const FileTensor &tensor : one.tensors) {
            if (names.contains(tensor.name))
                refuseFile(file,
                    word(QT_TRANSLATE_NOOP("Header", "“%1” is in another of the model's files too."))
                        .arg(tensor.name.left(80)));
            names.insert(tensor.name);
            all.tensors.push_back(tensor);
        }
        if (all.metadata.isEmpty())
            all.metadata = one.metadata;
        all.format = one.format;
    }
    all.path = path;
    all.files = int(files.size());
    return all;
}

/// An index's shards, which lie beside it; a name that leads elsewhere is refused.
QStringList shardsOf(const QString &index)
{
    QFile file(index);
    openForReading(file);
    if (file.size() > longestHeader)
        refuseFile(index, word(QT_TRANSLATE_NOOP("Header", "it is longer than any index of shards.")));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonObject map = document.object()[QStringLiteral("weight_map")].toObject();
    QSet<QString> names;
    for (const QJsonValue &shard : map)
        names.insert(shard.toString());
    if (names.isEmpty())
        refuseFile(index,
            word(QT_TRANSLATE_NOOP(
                "Header", "it has no “weight_map” that says which tensor is in which file.")));
    QStringList paths;
    for (const QString &name : names) {
        if (name.isEmpty() || QFileInfo(name).fileName() != name)
            refuseFile(
                index, word(QT_TRANSLATE_NOOP("Header", "“%1” is no file beside it.")).arg(name.left(80)));
        paths << QFileInfo(index).dir().filePath(name);
    }
    paths.sort();
    return paths;
}

/// The parts of a GGUF model that was split: name-00001-of-00003.gguf.
QStringList partsOf(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*-)(\\d{5})-of-(\\d{5})\\.gguf$"));
    const QFileInfo info(path);
    const auto match = pattern.match(info.fileName());
    const int count = match.captured(3).toInt();
    if (!match.hasMatch() || count < 1)
        return { path };
    QStringList parts;
    for (int i = 1; i <= count; ++i)
        parts << info.dir().filePath(QStringLiteral("%1%2-of-%3.gguf")
                                         .arg(match.captured(1))
                                         .arg(i, 5, 10, QLatin1Char('0'))
                                         .arg(match.captured(3)));
    return parts;
}

Header readFolder(const QString &path)
{
    const QDir folder(path);
    if (folder.exists(indexName))
        return joined(path, shardsOf(folder.filePath(indexName)), readSafetensors);
    QStringList files;
    for (const QString &name : folder.entryList({ QStringLiteral("*.safetensors") }, QDir::Files, QDir::Name))
        files << folder.filePath(name);
    if (files.isEmpty())
        refuseFile(path, word(QT_TRANSLATE_NOOP("Header", "the folder holds no .safetensors file.")));
    return joined(path, files, readSafetensors);
}

} // namespace

std::int64_t FileTensor::elements() const
{
    std::int64_t product = 1;
    for (std::int64_t size : shape)
        product = multiply(product, size);
    return product;
}

std::int64_t Header::bytes() const
{
    std::int64_t sum = 0;
    for (const FileTensor &tensor : tensors)
        sum = add(sum, tensor.bytes);
    return sum;
}

std::int64_t Header::elements() const
{
    std::int64_t sum = 0;
    for (const FileTensor &tensor : tensors)
        sum = add(sum, tensor.elements());
    return sum;
}

bool isTensorFile(const QString &path)
{
    return path.endsWith(QStringLiteral(".safetensors")) || path.endsWith(QStringLiteral(".gguf"))
        || path.endsWith(QStringLiteral(".safetensors.index.json"));
}

bool holdsTensors(const QString &path)
{
    const QDir folder(path);
    return isTensorFile(path)
        || (QFileInfo(path).isDir()
            && (folder.exists(indexName)
                || !folder.entryList({ QStringLiteral("*.safetensors") }, QDir::Files).isEmpty()));
}

Header readHeader(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        refuseFile(path, word(QT_TRANSLATE_NOOP("Header", "there is no such file or folder.")));
    if (info.isDir())
        return readFolder(path);
    if (path.endsWith(QStringLiteral(".json")))
        return joined(path, shardsOf(path), readSafetensors);
    if (path.endsWith(QStringLiteral(".gguf")))
        return joined(path, partsOf(path), readGguf);
    return readSafetensors(path);
}

QString shapeText(const std::vector<std::int64_t> &shape)
{
    QStringList sizes;
    for (std::int64_t size : shape)
        sizes << QString::number(size);
    return QLatin1Char('[') + sizes.join(QStringLiteral(", ")) + QLatin1Char(']');
}

} // namespace headroom
