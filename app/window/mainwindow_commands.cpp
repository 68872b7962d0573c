// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus say, done.
#include "window/mainwindow.h"

#include "charts/chartdeck.h"
#include "charts/views.h"
#include "model/dimensions.h"
#include "panels/fitpanel.h"
#include "panels/headline.h"
#include "panels/historypanel.h"
#include "panels/ledgerpanel.h"
#include "panels/notice.h"
#include "panels/parameterpanel.h"
#include "panels/pinbar.h"
#include "panels/stopslider.h"
#include "teaching/classroom.h"
#include "units/error.h"
#include "window/about.h"
#include "window/docktitle.h"
#include "window/files.h"
#include "window/menus.h"
#include "window/modelbrowser.h"
#include "window/tour.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace headroom {

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto does) {
        connect(m_menus->action(command), &QAction::triggered, this, does);
    };
    on(Command::Export, [this] { showExport(); });
    on(Command::Copy, [this] { copyChart({}); });
    on(Command::CopyTable, [this] { copyTable(); });
    on(Command::Browse, [this] { browseModels(); });
    connect(m_parameters, &ParameterPanel::browseWanted, this, &MainWindow::browseModels);
    on(Command::Quit, [this] { close(); });
    on(Command::Undo, [this] { m_document.history().undo(); });
    on(Command::Redo, [this] { m_document.history().redo(); });
    on(Command::CopyFormula, [this] { copyFormula(LedgerPanel::Form::Text); });
    on(Command::CopyLatex, [this] { copyFormula(LedgerPanel::Form::Latex); });
    on(Command::Tour, [this] { showTour(); });
    on(Command::Revert, [this] { m_document.revert(); });
    on(Command::Pin, [this] { pin(); });
    on(Command::Unpin, [this] { m_document.setPins({}, tr("Remove all pins")); });
    connect(m_pinBar, &PinBar::pinWanted, this, &MainWindow::pin);
    connect(m_pinBar, &PinBar::compareWanted, this, &MainWindow::compareFrom);
    connect(m_pinBar, &PinBar::removeWanted, this, &MainWindow::unpin);
    on(Command::ThemeSystem, [this] { setTheme(ThemeChoice::System); });
    on(Command::ThemeLight, [this] { setTheme(ThemeChoice::Light); });
    on(Command::ThemeDark, [this] { setTheme(ThemeChoice::Dark); });
    on(Command::UnitBinary, [this] { setUnit(ByteUnit::Binary); });
    on(Command::UnitDecimal, [this] { setUnit(ByteUnit::Decimal); });
    on(Command::About, [this] { showAbout(this); });
    on(Command::AboutQt, [] { QApplication::aboutQt(); });
    connect(m_menus, &Menus::viewChosen, m_charts, &ChartDeck::showView);
    connect(m_charts, &ChartDeck::viewChanged, this, [this] { m_menus->checkView(m_charts->view()); });
    m_menus->checkView(m_charts->view());
    connect(m_files, &Files::scenarioOpened, this, &MainWindow::showScenario);
    connect(m_files, &Files::titleChanged, this, &MainWindow::refreshTitle);
    connect(
        m_files, &Files::said, statusBar(), [this](const QString &text) { statusBar()->showMessage(text); });
    connect(m_menus, &Menus::languageChosen, this, [this](const QString &code) {
        m_preferences.language = code;
        m_languages.use(code);
    });
}

void MainWindow::browseModels()
{
    auto *browser = new ModelBrowser(m_document.state().source, formatter(), this);
    connect(browser, &ModelBrowser::chosen, this, &MainWindow::open);
    browser->open();
}

/// Wherever it is scrolled to.
void MainWindow::goToControl(const QString &id)
{
    for (const char *kind : { ".slider", ".combo" })
        if (auto *control = m_parameters->findChild<QWidget *>(id + QLatin1String(kind))) {
            m_parameterDock->show();
            m_parameters->ensureWidgetVisible(control);
            control->setFocus(Qt::OtherFocusReason);
            return;
        }
}

} // namespace headroom
