// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios in the window: saved, opened, dropped, asked about, restored; and what happens when the program
// is killed or a file changes under it.
#include "windowtest.h"

#include "charts/chartdeck.h"
#include "charts/views.h"
#include "model/dimensions.h"
#include "panels/historypanel.h"
#include "panels/notice.h"
#include "step/estimate.h"
#include "window/recentfiles.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QTimer>
#include <csignal>

using namespace headroom;

namespace {

class Scenarios : public WindowTest {
protected:
    void setLayers(std::int64_t layers)
    {
        window->document().set(*findDimension("layers"), layers);
        window->document().endGesture();
        settle();
    }

    QString saved(const char *name = "a.json")
    {
        const QString path = folder.filePath(QLatin1String(name));
        EXPECT_TRUE(window->save(path));
        settle();
        return path;
    }

    QString notice() { return find<QLabel>(QStringLiteral("notice.sentence")).text(); }
    bool isNoticed() { return find<QLabel>(QStringLiteral("notice.sentence")).isVisible(); }

    /// The answer to the one question that may come; whether it came.
    template <class Action> bool asked(QMessageBox::StandardButton answer, Action action)
    {
        bool came = false;
        QTimer::singleShot(0, qApp, [&] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                came = box->objectName() == QLatin1String("unsaved");
                box->button(answer)->click();
            }
        });
        action();
        settle();
        return came;
    }
};

TEST_F(Scenarios, AreSavedAndOpenedWhole)
{
    window->open(QStringLiteral("llama-3-8b"));
    setLayers(5);
    Recipe recipe = state().recipe;
    recipe.weights = DType::Bf16;
    recipe.lora = Lora{ 4, { "q_proj" } };
    window->document().setRecipe(recipe, QStringLiteral("test"));
    window->charts().showView(*findView("timeline"));
    trigger(QStringLiteral("unit.decimal"));
    const State before = state();
    const QString path = saved();
    trigger(QStringLiteral("new"));
    trigger(QStringLiteral("unit.binary"));
    window->charts().showView(*findView("breakdown"));
    EXPECT_EQ(state().source, QStringLiteral("gpt2"));
    drop(path);
    EXPECT_EQ(state(), before);
    EXPECT_EQ(window->charts().view().key, "timeline");
    EXPECT_EQ(window->formatter().unit(), ByteUnit::Decimal);
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(state().source, QStringLiteral("gpt2"));
}

TEST_F(Scenarios, TheTitleNamesTheFileAndMarksChanges)
{
    EXPECT_EQ(window->windowTitle(), QStringLiteral("GPT-2[*] – Headroom"));
    EXPECT_FALSE(window->isWindowModified());
    setLayers(5);
    EXPECT_FALSE(window->isWindowModified()) << "without a file the session is enough";
    const QString a = saved("a.json");
    EXPECT_EQ(window->windowTitle(), QStringLiteral("a.json[*] – Headroom"));
    EXPECT_FALSE(window->isWindowModified());
    setLayers(6);
    EXPECT_TRUE(window->isWindowModified());
    trigger(QStringLiteral("undo"));
    EXPECT_FALSE(window->isWindowModified());
    trigger(QStringLiteral("undo"));
    EXPECT_TRUE(window->isWindowModified()) << "Save As names the whole stretch, back to where it began";
    trigger(QStringLiteral("redo"));
    trigger(QStringLiteral("new"));
    EXPECT_EQ(window->windowTitle(), QStringLiteral("GPT-2[*] – Headroom"));
    trigger(QStringLiteral("undo"));
    EXPECT_EQ(window->windowTitle(), QStringLiteral("a.json[*] – Headroom"));
    trigger(QStringLiteral("redo"));
    EXPECT_EQ(window->windowTitle(), QStringLiteral("GPT-2[*] – Headroom"));
    trigger(QStringLiteral("undo"));
    setLayers(7);
    EXPECT_EQ(window->windowTitle(), QStringLiteral("a.json[*] – Headroom"))
        << "the new one is gone for good";
}

TEST_F(Scenarios, SaveWritesWhereItWasOpened)
{
    const QString path = saved();
    setLayers(3);
    trigger(QStringLiteral("save"));
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_EQ(openAnything(path).scenario.state, state());
    EXPECT_EQ(openAnything(path).kind, Opened::Kind::Scenario);
}

