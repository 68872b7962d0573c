// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <optional>
#include <vector>

class QUndoCommand;

namespace headroom {

/// Which scenario file the document's state belongs to. It follows undo and redo: before the step that opened
/// a file, the document is what it was then, and belongs to what it belonged to.
class FileTrack : public QObject {
    Q_OBJECT

public:
    explicit FileTrack(Document &document, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return current().path; } ///< empty: none
    /// What the file says that this version does not know.
    [[nodiscard]] const QJsonObject &other() const { return current().other; }
    /// The state differs from what was last read from the file, or written to it.
    [[nodiscard]] bool isModified() const;

    /// From now on the state belongs to this file (empty: to none), which holds `saved`.
    void begin(const QString &path, const std::optional<State> &saved, const QJsonObject &other = {});
    /// The state was written to this file.
    void setSaved(const QString &path);

Q_SIGNALS:
    void changed();

private:
    struct Span {
        int from = 0;                          ///< the step of the history
        const QUndoCommand *opening = nullptr; ///< and its command, which may since have been replaced
        QString path;
        std::optional<State> saved;
        QJsonObject other;
    };
    [[nodiscard]] const QUndoCommand *commandBefore(int step) const;
    [[nodiscard]] const Span &current() const;

    Document &m_document;
    std::vector<Span> m_spans; ///< never empty; the first begins where the history does
};

} // namespace headroom
