// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace headroom {

/// Notices when a file has other contents than before: once, and also where a program replaces the file, as
/// most do when they save.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// These files and no others, as they are now. Files already watched are compared with what they were.
    void watch(const QStringList &paths);
    /// What the file holds now is known.
    void accept(const QString &path);

Q_SIGNALS:
    void changed(const QString &path);
    void gone(const QString &path); ///< it has not been there for a while; said once

private:
    void compare();

    QFileSystemWatcher m_watcher;
    QHash<QString, QByteArray> m_known; ///< a digest of the contents
    QHash<QString, int> m_missed;       ///< how often each was not there in a row
    QTimer m_settled;                   ///< a program that saves touches the file several times
};

} // namespace headroom