TEST_F(Scenarios, AskOnceBeforeAFileMissesChanges)
{
    const QString a = saved("a.json");
    setLayers(3);
    const QString b = file(QStringLiteral("b.json"),
        QJsonDocument(scenarioJson(openAnything(QStringLiteral("gpt2-xl")).scenario)).toJson());
    const State mine = state();
    EXPECT_TRUE(asked(QMessageBox::Cancel, [&] { window->open(b); }));
    EXPECT_EQ(state(), mine);
    EXPECT_TRUE(asked(QMessageBox::Save, [&] { window->open(b); }));
    EXPECT_EQ(openAnything(a).scenario.state, mine);
    EXPECT_EQ(state().opened.name, QStringLiteral("gpt2-xl"));
    EXPECT_FALSE(asked(QMessageBox::Discard, [&] { window->open(a); })) << "nothing was changed";
    setLayers(4);
    EXPECT_FALSE(asked(QMessageBox::Cancel, [&] { window->open(QStringLiteral("gpt2")); }))
        << "a model is a step like others";
    EXPECT_TRUE(asked(QMessageBox::Cancel, [&] { window->close(); }));
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(asked(QMessageBox::Discard, [&] { window->close(); }));
    EXPECT_FALSE(window->isVisible());
    reopen();
    EXPECT_EQ(state(), mine) << "as the file has it";
    EXPECT_EQ(window->windowTitle(), QStringLiteral("a.json[*] – Headroom"));
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(Scenarios, WithoutAFileNobodyIsAskedAndNothingIsLost)
{
    setLayers(3);
    const State mine = state();
    EXPECT_FALSE(asked(QMessageBox::Cancel, [&] { window->close(); }));
    reopen();
    EXPECT_EQ(state(), mine);
}

TEST_F(Scenarios, TravelInPicturesThatTheWindowSaved)
{
    setLayers(3);
    window->charts().showView(*findView("components"));
    const State mine = state();
    for (const char *name : { "chart.png", "chart.svg", "chart.pdf" }) {
        const QString path = folder.filePath(QLatin1String(name));
        window->saveChart(path);
        trigger(QStringLiteral("new"));
        window->charts().showView(*findView("breakdown"));
        drop(path);
        EXPECT_EQ(state().architecture, mine.architecture) << name;
        EXPECT_EQ(state().recipe, mine.recipe);
        EXPECT_EQ(window->charts().view().key, "components");
        EXPECT_EQ(window->windowTitle(), QStringLiteral("GPT-2[*] – Headroom"))
            << "a picture is not saved to";
    }
    const State before = state();
    drop(file(QStringLiteral("holiday.png"), QByteArray("\x89PNG\r\n\x1a\nnot much", 16)));
    EXPECT_EQ(state(), before);
    EXPECT_TRUE(notice().contains(QLatin1String("holds no scenario"))) << notice().toStdString();
}

TEST_F(Scenarios, WhatAFileSaysBesidesIsKept)
{
    QJsonObject json = scenarioJson(openAnything(QStringLiteral("gpt2")).scenario);
    json[QStringLiteral("author")] = QStringLiteral("Ada");
    const QString path = file(QStringLiteral("a.json"), QJsonDocument(json).toJson());
    window->open(path);
    setLayers(3);
    trigger(QStringLiteral("save"));
    QFile saved(path);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(QJsonDocument::fromJson(saved.readAll()).object()[QStringLiteral("author")].toString(),
        QStringLiteral("Ada"));
}

TEST_F(Scenarios, RecentFilesOpenAgain)
{
    const QString a = saved("a.json");
    setLayers(4);
    saved("b.json");
    EXPECT_EQ(recentFiles(windowSettings()).size(), 2);
    trigger(QStringLiteral("new"));
    find<QAction>(QStringLiteral("recent.a.json")).trigger();
    settle();
    EXPECT_EQ(state().architecture.layers, 12);
    EXPECT_EQ(recentFiles(windowSettings()).front(), a);
    QFile::remove(a);
    find<QAction>(QStringLiteral("recent.a.json")).trigger();
    EXPECT_TRUE(isNoticed());
    EXPECT_EQ(recentFiles(windowSettings()).size(), 1) << "what is gone is forgotten";
}

TEST_F(Scenarios, AFileThatChangesOnDiskIsNoticedAndReloaded)
{
    const QString path = saved();
    QTest::qWait(300);
    EXPECT_FALSE(isNoticed()) << "its own writing is no news";
    State changed = state();
    setDimension(*findDimension("layers"), 7, changed.architecture, changed.recipe);
    const QString other =
        file(QStringLiteral("other.json"), QJsonDocument(scenarioJson({ changed, {}, {} })).toJson());
    QFile::remove(path);
    ASSERT_TRUE(QFile::rename(other, path)) << "as editors replace files";
    EXPECT_TRUE(QTest::qWaitFor([&] { return isNoticed(); }, 5000));
    EXPECT_TRUE(notice().contains(QLatin1String("a.json"))) << notice().toStdString();
    EXPECT_EQ(window->findChild<Notice *>()->kind(), Notice::Kind::Information) << "nothing went wrong";
    EXPECT_EQ(state().architecture.layers, 12) << "nothing happens by itself";
    setLayers(5);
    EXPECT_TRUE(isNoticed()) << "the offer stays";
    QTest::mouseClick(&find<QWidget>(QStringLiteral("notice.button")), Qt::LeftButton);
    settle();
    EXPECT_EQ(state().architecture.layers, 7);
    EXPECT_FALSE(isNoticed());
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(Scenarios, AFileThatIsGoneIsSaidToBe)
{
    const QString path = saved();
    const State before = state();
    const QByteArray text = [&] {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    file(QStringLiteral("a.json"), text + "\n");
    ASSERT_TRUE(QTest::qWaitFor([&] { return isNoticed(); }, 5000));
    QFile::remove(path);
    QTest::mouseClick(&find<QWidget>(QStringLiteral("notice.button")), Qt::LeftButton); // reload
    settle();
    EXPECT_TRUE(notice().startsWith(QLatin1String("a.json is gone"))) << notice().toStdString();
    EXPECT_EQ(state(), before);
}

TEST_F(Scenarios, AFileThatGoesIsNoticed)
{
    const QString path = saved();
    QFile::remove(path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isNoticed(); }, 8000));
    EXPECT_TRUE(notice().startsWith(QLatin1String("a.json is gone"))) << notice().toStdString();
}

TEST_F(Scenarios, AFileThatIsNotThereIsNoPreset)
{
    window->open(folder.filePath(QStringLiteral("never.json")));
    settle();
    EXPECT_TRUE(isNoticed());
    EXPECT_TRUE(notice().contains(QLatin1String("never.json"))) << notice().toStdString();
    EXPECT_FALSE(notice().contains(QLatin1String("preset"))) << notice().toStdString();
}

TEST_F(Scenarios, TheHistoryCanBeWalked)
{
    trigger(QStringLiteral("history"));
    const std::int64_t begin = peak();
    setLayers(3);
    setLayers(4);
    const std::int64_t end = peak();
    Recipe recipe = state().recipe;
    recipe.batch = 2;
    window->document().setRecipe(recipe, QStringLiteral("batch: 2"));
    settle();
    auto &list = find<HistoryPanel>(QStringLiteral("history.list"));
    const QAbstractItemModel &steps = *list.model();
    ASSERT_EQ(steps.rowCount(), 4);
    EXPECT_TRUE(steps.index(1, 0).data().toString().contains(QLatin1Char('3')));
    EXPECT_EQ(steps.index(3, 0).data().toString(), QStringLiteral("batch: 2"));
    EXPECT_EQ(steps.index(0, 0).data(HistoryModel::PeakRole).toString(), window->formatter().bytes(begin));
    EXPECT_EQ(steps.index(2, 0).data(HistoryModel::PeakRole).toString(), window->formatter().bytes(end));
    EXPECT_TRUE(steps.index(3, 0).data(HistoryModel::CurrentRole).toBool());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(steps.index(1, 0)).center());
    settle();
    EXPECT_EQ(state().architecture.layers, 3);
    EXPECT_TRUE(steps.index(1, 0).data(HistoryModel::CurrentRole).toBool());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(steps.index(3, 0)).center());
    settle();
    EXPECT_EQ(state().recipe.batch, 2);
    EXPECT_EQ(peak(), window->document().peakAt(3));
}

