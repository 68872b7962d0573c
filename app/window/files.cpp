// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/files.h"

#include "model/import.h"
#include "panels/notice.h"
#include "units/error.h"
#include "window/menus.h"
#include "window/preferences.h"
#include "window/recentfiles.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMenu>
#include <QMessageBox>

namespace headroom {

namespace {

constexpr int pause = 500; // ms without a change before the session is written: never while something moves

/// What the file holds; none if it cannot be read any more.
std::optional<State> stateIn(const QString &path)
{
    try {
        return openAnything(path).scenario.state;
    } catch (const InputError &) {
        return std::nullopt;
    }
}

} // namespace

Files::Files(
    Document &document, const Session &begun, ScenarioOf shown, Menus &menus, Notice &notice, QWidget &window)
    : QObject(&window)
    , m_document(document)
    , m_track(document)
    , m_shown(std::move(shown))
    , m_menus(menus)
    , m_notice(notice)
    , m_window(window)
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(pause);
    connect(&m_keeping, &QTimer::timeout, this, &Files::keepSession);
    if (!begun.file.isEmpty())
        m_track.begin(begun.file, stateIn(begun.file), begun.scenario.other);
    const auto on = [&](Command command, auto does) {
        connect(menus.action(command), &QAction::triggered, this, does);
    };
    on(Command::New, [this] { startNew(); });
    on(Command::Open, [this] { chooseFile(); });
    on(Command::Save, [this] { saveSomewhere(); });
    on(Command::SaveAs, [this] { chooseAndSave(); });
    connect(&menus.recent(), &QMenu::aboutToShow, this, &Files::fillRecent);
    connect(&document, &Document::opened, this, &Files::onOpened);
    connect(&m_track, &FileTrack::changed, this, &Files::refresh);
    connect(&m_watch, &FileWatch::changed, this, &Files::onFileChanged);
    connect(&m_watch, &FileWatch::gone, this, &Files::onFileGone);
    fillRecent();
    refresh();
}

Scenario Files::scenario() const
{
    Scenario scenario = m_shown();
    scenario.other = m_track.other();
    return scenario;
}

QString Files::title() const
{
    return m_track.path().isEmpty() ? titleOf(m_document.state().architecture) : shortName(m_track.path());
}

void Files::refresh()
{
    QStringList watched;
    for (const QString &path : { m_track.path(), m_document.state().source })
        if (!path.isEmpty() && QFileInfo(path).isFile())
            watched += path;
    m_watch.watch(watched);
    m_keeping.start();
    Q_EMIT titleChanged();
}

void Files::startNew()
{
    if (!mayGo())
        return;
    m_document.propose(openState(QStringLiteral("gpt2")), {}, tr("New scenario"));
    m_track.begin({}, std::nullopt);
}

/// With the model that they are of, where their folder or the file itself tells it; else they are held
/// against the one that is in the window.
void Files::openWeights(const QString &path, const QString &as)
{
    const Header header = readHeader(path);
    try {
        m_document.take(
            isTensorFile(path) ? headroom::openWeights(header, as) : openAnything(path, as), path);
    } catch (const UnknownModelType &) {
        throw;
    } catch (const InputError &error) {
        m_notice.tell(
            tr("%1 It is held against %2.").arg(error.message(), titleOf(m_document.state().architecture)));
    }
    Q_EMIT headerRead(header);
}

void Files::open(const QString &path, const QString &as)
{
    try {
        if (QFileInfo(path).isAbsolute() && !QFileInfo::exists(path))
            throw InputError(tr("There is no file %1 any more.").arg(path));
        if (holdsTensors(path))
            return openWeights(path, as);
        const Opened opened = openAnything(path, as);
        if (opened.kind == Opened::Kind::Model || mayGo())
            m_document.take(opened, path);
    } catch (const UnknownModelType &error) {
        m_notice.refuse(error.message());
        if (!error.offer().isEmpty())
            m_notice.offer(tr("Read as %1").arg(error.offer()),
                [this, path, offer = error.offer()] { open(path, offer); });
    } catch (const InputError &error) {
        m_notice.refuse(error.message());
        QSettings settings = windowSettings();
        if (!QFileInfo::exists(path))
            forgetFile(settings, path);
    }
}

void Files::onOpened(const Opened &opened, const QString &path)
{
    const Scenario &scenario = opened.scenario;
    if (opened.kind == Opened::Kind::Scenario)
        m_track.begin(path, scenario.state, scenario.other);
    if (opened.kind == Opened::Kind::Picture)
        m_track.begin({}, std::nullopt);
    if (opened.kind != Opened::Kind::Model)
        Q_EMIT scenarioOpened(scenario);
    if (QFileInfo(path).isFile())
        remember(path);
    refresh();
}

void Files::remember(const QString &path)
{
    QSettings settings = windowSettings();
    rememberFile(settings, QFileInfo(path).absoluteFilePath());
    fillRecent();
}

void Files::fillRecent()
{
    QMenu &menu = m_menus.recent();
    menu.clear();
    for (const QString &path : recentFiles(windowSettings())) {
        QAction *action = menu.addAction(shortName(path));
        action->setObjectName(QStringLiteral("recent.") + shortName(path));
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    menu.setEnabled(!menu.isEmpty());
}

void Files::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a model or a scenario"), {},
        tr("Models, scenarios, their pictures and weights (*.json *.png *.svg *.pdf *.safetensors "
           "*.gguf);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

bool Files::saveSomewhere() { return m_track.path().isEmpty() ? chooseAndSave() : save(m_track.path()); }

bool Files::chooseAndSave()
{
    const QString name = m_track.path().isEmpty()
        ? m_document.state().architecture.name + QStringLiteral(".scenario.json")
        : m_track.path();
    const QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Save the scenario"), name, tr("Scenarios (*.json)"));
    return !path.isEmpty() && save(path);
}

bool Files::save(const QString &path)
{
    try {
        writeWhole(path, QJsonDocument(scenarioJson(scenario())).toJson());
    } catch (const InputError &error) {
        m_notice.refuse(error.message());
        return false;
    }
    m_track.setSaved(path);
    m_watch.accept(path);
    remember(path);
    m_notice.hide();
    Q_EMIT said(tr("The scenario was saved as %1.").arg(path));
    return true;
}

bool Files::mayGo()
{
    if (!m_track.isModified())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Headroom"),
        tr("%1 does not have your latest changes.").arg(shortName(m_track.path())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setObjectName(QStringLiteral("unsaved"));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && saveSomewhere());
}

bool Files::close()
{
    const bool wasModified = m_track.isModified();
    if (!mayGo())
        return false;
    m_keeping.stop();
    // What was not to be kept is not to come back: the next start shows what the file has.
    const std::optional<State> saved =
        m_track.isModified() && wasModified ? stateIn(m_track.path()) : std::nullopt;
    Session last{ scenario(), m_track.path() };
    if (saved)
        last.scenario.state = *saved;
    writeSession(last);
    return true;
}

void Files::keepSession() { writeSession({ scenario(), m_track.path() }); }

void Files::onFileChanged(const QString &path)
{
    m_notice.tell(tr("%1 has changed on disk.").arg(shortName(path)));
    m_notice.offer(tr("Reload"), [this, path] { reload(path); });
}

void Files::onFileGone(const QString &path)
{
    m_notice.tell(
        tr("%1 is gone from the disk: what was opened stays here, until you save it.").arg(shortName(path)));
}

void Files::reload(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return onFileGone(path);
    m_watch.accept(path);
    m_document.open(path);
}

} // namespace headroom
