// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headroom.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace headroom::cli {

QJsonObject Answer::json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }

Answer run(const QStringList &arguments, const QByteArray &input, const QString &language)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR" })
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("LANGUAGE"), language);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HEADROOM_BINARY), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    const bool ended =
        process.exitStatus() == QProcess::NormalExit && process.state() == QProcess::NotRunning;
    return { ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError()) };
}

QString data(const char *path) { return QStringLiteral(HEADROOM_TEST_DATA "/") + QString::fromUtf8(path); }

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace headroom::cli
