// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/filetrack.h"
#include "header/header.h"
#include "window/filewatch.h"
#include "window/session.h"

#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace headroom {

class Menus;
class Notice;

/// What the File menu does: new, open, recent, save; asks once before changes to a file would be lost,
/// notices when a file changes under it, and keeps the session while one works, so that a crash loses
/// nothing.
class Files : public QObject {
    Q_OBJECT

public:
    /// The document with what stands beside it and how the window looks at it, as a scenario keeps it.
    using ScenarioOf = std::function<Scenario()>;

    Files(Document &document, const Session &begun, ScenarioOf shown, Menus &menus, Notice &notice,
        QWidget &window);

    void open(const QString &path, const QString &as = {});
    bool save(const QString &path);
    /// The session to begin with at the next start; false if one would rather stay.
    bool close();
    /// What the document does not say of itself has changed: the session is kept when one rests.
    void keepSoon() { m_keeping.start(); }

    [[nodiscard]] const FileTrack &track() const { return m_track; }
    /// The file's name, or the model's; for a title.
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void scenarioOpened(const headroom::Scenario &scenario);
    /// A file of weights was opened: what it says of itself.
    void headerRead(const headroom::Header &header);
    void titleChanged();
    void said(const QString &sentence);

private:
    void startNew();
    void chooseFile();
    void openWeights(const QString &path, const QString &as);
    bool saveSomewhere();
    bool chooseAndSave();
    void onOpened(const Opened &opened, const QString &path);
    void onFileChanged(const QString &path);
    void onFileGone(const QString &path);
    void reload(const QString &path);
    void remember(const QString &path);
    void fillRecent();
    void refresh();
    void keepSession();
    /// Whether the present state may give way to another: asks where a file would miss what was changed.
    bool mayGo();
    [[nodiscard]] Scenario scenario() const;

    Document &m_document;
    FileTrack m_track;
    FileWatch m_watch;
    QTimer m_keeping;
    ScenarioOf m_shown;
    Menus &m_menus;
    Notice &m_notice;
    QWidget &m_window;
};

} // namespace headroom
