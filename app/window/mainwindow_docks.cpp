// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the middle.
#include "window/mainwindow.h"

#include "charts/chartdeck.h"
#include "panels/fitpanel.h"
#include "panels/historypanel.h"
#include "panels/ledgerpanel.h"
#include "panels/modelpanel.h"
#include "panels/parameterpanel.h"
#include "panels/pinbar.h"
#include "teaching/classroom.h"
#include "window/docktitle.h"
#include "window/files.h"
#include "window/menus.h"

#include <QAction>
#include <QDockWidget>
#include <algorithm>

namespace headroom {

namespace {

/// Of a dock: beside the parameters and a chart it leaves the window at half of a 1920 screen.
constexpr int narrowest = 250;

} // namespace

MainWindow::~MainWindow()
{
    // The docks are closed after this object's own part is gone, and would still report that they vanish.
    m_ledgerDock->disconnect(this);
    m_fitDock->disconnect(this);
    m_modelDock->disconnect(this);
    m_historyDock->disconnect(this);
}

void MainWindow::makeDocks()
{
    m_parameterDock = makeDock(QStringLiteral("parameters.dock"), m_parameters, Qt::LeftDockWidgetArea, 330);
    m_ledgerDock = makeDock(QStringLiteral("ledger.dock"), m_ledger, Qt::RightDockWidgetArea, 380);
    m_fitDock = makeDock(QStringLiteral("fit.dock"), m_fit, Qt::RightDockWidgetArea, 380);
    m_modelDock = makeDock(QStringLiteral("model.dock"), m_model, Qt::RightDockWidgetArea, 380);
    for (QDockWidget *dock : { m_fitDock, m_modelDock }) {
        tabifyDockWidget(m_ledgerDock, dock);
        dock->hide();
    }
    m_historyDock = makeDock(QStringLiteral("history.dock"), m_history, Qt::LeftDockWidgetArea, 300);
    m_historyDock->hide();
}

QDockWidget *MainWindow::makeDock(const QString &name, QWidget *panel, Qt::DockWidgetArea area, int width)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    dock->setTitleBarWidget(new DockTitle(dock));
    panel->setMinimumWidth(std::max(narrowest, panel->minimumSizeHint().width()));
    addDockWidget(area, dock);
    resizeDocks({ dock }, { width }, Qt::Horizontal);
    return dock;
}

void MainWindow::raiseLedger(const Focus &focus)
{
    if (focus == Focus() || focus.instant)
        return;
    m_ledgerDock->show();
    m_ledgerDock->raise();
    m_ledger->display(m_document.sharedLedger(), m_charts->focus(), formatter());
}

void MainWindow::connectDocks()
{
    const auto toggles = [this](Command command, QDockWidget *dock) {
        connect(m_menus->action(command), &QAction::toggled, dock, &QDockWidget::setVisible);
        connect(m_menus->action(command), &QAction::triggered, dock, [dock](bool shown) {
            if (shown)
                dock->raise(); // in front of those that share its place
        });
        connect(dock->toggleViewAction(), &QAction::toggled, m_menus->action(command), &QAction::setChecked);
        m_menus->action(command)->setChecked(!dock->isHidden());
    };
    toggles(Command::Parameters, m_parameterDock);
    toggles(Command::Ledger, m_ledgerDock);
    toggles(Command::Fit, m_fitDock);
    toggles(Command::Model, m_modelDock);
    toggles(Command::History, m_historyDock);
    connect(m_ledgerDock, &QDockWidget::visibilityChanged, this, &MainWindow::refreshLedger);
    connect(m_historyDock, &QDockWidget::visibilityChanged, this, &MainWindow::refreshHistory);
    connect(m_files, &Files::headerRead, this, [this](const Header &header) {
        m_modelDock->show();
        m_modelDock->raise();
        m_model->display(m_document.sharedLedger(), titleOf(m_document.state()),
            formatter()); // its model may have come with it
        m_model->hold(header);
    });
    connect(m_model, &ModelPanel::fileWanted, m_menus->action(Command::Open), &QAction::trigger);
    QAction *lessons = m_menus->action(Command::Lessons);
    connect(lessons, &QAction::toggled, m_classroom, [this](bool shown) {
        m_classroom->show(shown, { m_ledgerDock, m_fitDock, m_modelDock });
        m_pinBar->setHidden(shown);
    });
    connect(m_classroom, &Classroom::left, lessons, [lessons] { lessons->setChecked(false); });
}

} // namespace headroom