// The part of the program that is killed, in a process of its own: started by the test below only.
TEST_F(Scenarios, DISABLED_WorksUntilItIsKilled)
{
    window->open(QStringLiteral("llama-3-8b"));
    setLayers(3);
    for (;;)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

TEST_F(Scenarios, AreThereAgainAfterTheProgramWasKilled)
{
    window.reset();
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HEADROOM_TEST_HOME"), qEnvironmentVariable("XDG_DATA_HOME"));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
        { QStringLiteral("--gtest_filter=Scenarios.DISABLED_WorksUntilItIsKilled"),
            QStringLiteral("--gtest_also_run_disabled_tests") });
    ASSERT_TRUE(child.waitForStarted());
    const auto isKept = [] {
        const std::optional<Session> session = readSession();
        return session && session->scenario.state.architecture.layers == 3;
    };
    EXPECT_TRUE(QTest::qWaitFor(isKept, 20000));
    ::kill(pid_t(child.processId()), SIGKILL);
    ASSERT_TRUE(child.waitForFinished());
    EXPECT_EQ(child.exitStatus(), QProcess::CrashExit);
    reopen();
    EXPECT_EQ(state().source, QStringLiteral("llama-3-8b"));
    EXPECT_EQ(state().architecture.layers, 3);
}

} // namespace
