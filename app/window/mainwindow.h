// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "charts/picture.h"
#include "document/document.h"
#include "document/pins.h"
#include "panels/ledgerpanel.h"
#include "window/languages.h"
#include "window/preferences.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace headroom {

class ChartDeck;
class Classroom;
class DockTitle;
class FitPanel;
class Files;
class HeadLine;
class HistoryPanel;
class Menus;
class ModelPanel;
class Notice;
class ParameterPanel;
struct Scenario;
struct Session;
class PinBar;

/// The window: one document in the middle, views of it around. It passes values from the one to the others
/// and does what the menus say; what things look like is the panels' business.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] ChartInput chartInput() const;
    [[nodiscard]] ChartDeck &charts() { return *m_charts; }
    [[nodiscard]] Formatter formatter() const { return Formatter(m_preferences.unit); }

    /// The document, what is pinned beside it and how it is looked at, as scenarios keep it.
    [[nodiscard]] Scenario scenario() const;

    void open(const QString &path);
    bool save(const QString &path);
    void showTour();
    void saveChart(const QString &path, const Picture &picture = {});

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    MainWindow(const Session &begun, QWidget *parent);
    QWidget *makeSlide();
    QDockWidget *makeDock(const QString &name, QWidget *panel, Qt::DockWidgetArea area, int width);
    void makeDocks();
    void connectCommands();
    void connectDocks();
    void connectDocument();
    void refresh();
    void refreshLedger();
    /// For a piece of a chart; a cursor that is dragged says by itself what it reads.
    void raiseLedger(const Focus &focus);
    void pin();
    void unpin(const QString &label);
    void compareFrom(const QString &label);
    void refreshPins();
    /// To what sets a dimension or a choice.
    void goToControl(const QString &id);
    void refreshHistory();
    void retranslate();
    void setTheme(ThemeChoice theme);
    void setUnit(ByteUnit unit);
    void showScenario(const Scenario &scenario);
    void showView(const QJsonObject &view);
    void refreshTitle();
    void browseModels();
    void showExport();
    void chooseChartFile(const Picture &picture);
    void copyChart(const Picture &picture);
    void copyTable();
    void copyFormula(LedgerPanel::Form form);
    void restoreWindow();

    Languages m_languages;
    Preferences m_preferences;
    Document m_document;
    Menus *m_menus;
    HeadLine *m_headLine;
    Notice *m_notice;
    QToolButton *m_copyButton = nullptr;
    QToolButton *m_saveButton = nullptr;
    ChartDeck *m_charts;
    QStackedWidget *m_middle; ///< the charts, or the lessons in their place
    Classroom *m_classroom;
    PinBar *m_pinBar;
    ParameterPanel *m_parameters;
    LedgerPanel *m_ledger;
    FitPanel *m_fit;
    ModelPanel *m_model;
    HistoryPanel *m_history;
    Files *m_files;
    QDockWidget *m_parameterDock;
    QDockWidget *m_ledgerDock;
    QDockWidget *m_fitDock;
    QDockWidget *m_modelDock;
    QDockWidget *m_historyDock;
    QLabel *m_promise;
    std::string_view m_swept = ChartInput().swept; ///< the dimension along the sweep
    QString m_shownSource;                         ///< another model gets a fresh axis
};

} // namespace headroom
