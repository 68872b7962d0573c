// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdeck.h"
#include "charts/chartview.h"
#include "ledger/ledger.h"
#include "window/mainwindow.h"
#include "window/session.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>
#include <memory>

/// The real window, shown, on settings of its own; everything in it is found by its objectName.
class WindowTest : public testing::Test {
protected:
    WindowTest()
    {
        windowSettings().clear();
        QFile::remove(headroom::sessionPath());
        reopen();
    }

    static QSettings windowSettings() { return headroom::windowSettings(); }

    void reopen()
    {
        window = std::make_unique<headroom::MainWindow>();
        window->resize(1280, 800);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        settle();
    }

    /// Until what was set is shown.
    void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        const headroom::ChartView &chart = window->charts().chart(window->charts().view());
        EXPECT_TRUE(QTest::qWaitFor([&chart] { return !chart.isBehind(); }));
    }

    template <class Widget> Widget &find(const QString &name)
    {
        auto *widget = window->findChild<Widget *>(name);
        if (widget == nullptr)
            throw std::runtime_error("the window has no " + name.toStdString());
        return *widget;
    }

    void trigger(const QString &name)
    {
        find<QAction>(QStringLiteral("action.") + name).trigger();
        settle();
    }

    /// Drops a file on the middle of the window.
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(path) });
        const QPoint middle = window->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &drop);
        settle();
    }

    /// A file of the test's own with this text.
    QString file(const QString &name, const QByteArray &text)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        return path;
    }

    [[nodiscard]] const headroom::State &state() const { return window->document().state(); }
    [[nodiscard]] const headroom::Ledger &ledger() const { return window->document().ledger(); }
    [[nodiscard]] std::int64_t peak() const { return peakOf(ledger()); }

    QTemporaryDir folder;
    std::unique_ptr<headroom::MainWindow> window;
};
