// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "charts/chartdeck.h"
#include "charts/views.h"
#include "ledger/verified.h"
#include "model/dimensions.h"
#include "model/import.h"
#include "model/senses.h"
#include "panels/fitpanel.h"
#include "panels/headline.h"
#include "panels/historypanel.h"
#include "panels/ledgerpanel.h"
#include "panels/modelpanel.h"
#include "panels/notice.h"
#include "panels/parameterpanel.h"
#include "panels/pinbar.h"
#include "panels/stopslider.h"
#include "teaching/classroom.h"
#include "units/error.h"
#include "units/text.h"
#include "window/about.h"
#include "window/docktitle.h"
#include "window/files.h"
#include "window/menus.h"
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

namespace {

const QString defaultModel = QStringLiteral("gpt2");
const QString geometryKey = QStringLiteral("window/geometry");
const QString docksKey = QStringLiteral("window/docks");

Session firstSession()
{
    const std::optional<Session> last = readSession();
    return last ? *last : Session{ openAnything(defaultModel).scenario, {} };
}

/// Those of the last session that can be run still.
Pins pinsOf(const Pinboard &pinboard)
{
    Pins pins;
    static_cast<void>(pins.take(pinboard));
    return pins;
}

} // namespace

MainWindow::MainWindow(QWidget *parent) : MainWindow(firstSession(), parent) { }

MainWindow::MainWindow(const Session &begun, QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(readPreferences(windowSettings()))
    , m_document(begun.scenario.state, pinsOf(begun.scenario.pinboard))
    , m_menus(new Menus(*this))
    , m_headLine(new HeadLine(this))
    , m_notice(new Notice(this))
    , m_charts(new ChartDeck(this))
    , m_middle(new QStackedWidget(this))
    , m_pinBar(new PinBar(this))
    , m_parameters(new ParameterPanel(m_document, this))
    , m_ledger(new LedgerPanel(this))
    , m_fit(new FitPanel(m_document, this))
    , m_model(new ModelPanel(this))
    , m_history(new HistoryPanel(m_document, this))
    , m_files(new Files(
          m_document, begun, [this] { return scenario(); }, *m_menus, *m_notice, *this))
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
    makeDocks();
    statusBar()->setSizeGripEnabled(false);
    m_promise->setContentsMargins(0, 0, 12, 0);
    statusBar()->addPermanentWidget(m_promise);
    statusBar()->setContentsMargins(12, 0, 0, 0);

    connectCommands();
    connectDocks();
    connectDocument();
    m_languages.use(m_preferences.language.isEmpty() ? Languages::ofSystem() : m_preferences.language);
    setTheme(m_preferences.theme);
    setUnit(m_preferences.unit);
    retranslate();
    showScenario(begun.scenario);
    restoreWindow();
}

