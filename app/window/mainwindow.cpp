// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "charts/chartdeck.h"
#include "charts/exportchart.h"
#include "charts/views.h"
#include "model/dimensions.h"
#include "panels/headline.h"
#include "panels/ledgerpanel.h"
#include "panels/notice.h"
#include "panels/parameterpanel.h"
#include "panels/pinbar.h"
#include "panels/stopslider.h"
#include "units/error.h"
#include "window/about.h"
#include "window/docktitle.h"
#include "window/exportdialog.h"
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
#include <algorithm>

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
    , m_charts(new ChartDeck(this))
    , m_pinBar(new PinBar(this))
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
    m_parameterDock = makeDock(QStringLiteral("parameters.dock"), m_parameters, Qt::LeftDockWidgetArea, 330);
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

/// The middle: what was refused, if anything was, and the charts.
QWidget *MainWindow::makeSlide()
{
    auto *slide = new QWidget(this);
    auto *column = new QVBoxLayout(slide);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_charts, 1);
    column->addWidget(m_pinBar);
    m_copyButton = m_charts->addButton(m_menus->action(Command::Copy), QStringLiteral("chart.copy"));
    m_saveButton = m_charts->addButton(m_menus->action(Command::Export), QStringLiteral("chart.save"));
    return slide;
}

QDockWidget *MainWindow::makeDock(const QString &name, QWidget *panel, Qt::DockWidgetArea area, int width)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    dock->setTitleBarWidget(new DockTitle(dock));
    panel->setMinimumWidth(std::max(width - 40, panel->minimumSizeHint().width()));
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
    on(Command::Export, [this] { showExport(); });
    on(Command::Copy, [this] { copyChart({}); });
    on(Command::CopyTable, [this] { copyTable(); });
    on(Command::Quit, [this] { close(); });
    on(Command::Undo, [this] { m_document.history().undo(); });
    on(Command::Redo, [this] { m_document.history().redo(); });
    on(Command::Revert, [this] { m_document.revert(); });
    on(Command::Pin, [this] { pin(); });
    on(Command::Unpin, [this] {
        m_pins.clear();
        refresh();
    });
    connect(m_pinBar, &PinBar::pinWanted, this, &MainWindow::pin);
    connect(m_pinBar, &PinBar::compareWanted, this, [this](const QString &label) {
        m_pins.compareFrom(label);
        m_charts->showView(*findView("compare"));
        refresh();
    });
    connect(m_pinBar, &PinBar::removeWanted, this, [this](const QString &label) {
        m_pins.remove(label);
        refresh();
    });
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
    connect(m_headLine, &HeadLine::capacityChosen, this, [this](const std::optional<Capacity> &capacity) {
        State after = m_document.state();
        after.capacity = capacity;
        m_document.propose(after, capacity ? tr("GPU: %1").arg(capacity->name) : tr("No GPU"));
    });
    connect(m_charts, &ChartDeck::chosen, m_ledger, &LedgerPanel::showFocus);
    connect(m_charts, &ChartDeck::valueChosen, this, [this](const Dimension &dimension, qint64 value) {
        m_document.set(dimension, value);
        m_document.endGesture();
    });
    connect(m_charts, &ChartDeck::sweptChosen, this, [this](const Dimension &dimension) {
        m_swept = dimension.id;
        refresh();
    });
    connect(m_charts, &ChartDeck::runChosen, this, [this](qint64 batch, qint64 sequence) {
        State after = m_document.state();
        after.recipe.batch = batch;
        after.recipe.sequence = sequence;
        m_document.propose(after, tr("Batch %L1, sequence %L2").arg(batch).arg(sequence));
    });
    connect(&m_document, &Document::refused, m_notice, &Notice::say);
    connect(&m_document.history(), &QUndoStack::indexChanged, this, &MainWindow::refreshHistory);
}

void MainWindow::refresh()
{
    if (m_shownSource != m_document.state().source)
        m_charts->forgetScale();
    m_shownSource = m_document.state().source;
    m_parameters->refresh(formatter());
    m_headLine->display(m_document.state(), m_document.ledger(), formatter());
    m_charts->display(chartInput(), formatter());
    m_pinBar->display(m_pins, formatter());
    m_menus->action(Command::Unpin)->setEnabled(!m_pins.all().empty());
    m_promise->setText(m_document.ledger().stepVerified
            ? tr("exact, as PyTorch 2.15 accounts for it")
            : tr("an estimate: this family is not verified against PyTorch"));
    m_menus->action(Command::Revert)
        ->setEnabled(m_document.state().architecture != m_document.state().opened);
    refreshLedger();
}

ChartInput MainWindow::chartInput() const
{
    ChartInput input;
    input.ledger = m_document.sharedLedger();
    input.capacity = m_document.state().capacity;
    for (const Pin &pin : m_pins.all())
        input.pins.push_back({ pin.label, pin.ledger });
    input.compared = m_pins.compared();
    input.swept = m_swept;
    return input;
}

void MainWindow::pin()
{
    const Pin *added = m_pins.add(m_document.state(), m_document.sharedLedger());
    statusBar()->showMessage(added
            ? tr("This state is pinned as %1: whatever changes now can be compared with it.")
                  .arg(added->label)
            : tr("A, B and C are taken: remove one of them first."));
    refresh();
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
    m_copyButton->setText(tr("Copy"));
    m_saveButton->setText(tr("Save…"));
    m_copyButton->setToolTip(tr("Copy the chart as a picture and as a table"));
    m_saveButton->setToolTip(tr("Save the chart as PNG, SVG or PDF, or its numbers as CSV or Markdown"));
    m_headLine->retranslate();
    m_notice->retranslate();
    m_charts->retranslate();
    m_pinBar->retranslate();
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

void MainWindow::showExport()
{
    auto *dialog = new ExportDialog(m_charts->view(), chartInput(), formatter(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saveWanted, this, &MainWindow::chooseChartFile);
    connect(dialog, &ExportDialog::copyPictureWanted, this, &MainWindow::copyChart);
    connect(dialog, &ExportDialog::copyTableWanted, this, &MainWindow::copyTable);
    dialog->open();
}

void MainWindow::chooseChartFile(const Picture &picture)
{
    const QString name = m_document.state().architecture.name + QStringLiteral(".png");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the chart"), name, tr("Pictures and tables (*.png *.svg *.pdf *.csv *.md)"));
    if (!path.isEmpty())
        saveChart(path, picture);
}

void MainWindow::saveChart(const QString &path, const Picture &picture)
{
    try {
        exportChart({ m_charts->view(), chartInput(), formatter(), picture }, path);
        m_notice->say({});
        statusBar()->showMessage(tr("The chart was saved as %1.").arg(path));
    } catch (const InputError &error) {
        m_notice->say(error.message());
    }
}

void MainWindow::copyChart(const Picture &picture)
{
    QApplication::clipboard()->setMimeData(
        chartMimeData({ m_charts->view(), chartInput(), formatter(), picture }));
    statusBar()->showMessage(tr("The chart was copied."));
}

void MainWindow::copyTable()
{
    QApplication::clipboard()->setText(
        tabSeparated(chartTable({ m_charts->view(), chartInput(), formatter() })));
    statusBar()->showMessage(tr("The chart's numbers were copied."));
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
