// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "charts/breakdownplot.h"
#include "charts/breakdownview.h"
#include "charts/copychart.h"
#include "charts/exportchart.h"
#include "panels/headline.h"
#include "panels/ledgerpanel.h"
#include "panels/notice.h"
#include "panels/parameterpanel.h"
#include "panels/stopslider.h"
#include "units/error.h"
#include "window/about.h"
#include "window/docktitle.h"
#include "window/menus.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

const QString defaultModel = QStringLiteral("gpt2");
const QString geometryKey = QStringLiteral("window/geometry");
const QString docksKey = QStringLiteral("window/docks");

State firstState()
{
    const std::optional<State> last = readState(windowSettings());
    return last ? *last : openState(defaultModel);
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(readPreferences(windowSettings()))
    , m_document(firstState())
    , m_menus(new Menus(*this))
    , m_headLine(new HeadLine(this))
    , m_notice(new Notice(this))
    , m_chart(new BreakdownView(this))
    , m_parameters(new ParameterPanel(m_document, this))
    , m_ledger(new LedgerPanel(this))
    , m_promise(new QLabel(this))
{
    installSliderAccessibility();
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks);
    auto *top = new QToolBar(this);
    top->setObjectName(QStringLiteral("head.bar"));
    top->setMovable(false);
    top->setContextMenuPolicy(Qt::PreventContextMenu);
    m_headLine->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    top->addWidget(m_headLine);
    addToolBar(Qt::TopToolBarArea, top);
    setContextMenuPolicy(Qt::NoContextMenu);
    setCentralWidget(makeSlide());
    m_parameterDock = makeDock(QStringLiteral("parameters.dock"), m_parameters, Qt::LeftDockWidgetArea, 300);
    m_ledgerDock = makeDock(QStringLiteral("ledger.dock"), m_ledger, Qt::RightDockWidgetArea, 380);
    statusBar()->setSizeGripEnabled(false);
    m_promise->setContentsMargins(0, 0, 12, 0);
    statusBar()->addPermanentWidget(m_promise);
    statusBar()->setContentsMargins(12, 0, 0, 0);

    connectCommands();
    connectDocument();
    m_languages.use(m_preferences.language.isEmpty() ? Languages::ofSystem() : m_preferences.language);
    setTheme(m_preferences.theme);
    setUnit(m_preferences.unit);
    retranslate();
    restoreWindow();
}

MainWindow::~MainWindow()
{
    // The docks are closed after this object's own part is gone, and would still report that they vanish.
    m_ledgerDock->disconnect(this);
}

/// The middle: a title, what can be taken along, and the chart.
QWidget *MainWindow::makeSlide()
{
    auto *slide = new QWidget(this);
    auto *column = new QVBoxLayout(slide);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(BreakdownPlot::margin + 4, 6, 12, 0);
    m_chartTitle = new QLabel(slide);
    m_chartTitle->setFont(sized(font(), titleSize, true));
    bar->addWidget(m_chartTitle, 1);
    const auto button = [&](Command command, const QString &name) {
        auto *made = new QToolButton(slide);
        made->setObjectName(name);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QToolButton::clicked, m_menus->action(command), &QAction::trigger);
        bar->addWidget(made);
        return made;
    };
    m_copyButton = button(Command::Copy, QStringLiteral("chart.copy"));
    m_saveButton = button(Command::Export, QStringLiteral("chart.save"));
    auto *heading = new QWidget(slide);
    heading->setLayout(bar);
    heading->setFixedHeight(DockTitle::barHeight);
    column->addWidget(heading);
    column->addWidget(m_chart, 1);
    slide->setAutoFillBackground(true);
    slide->setBackgroundRole(QPalette::AlternateBase);
    return slide;
}

QDockWidget *MainWindow::makeDock(const QString &name, QWidget *panel, Qt::DockWidgetArea area, int width)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    dock->setTitleBarWidget(new DockTitle(dock));
    panel->setMinimumWidth(width - 40);
    addDockWidget(area, dock);
    resizeDocks({ dock }, { width }, Qt::Horizontal);
    return dock;
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto does) {
        connect(m_menus->action(command), &QAction::triggered, this, does);
    };
    on(Command::Open, [this] { chooseFile(); });
    on(Command::Export, [this] { chooseChartFile(); });
    on(Command::Copy, [this] { copyChart(); });
    on(Command::Quit, [this] { close(); });
    on(Command::Undo, [this] { m_document.history().undo(); });
    on(Command::Redo, [this] { m_document.history().redo(); });
    on(Command::Revert, [this] { m_document.revert(); });
    on(Command::ThemeSystem, [this] { setTheme(ThemeChoice::System); });
    on(Command::ThemeLight, [this] { setTheme(ThemeChoice::Light); });
    on(Command::ThemeDark, [this] { setTheme(ThemeChoice::Dark); });
    on(Command::UnitBinary, [this] { setUnit(ByteUnit::Binary); });
    on(Command::UnitDecimal, [this] { setUnit(ByteUnit::Decimal); });
    on(Command::About, [this] { showAbout(this); });
    on(Command::AboutQt, [] { QApplication::aboutQt(); });
    connect(m_menus, &Menus::languageChosen, this, [this](const QString &code) {
        m_preferences.language = code;
        m_languages.use(code);
    });
    const auto toggles = [this](Command command, QDockWidget *dock) {
        connect(m_menus->action(command), &QAction::toggled, dock, &QDockWidget::setVisible);
        connect(dock->toggleViewAction(), &QAction::toggled, m_menus->action(command), &QAction::setChecked);
        m_menus->action(command)->setChecked(true);
    };
    toggles(Command::Parameters, m_parameterDock);
    toggles(Command::Ledger, m_ledgerDock);
    connect(m_ledgerDock, &QDockWidget::visibilityChanged, this, &MainWindow::refreshLedger);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::changed, this, &MainWindow::refresh);
    connect(&m_document, &Document::noted, this, [this](const QString &sentence) {
        m_notice->say({});
        statusBar()->showMessage(sentence);
    });
    connect(&m_document, &Document::refused, m_notice, &Notice::say);
    connect(&m_document.history(), &QUndoStack::indexChanged, this, &MainWindow::refreshHistory);
}

