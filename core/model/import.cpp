// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import.h"

#include "model/config.h"
#include "model/family.h"
#include "model/presets.h"
#include "model/similar.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace headroom {

namespace {

/// No config.json is longer; what is, is some other file.
constexpr qint64 longestConfig = 16 << 20;

const Family &familyOf(const Config &config)
{
    QStringList known;
    for (const Family &family : families())
        known << QLatin1StringView(family.modelType.data(), qsizetype(family.modelType.size()));
    const QString type = config.text("model_type", "");
    if (type.isEmpty())
        throw InputError(
            QCoreApplication::translate("Config", "%1 has no “model_type”, which must be one of %2.")
                .arg(config.file(), known.join(QStringLiteral(", "))));
    if (const Family *family = findFamily(type.toStdString()))
        return *family;
    throw InputError(QCoreApplication::translate(
        "Config", "%1: the “model_type” %2 is not known; the nearest known ones are %3.")
                         .arg(config.file(), type, nearestNames(type, known).join(QStringLiteral(", "))));
}

QByteArray contentsOf(QFile &file, const QString &name)
{
    const QByteArray bytes = file.read(longestConfig + 1);
    if (bytes.size() > longestConfig)
        throw InputError(
            QCoreApplication::translate("Config", "%1 is longer than any config.json.").arg(name));
    return bytes;
}

/// A model goes by its folder where the file has the name that all have.
Architecture openFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(
            QCoreApplication::translate("Config", "%1 cannot be read: %2.").arg(path, file.errorString()));
    const QFileInfo info(path);
    const QString folder = QDir(info.absolutePath()).dirName();
    Architecture a = readConfig(contentsOf(file, path), path);
    a.name = info.fileName() == QStringLiteral("config.json") ? folder : info.completeBaseName();
    return a;
}

} // namespace

Architecture readConfig(const QJsonObject &object, const QString &name)
{
    const Config config(object, name);
    const Family &family = familyOf(config);
    Architecture architecture;
    architecture.family = &family;
    architecture.name = name;
    architecture.config.json = object;
    family.read(config, architecture);
    validate(architecture);
    return architecture;
}

QJsonObject parseObject(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        throw InputError(QCoreApplication::translate("Config", "%1 is not valid JSON: %2 at byte %3.")
                             .arg(name, error.errorString())
                             .arg(error.offset));
    if (!document.isObject())
        throw InputError(
            QCoreApplication::translate("Config", "%1 must hold one JSON object, as a config.json does.")
                .arg(name));
    return document.object();
}

Architecture readConfig(const QByteArray &json, const QString &name)
{
    return readConfig(parseObject(json, name), name);
}

Architecture openModel(const QString &presetOrPath)
{
    for (const Preset &preset : presets())
        if (presetOrPath == QLatin1StringView(preset.name.data(), qsizetype(preset.name.size())))
            return presetArchitecture(presetOrPath);
    const QFileInfo info(presetOrPath);
    if (!info.exists())
        return presetArchitecture(presetOrPath); // which says that there is none, and what is near
    if (!info.isDir())
        return openFile(presetOrPath);
    const QString inside = QDir(presetOrPath).filePath(QStringLiteral("config.json"));
    if (!QFileInfo::exists(inside))
        throw InputError(
            QCoreApplication::translate("Config", "The folder %1 holds no config.json.").arg(presetOrPath));
    return openFile(inside);
}

} // namespace headroom
