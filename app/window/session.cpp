// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/session.h"

#include "model/import.h"
#include "step/estimate.h"
#include "units/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace headroom {

namespace {

const QString fileKey = QStringLiteral("file");
const QString scenarioKey = QStringLiteral("scenario");

} // namespace

QString sessionPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/headroom/session.json");
}

std::optional<Session> readSession()
{
    QFile file(sessionPath());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    try {
        const QJsonObject json = parseObject(file.readAll(), file.fileName());
        Session session{ readScenario(json[scenarioKey].toObject(), file.fileName()),
            json[fileKey].toString() };
        const State &state = session.scenario.state;
        static_cast<void>(estimate(state.architecture, state.recipe));
        return session;
    } catch (const InputError &) {
        return std::nullopt; // of a newer version, or edited
    }
}

bool writeSession(const Session &session)
{
    const QJsonObject json{ { fileKey, session.file }, { scenarioKey, scenarioJson(session.scenario) } };
    try {
        writeWhole(sessionPath(), QJsonDocument(json).toJson(QJsonDocument::Compact));
        return true;
    } catch (const InputError &) {
        return false;
    }
}

void writeWhole(const QString &path, const QByteArray &contents)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() || !file.commit())
        throw InputError(
            QCoreApplication::translate("Export", "%1 cannot be written: %2.").arg(path, file.errorString()));
}

} // namespace headroom
