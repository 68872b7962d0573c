// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/recentfiles.h"

#include <QDir>
#include <QFileInfo>

namespace headroom {

namespace {

const QString key = QStringLiteral("files/recent");
constexpr qsizetype most = 10;

} // namespace

QStringList recentFiles(const QSettings &settings) { return settings.value(key).toStringList().mid(0, most); }

void rememberFile(QSettings &settings, const QString &path)
{
    QStringList files = recentFiles(settings);
    files.removeAll(path);
    files.prepend(path);
    settings.setValue(key, files.mid(0, most));
}

void forgetFile(QSettings &settings, const QString &path)
{
    QStringList files = recentFiles(settings);
    files.removeAll(path);
    settings.setValue(key, files);
}

QString shortName(const QString &path)
{
    const QFileInfo info(path);
    return info.fileName() == QLatin1String("config.json")
        ? info.dir().dirName() + QLatin1Char('/') + info.fileName()
        : info.fileName();
}

} // namespace headroom
