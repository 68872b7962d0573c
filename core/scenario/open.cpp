// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/open.h"

#include "header/open.h"
#include "model/import.h"
#include "model/presets.h"
#include "scenario/picture.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>
#include <cstdio>

namespace headroom {

namespace {

/// No scenario and no picture of one is longer; what is, is some other file.
constexpr qint64 longestFile = 64 << 20;

QString words(const char *text) { return QCoreApplication::translate("Scenario", text); }

Opened justTheModel(const QString &source, Architecture model)
{
    const Recipe recipe = defaultRecipe(model);
    return { { { source, model, std::move(model), recipe, {} }, {}, {} }, Opened::Kind::Model };
}

Opened withRun(const QByteArray &json, const QString &name, Opened::Kind kind)
{
    return { readScenario(parseObject(json, name), name), kind };
}

Opened fromPicture(const QByteArray &picture, const QString &name)
{
    const std::optional<QByteArray> json = scenarioIn(picture);
    if (!json)
        throw InputError(
            words(QT_TRANSLATE_NOOP(
                      "Scenario", "%1 holds no scenario: only pictures that Headroom exported carry theirs."))
                .arg(name));
    return withRun(*json, name, Opened::Kind::Picture);
}

[[noreturn]] void unreadable(const QString &name, const QFile &file)
{
    throw InputError(
        QCoreApplication::translate("Config", "%1 cannot be read: %2.").arg(name, file.errorString()));
}

/// The whole of the file, if it begins like a scenario or a picture; models of other forms stay unread.
std::optional<QByteArray> contentsOf(QFile &file, const QString &name)
{
    const QByteArray start = file.peek(64);
    if (!start.trimmed().startsWith('{') && !isPicture(start))
        return std::nullopt;
    QByteArray bytes = file.read(longestFile + 1);
    if (bytes.size() > longestFile)
        throw InputError(words(QT_TRANSLATE_NOOP("Scenario", "%1 is longer than any scenario.")).arg(name));
    return bytes;
}

Opened openStandardInput(const QString &as)
{
    const QString name = QCoreApplication::translate("Config", "standard input");
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        unreadable(name, file);
    const QByteArray bytes = file.read(longestFile + 1);
    if (bytes.size() > longestFile)
        throw InputError(words(QT_TRANSLATE_NOOP("Scenario", "%1 is longer than any scenario.")).arg(name));
    if (isPicture(bytes))
        return fromPicture(bytes, name);
    const QJsonObject json = parseObject(bytes, name);
    return isScenario(json) ? Opened{ readScenario(json, name), Opened::Kind::Scenario }
                            : justTheModel(name, readConfig(json, name, as));
}

bool isPreset(const QString &name)
{
    return std::ranges::any_of(presets(), [&](const Preset &preset) {
        return name == QLatin1String(preset.name.data(), qsizetype(preset.name.size()));
    });
}

} // namespace

Opened openWeights(const Header &header, const QString &as)
{
    return justTheModel(header.path, architectureOf(header, as));
}

Opened openAnything(const QString &presetOrPath, const QString &as)
{
    if (presetOrPath == QLatin1String("-"))
        return openStandardInput(as);
    if (isPreset(presetOrPath) || !QFileInfo(presetOrPath).isFile())
        return justTheModel(presetOrPath, openModel(presetOrPath, as));
    if (isTensorFile(presetOrPath))
        return openWeights(readHeader(presetOrPath), as);
    QFile file(presetOrPath);
    if (!file.open(QIODevice::ReadOnly))
        unreadable(presetOrPath, file);
    const std::optional<QByteArray> bytes = contentsOf(file, presetOrPath);
    if (bytes && isPicture(*bytes))
        return fromPicture(*bytes, presetOrPath);
    if (bytes && isScenario(QJsonDocument::fromJson(*bytes).object()))
        return withRun(*bytes, presetOrPath, Opened::Kind::Scenario);
    return justTheModel(presetOrPath, openModel(presetOrPath, as));
}

} // namespace headroom