void MainWindow::refresh()
{
    if (m_shownSource != m_document.state().source)
        m_chart->forgetScale();
    m_shownSource = m_document.state().source;
    m_parameters->refresh();
    m_headLine->display(m_document.state(), m_document.ledger(), formatter());
    m_chart->display(breakdownOf(m_document.ledger()), formatter());
    m_promise->setText(m_document.ledger().stepVerified
            ? tr("exact, as PyTorch 2.15 accounts for it")
            : tr("an estimate: this family is not verified against PyTorch"));
    m_menus->action(Command::Revert)
        ->setEnabled(m_document.state().architecture != m_document.state().opened);
    refreshLedger();
}

void MainWindow::refreshLedger()
{
    if (m_ledger->isVisible())
        m_ledger->display(m_document.sharedLedger(), formatter());
}

void MainWindow::refreshHistory()
{
    QUndoStack &history = m_document.history();
    m_menus->showHistory(history.undoText(), history.redoText());
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Headroom"));
    setLocale(QLocale());
    m_menus->retranslate();
    m_menus->checkLanguage(m_languages.current());
    refreshHistory();
    m_parameterDock->setWindowTitle(tr("Parameters"));
    m_ledgerDock->setWindowTitle(tr("Ledger"));
    for (DockTitle *title : findChildren<DockTitle *>())
        title->retranslate();
    m_chartTitle->setText(tr("What is held, and when"));
    m_copyButton->setText(tr("Copy"));
    m_saveButton->setText(tr("Save…"));
    m_copyButton->setToolTip(tr("Copy the chart as a picture and as a table"));
    m_saveButton->setToolTip(tr("Save the chart as PNG, SVG or PDF"));
    m_headLine->retranslate();
    m_notice->retranslate();
    m_chart->retranslate();
    m_parameters->retranslate();
    m_ledger->retranslate();
    refresh();
}

void MainWindow::setTheme(ThemeChoice theme)
{
    m_preferences.theme = theme;
    applyTheme(theme);
    constexpr Command commands[] = { Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark };
    m_menus->action(commands[static_cast<int>(theme)])->setChecked(true);
}

void MainWindow::setUnit(ByteUnit unit)
{
    m_preferences.unit = unit;
    m_menus->action(unit == ByteUnit::Decimal ? Command::UnitDecimal : Command::UnitBinary)->setChecked(true);
    refresh();
}

void MainWindow::open(const QString &path) { m_document.open(path); }

void MainWindow::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a config.json"), {}, tr("Model configurations (*.json)"));
    if (!path.isEmpty())
        open(path);
}

void MainWindow::chooseChartFile()
{
    const QString name = m_document.state().architecture.name + QStringLiteral(".png");
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the chart"), name, tr("Pictures (*.png *.svg *.pdf)"));
    if (!path.isEmpty())
        saveChart(path);
}

void MainWindow::saveChart(const QString &path)
{
    try {
        exportChart(m_document.ledger(), path, formatter());
        m_notice->say({});
        statusBar()->showMessage(tr("The chart was saved as %1.").arg(path));
    } catch (const InputError &error) {
        m_notice->say(error.message());
    }
}

void MainWindow::copyChart()
{
    QApplication::clipboard()->setMimeData(chartMimeData(m_document.ledger(), formatter()));
    statusBar()->showMessage(tr("The chart was copied."));
}

void MainWindow::restoreWindow()
{
    const QSettings settings = windowSettings();
    resize(1280, 800);
    restoreGeometry(settings.value(geometryKey).toByteArray());
    restoreState(settings.value(docksKey).toByteArray());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ThemeChange && m_preferences.theme == ThemeChoice::System)
        setTheme(ThemeChoice::System);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings = windowSettings();
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(docksKey, saveState());
    write(settings, m_preferences);
    write(settings, m_document.state());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    open(event->mimeData()->urls().front().toLocalFile());
}

} // namespace headroom
