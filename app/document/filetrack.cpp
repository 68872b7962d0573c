// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/filetrack.h"

#include <algorithm>

namespace headroom {

FileTrack::FileTrack(Document &document, QObject *parent) : QObject(parent), m_document(document), m_spans(1)
{
    connect(&document, &Document::changed, this, &FileTrack::changed);
    connect(&document.history(), &QUndoStack::indexChanged, this, &FileTrack::changed);
}

const QUndoCommand *FileTrack::commandBefore(int step) const
{
    return step == 0 ? nullptr : m_document.history().command(step - 1);
}

const FileTrack::Span &FileTrack::current() const
{
    const int now = m_document.history().index();
    const auto last = std::find_if(m_spans.rbegin(), m_spans.rend(),
        [&](const Span &span) { return span.from <= now && commandBefore(span.from) == span.opening; });
    return last == m_spans.rend() ? m_spans.front() : *last;
}

bool FileTrack::isModified() const
{
    const Span &span = current();
    return !span.path.isEmpty() && span.saved != m_document.state();
}

void FileTrack::begin(const QString &path, const std::optional<State> &saved, const QJsonObject &other)
{
    const int now = m_document.history().index();
    std::erase_if(m_spans,
        [&](const Span &span) { return span.from >= now || commandBefore(span.from) != span.opening; });
    m_spans.push_back(
        { m_spans.empty() ? 0 : now, m_spans.empty() ? nullptr : commandBefore(now), path, saved, other });
    Q_EMIT changed();
}

void FileTrack::setSaved(const QString &path)
{
    auto &span = const_cast<Span &>(current());
    span.path = path;
    span.saved = m_document.state();
    Q_EMIT changed();
}

} // namespace headroom
