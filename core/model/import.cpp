// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import.h"

#include "model/config.h"
#include "model/family.h"
#include "model/presets.h"
#include "model/similar.h"
#include "units/error.h"
#include "units/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <array>

namespace headroom {

namespace {

/// No config.json is longer; what is, is some other file.
constexpr qint64 longestConfig = 16 << 20;

/// Beside the keys of a config that was read as another family's, so that a saved scenario is read so too.
constexpr const char *readAsKey = "headroom_read_as";

/// What LLaMA's descendants call their dimensions: a config that has them all can be read as one.
constexpr std::array commonKeys{ "hidden_size", "num_hidden_layers", "num_attention_heads",
    "intermediate_size", "vocab_size" };

QStringList missingKeys(const Config &config)
{
    QStringList missing;
    for (const char *key : commonKeys)
        if (!config.has(key))
            missing << QLatin1StringView(key);
    return missing;
}

QStringList modelTypes()
{
    QStringList known;
    for (const Family &family : families())
        known << utf8(family.modelType);
    return known;
}

[[noreturn]] void refuseType(const Config &config, const QString &type)
{
    const QString offer = missingKeys(config).isEmpty() ? QStringLiteral("llama") : QString();
    const QString sentence = type.isEmpty()
        ? QCoreApplication::translate("Config", "%1 has no “model_type”, which must be one of %2.")
              .arg(config.file(), modelTypes().join(QStringLiteral(", ")))
        : QCoreApplication::translate(
            "Config", "%1: the “model_type” %2 is not known; the nearest known ones are %3.")
              .arg(config.file(), type.left(64), nearestNames(type, modelTypes()).join(QStringLiteral(", ")));
    throw UnknownModelType(sentence, offer);
}

/// The family as which a config is to be read; it must have the dimensions itself, for their defaults would
/// be another model's.
const Family &familyAs(const Config &config, const QString &as)
{
    const Family *family = findFamily(as.toStdString());
    if (!family)
        throw InputError(
            QCoreApplication::translate(
                "Config", "%1 cannot be read as %2, which is not known; the nearest known ones are %3.")
                .arg(config.file(), as, nearestNames(as, modelTypes()).join(QStringLiteral(", "))));
    if (const QStringList missing = missingKeys(config); !missing.isEmpty())
        throw InputError(QCoreApplication::translate("Config", "%1 cannot be read as %2: it has no “%3”.")
                             .arg(config.file(), as, missing.join(QStringLiteral("”, “"))));
    return *family;
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
Architecture openFile(const QString &path, const QString &as)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(
            QCoreApplication::translate("Config", "%1 cannot be read: %2.").arg(path, file.errorString()));
    const QFileInfo info(path);
    const QString folder = QDir(info.absolutePath()).dirName();
    Architecture a = readConfig(contentsOf(file, path), path, as);
    a.name = info.fileName() == QStringLiteral("config.json") ? folder : info.completeBaseName();
    return a;
}

} // namespace

Architecture readConfig(const QJsonObject &object, const QString &name, const QString &as)
{
    const Config config(object, name);
    const QString type = config.text("model_type", "");
    Architecture architecture;
    architecture.name = name;
    architecture.config.json = object;
    const QString wanted = as.isEmpty() ? config.text(readAsKey, "") : as;
    if (!wanted.isEmpty() && wanted != type) {
        architecture.family = &familyAs(config, wanted);
        architecture.readAs = type.isEmpty() ? QStringLiteral("?") : type.left(64);
        architecture.config.json[QLatin1StringView(readAsKey)] = wanted;
    } else if (architecture.family = findFamily(type.toStdString()); !architecture.family)
        refuseType(config, type);
    architecture.family->read(config, architecture);
    validate(architecture);
    return architecture;
}

QJsonObject parseObject(const QByteArray &json, const QString &name)
{
    if (json.trimmed().isEmpty())
        throw InputError(QCoreApplication::translate(
            "Config", "%1 is empty: one JSON object would be right, as a config.json holds.")
                             .arg(name));
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

Architecture readConfig(const QByteArray &json, const QString &name, const QString &as)
{
    return readConfig(parseObject(json, name), name, as);
}

QString readAsText(const Architecture &a)
{
    return QCoreApplication::translate(
        "Config", "Read as %1, though its “model_type” is %2: every number is a guess.")
        .arg(utf8(a.family->label), a.readAs);
}

Architecture openModel(const QString &presetOrPath, const QString &as)
{
    for (const Preset &preset : presets())
        if (presetOrPath == utf8(preset.name))
            return presetArchitecture(presetOrPath);
    const QFileInfo info(presetOrPath);
    if (!info.exists())
        return presetArchitecture(presetOrPath); // which says that there is none, and what is near
    if (!info.isDir())
        return openFile(presetOrPath, as);
    const QString inside = QDir(presetOrPath).filePath(QStringLiteral("config.json"));
    if (!QFileInfo::exists(inside))
        throw InputError(
            QCoreApplication::translate("Config", "The folder %1 holds no config.json.").arg(presetOrPath));
    return openFile(inside, as);
}

} // namespace headroom
