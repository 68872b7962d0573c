// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filewatch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace headroom {

namespace {

constexpr int soon = 200;   // ms
constexpr int later = 2000; // a file that is gone may come back

/// Empty if there is no such file.
QByteArray digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_settled.setSingleShot(true);
    connect(&m_settled, &QTimer::timeout, this, &FileWatch::compare);
    const auto look = [this] { m_settled.start(soon); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, look);
}

void FileWatch::watch(const QStringList &paths)
{
    for (const QString &path : m_known.keys())
        if (!paths.contains(path)) {
            m_known.remove(path);
            m_watcher.removePath(path);
        }
    for (const QString &path : paths)
        if (!m_known.contains(path) && QFileInfo(path).isFile()) {
            m_known[path] = digestOf(path);
            m_watcher.addPath(path);
        }
}

void FileWatch::accept(const QString &path)
{
    if (m_known.contains(path))
        m_known[path] = digestOf(path);
}

void FileWatch::compare()
{
    for (const QString &path : m_known.keys()) {
        const QByteArray digest = digestOf(path);
        if (digest.isEmpty()) { // being replaced, or gone: what is on the screen stays
            if (++m_missed[path] == 2)
                Q_EMIT gone(path);
            continue;
        }
        m_missed.remove(path);
        if (!m_watcher.files().contains(path))
            m_watcher.addPath(path); // a file of the same name is another one
        if (digest == m_known[path])
            continue;
        m_known[path] = digest;
        Q_EMIT changed(path);
    }
    for (const QString &path : m_known.keys())
        if (!m_watcher.files().contains(path))
            m_settled.start(later);
}

} // namespace headroom