/// The middle: what was refused, if anything was, and the charts.
QWidget *MainWindow::makeSlide()
{
    auto *slide = new QWidget(this);
    auto *column = new QVBoxLayout(slide);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    m_middle->addWidget(m_charts);
    m_classroom = new Classroom(m_middle, m_document, this);
    column->addWidget(m_middle, 1);
    column->addWidget(m_pinBar);
    m_copyButton = m_pinBar->addButton(m_menus->action(Command::Copy), QStringLiteral("chart.copy"));
    m_saveButton = m_pinBar->addButton(m_menus->action(Command::Export), QStringLiteral("chart.save"));
    return slide;
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::changed, this, &MainWindow::refresh);
    connect(&m_document, &Document::noted, this, [this](const QString &sentence) {
        m_notice->settle();
        statusBar()->showMessage(sentence);
    });
    connect(m_headLine, &HeadLine::capacityChosen, this, [this](const std::optional<Capacity> &capacity) {
        State after = m_document.state();
        after.capacity = capacity;
        m_document.propose(after, capacity ? tr("GPU: %1").arg(capacity->name) : tr("No GPU"));
    });
    connect(m_headLine, &HeadLine::batchChosen, this, [this](qint64 batch) {
        m_document.set(*findDimension("batch"), batch);
        m_document.endGesture();
    });
    connect(m_charts, &ChartDeck::chosen, this, &MainWindow::raiseLedger);
    connect(m_charts, &ChartDeck::focusChanged, m_ledger, &LedgerPanel::showFocus);
    connect(m_ledger, &LedgerPanel::focusChosen, m_charts, &ChartDeck::setFocus);
    m_ledger->addButtons(m_menus->action(Command::CopyFormula), m_menus->action(Command::CopyLatex));
    connect(m_ledger, &LedgerPanel::selectionChanged, this, [this] {
        for (Command command : { Command::CopyFormula, Command::CopyLatex })
            m_menus->action(command)->setEnabled(m_ledger->hasSelection());
    });
    connect(m_charts, &ChartDeck::valueChosen, this, [this](const Dimension &dimension, qint64 value) {
        m_document.set(dimension, value);
        m_document.endGesture();
    });
    connect(m_charts, &ChartDeck::sweptChosen, this, [this](const Dimension &dimension) {
        m_swept = dimension.id;
        refresh();
    });
    connect(m_charts, &ChartDeck::controlWanted, this, &MainWindow::goToControl);
    connect(m_charts, &ChartDeck::runChosen, this, [this](qint64 batch, qint64 sequence) {
        State after = m_document.state();
        after.recipe.batch = batch;
        if (!readsText(after.architecture)) {
            m_document.propose(after, tr("Batch %L1").arg(batch));
            return;
        }
        after.recipe.sequence = sequence;
        m_document.propose(after, tr("Batch %L1, sequence %L2").arg(batch).arg(sequence));
    });
    connect(m_classroom, &Classroom::methodChanged, this, &MainWindow::refreshPins);
    connect(m_classroom, &Classroom::refused, m_notice, &Notice::refuse);
    connect(m_classroom, &Classroom::noted, this,
        [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    connect(&m_document, &Document::refused, m_notice, &Notice::refuse);
    connect(&m_document.history(), &QUndoStack::indexChanged, this, &MainWindow::refreshHistory);
}

void MainWindow::refresh()
{
    if (m_shownSource != m_document.state().source)
        m_charts->forgetScale();
    m_shownSource = m_document.state().source;
    const ChartInput charted = chartInput();
    m_charts->prepare(charted); // beside what follows
    m_parameters->refresh(formatter());
    m_history->display(formatter());
    m_fit->display(formatter());
    m_model->display(m_document.sharedLedger(), titleOf(m_document.state()), formatter());
    m_headLine->display(m_document.state(), m_document.ledger(), formatter());
    m_classroom->display(formatter());
    m_charts->display(charted, formatter(), m_document.isDragged());
    m_pinBar->display(m_document.pins(), formatter());
    m_menus->action(Command::Unpin)->setEnabled(!m_document.pins().all().empty());
    const Architecture &architecture = m_document.state().architecture;
    m_promise->setText(!architecture.readAs.isEmpty() ? readAsText(architecture)
            : !hasStep(m_document.ledger())           ? tr("exact parameters; this model has no step")
            : m_document.ledger().stepVerified
            ? runsTextAlone(architecture) ? tr("exact, as PyTorch 2.15 accounts for text without images")
                                          : tr("exact, as PyTorch 2.15 accounts for it")
            : tr("an estimate: this family is not verified against PyTorch"));
    m_promise->setToolTip(runsTextAlone(architecture) ? textAloneText() : QString());
    m_menus->action(Command::Revert)
        ->setEnabled(m_document.state().architecture != m_document.state().opened);
    refreshLedger();
}

ChartInput MainWindow::chartInput() const
{
    ChartInput input;
    input.ledger = m_document.sharedLedger();
    input.capacity = m_document.state().capacity;
    input.allowances = m_document.state().allowances;
    for (const Pin &pin : m_document.pins().all())
        input.pins.push_back({ pin.label, pin.ledger });
    input.compared = m_document.pins().compared();
    input.swept = m_swept;
    m_classroom->addPin(input);
    return input;
}

void MainWindow::refreshLedger()
{
    if (m_ledger->isVisible())
        m_ledger->display(m_document.sharedLedger(), m_charts->focus(), formatter());
}

void MainWindow::refreshHistory()
{
    QUndoStack &history = m_document.history();
    m_menus->showHistory(history.undoText(), history.redoText());
    m_history->display(formatter());
}

void MainWindow::retranslate()
{
    refreshTitle();
    statusBar()->clearMessage(); // in the language before
    setLocale(QLocale());
    m_menus->retranslate();
    m_menus->checkLanguage(m_languages.current());
    refreshHistory();
    m_parameterDock->setWindowTitle(tr("Parameters"));
    m_ledgerDock->setWindowTitle(tr("Ledger"));
    m_fitDock->setWindowTitle(tr("Will it fit?"));
    m_modelDock->setWindowTitle(tr("Model"));
    m_historyDock->setWindowTitle(tr("History"));
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
    m_parameters->setMinimumWidth(m_parameters->minimumSizeHint().width()); // its words have other lengths
    m_ledger->retranslate();
    m_fit->retranslate();
    m_model->retranslate();
    m_history->retranslate();
    m_classroom->retranslate();
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

void MainWindow::open(const QString &path) { m_files->open(path); }

bool MainWindow::save(const QString &path) { return m_files->save(path); }

void MainWindow::refreshTitle()
{
    setWindowTitle(tr("%1[*] – Headroom").arg(m_files->title()));
    setWindowModified(m_files->track().isModified());
}

void MainWindow::showTour()
{
    for (QDockWidget *dock : { m_parameterDock, m_ledgerDock })
        dock->show();
    startTour(*this);
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
    if (!m_files->close())
        return event->ignore();
    QSettings settings = windowSettings();
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(docksKey, saveState());
    write(settings, m_preferences);
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
