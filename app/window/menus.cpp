// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/menus.h"

#include "charts/plot.h"
#include "charts/views.h"
#include "units/text.h"
#include "window/languages.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace headroom {

namespace {

enum class Form : std::uint8_t { Plain, Check, ThemeRadio, UnitRadio };

struct Item {
    Command command;
    int menu;
    Form form;
    const char *name; ///< the action's objectName
    const char *text;
    const char *keys;
    bool separated = false; ///< by a line from what is above
};

constexpr const char *menuTitles[] = {
    QT_TRANSLATE_NOOP("headroom::Menus", "&File"),
    QT_TRANSLATE_NOOP("headroom::Menus", "&Edit"),
    QT_TRANSLATE_NOOP("headroom::Menus", "&View"),
    QT_TRANSLATE_NOOP("headroom::Menus", "&Theme"),
    QT_TRANSLATE_NOOP("headroom::Menus", "&Unit"),
    QT_TRANSLATE_NOOP("headroom::Menus", "&Language"),
    QT_TRANSLATE_NOOP("headroom::Menus", "&Help"),
    QT_TRANSLATE_NOOP("headroom::Menus", "Open &Recent"),
};

constexpr Item items[] = {
    { Command::New, 0, Form::Plain, "new", QT_TRANSLATE_NOOP("headroom::Menus", "&New Scenario"), "Ctrl+N" },
    { Command::Open, 0, Form::Plain, "open", QT_TRANSLATE_NOOP("headroom::Menus", "&Open…"), "Ctrl+O" },
    { Command::Browse, 0, Form::Plain, "browse", QT_TRANSLATE_NOOP("headroom::Menus", "&Browse Models…"),
        "Ctrl+B" },
    { Command::Save, 0, Form::Plain, "save", QT_TRANSLATE_NOOP("headroom::Menus", "&Save Scenario"), "Ctrl+S",
        true },
    { Command::SaveAs, 0, Form::Plain, "save.as", QT_TRANSLATE_NOOP("headroom::Menus", "Save Scenario &As…"),
        "Ctrl+Shift+S" },
    { Command::Export, 0, Form::Plain, "export", QT_TRANSLATE_NOOP("headroom::Menus", "&Export Chart…"),
        "Ctrl+E", true },
    { Command::Copy, 0, Form::Plain, "copy", QT_TRANSLATE_NOOP("headroom::Menus", "&Copy Chart"),
        "Ctrl+Shift+C" },
    { Command::CopyTable, 0, Form::Plain, "copy.table",
        QT_TRANSLATE_NOOP("headroom::Menus", "Copy Chart's &Numbers"), "Ctrl+Alt+C" },
    { Command::Quit, 0, Form::Plain, "quit", QT_TRANSLATE_NOOP("headroom::Menus", "&Quit"), "Ctrl+Q", true },
    { Command::Undo, 1, Form::Plain, "undo", QT_TRANSLATE_NOOP("headroom::Menus", "&Undo"), "Ctrl+Z" },
    { Command::Redo, 1, Form::Plain, "redo", QT_TRANSLATE_NOOP("headroom::Menus", "&Redo"), "Ctrl+Shift+Z" },
    { Command::Revert, 1, Form::Plain, "revert",
        QT_TRANSLATE_NOOP("headroom::Menus", "Dimensions as &Opened"), "Ctrl+R", true },
    { Command::CopyFormula, 1, Form::Plain, "copy.formula",
        QT_TRANSLATE_NOOP("headroom::Menus", "Copy &Formula"), "Ctrl+T", true },
    { Command::CopyLatex, 1, Form::Plain, "copy.latex",
        QT_TRANSLATE_NOOP("headroom::Menus", "Copy as &LaTeX"), "Ctrl+Shift+T" },
    { Command::Pin, 1, Form::Plain, "pin", QT_TRANSLATE_NOOP("headroom::Menus", "&Pin to Compare"), "Ctrl+P",
        true },
    { Command::Unpin, 1, Form::Plain, "unpin", QT_TRANSLATE_NOOP("headroom::Menus", "Remove All P&ins"),
        "Ctrl+Shift+P" },
    { Command::Parameters, 2, Form::Check, "parameters", QT_TRANSLATE_NOOP("headroom::Menus", "&Parameters"),
        "Ctrl+1" },
    { Command::Ledger, 2, Form::Check, "ledger", QT_TRANSLATE_NOOP("headroom::Menus", "&Ledger"), "Ctrl+2" },
    { Command::Fit, 2, Form::Check, "fit", QT_TRANSLATE_NOOP("headroom::Menus", "Will It &Fit?"), "Ctrl+3" },
    { Command::Model, 2, Form::Check, "model", QT_TRANSLATE_NOOP("headroom::Menus", "&Model"), "Ctrl+4" },
    { Command::History, 2, Form::Check, "history", QT_TRANSLATE_NOOP("headroom::Menus", "&History"),
        "Ctrl+H" },
    { Command::Lessons, 2, Form::Check, "lessons", QT_TRANSLATE_NOOP("headroom::Menus", "L&essons"), "F2",
        true },
    { Command::ThemeSystem, 3, Form::ThemeRadio, "theme.system",
        QT_TRANSLATE_NOOP("headroom::Menus", "Like the &System"), "" },
    { Command::ThemeLight, 3, Form::ThemeRadio, "theme.light", QT_TRANSLATE_NOOP("headroom::Menus", "&Light"),
        "Ctrl+Shift+L" },
    { Command::ThemeDark, 3, Form::ThemeRadio, "theme.dark", QT_TRANSLATE_NOOP("headroom::Menus", "&Dark"),
        "Ctrl+Shift+D" },
    { Command::UnitBinary, 4, Form::UnitRadio, "unit.binary",
        QT_TRANSLATE_NOOP("headroom::Menus", "Gi&B: 2³⁰ bytes"), "Ctrl+Shift+I" },
    { Command::UnitDecimal, 4, Form::UnitRadio, "unit.decimal",
        QT_TRANSLATE_NOOP("headroom::Menus", "&GB: 10⁹ bytes"), "Ctrl+Shift+G" },
    { Command::Tour, 6, Form::Plain, "tour", QT_TRANSLATE_NOOP("headroom::Menus", "&Tour of the Window"),
        "Shift+F1" },
    { Command::About, 6, Form::Plain, "about", QT_TRANSLATE_NOOP("headroom::Menus", "&About Headroom"),
        "F1" },
    { Command::AboutQt, 6, Form::Plain, "about.qt", QT_TRANSLATE_NOOP("headroom::Menus", "About &Qt"), "" },
};

} // namespace

Menus::Menus(QMainWindow &window)
    : QObject(&window)
    , m_views(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    auto *themes = new QActionGroup(this);
    auto *units = new QActionGroup(this);
    for (int menu = 0; menu < MenuCount; ++menu)
        m_menus[size_t(menu)] = menu == Theme || menu == Unit || menu == Recent
            ? new QMenu(&window)
            : window.menuBar()->addMenu(QString());
    addViews();
    for (const Item &item : items) {
        QMenu *menu = m_menus[size_t(item.menu)];
        if (item.separated)
            menu->addSeparator();
        QAction *action = menu->addAction(QString());
        action->setObjectName(QStringLiteral("action.") + QLatin1String(item.name));
        action->setShortcut(QKeySequence(QLatin1String(item.keys)));
        action->setCheckable(item.form != Form::Plain);
        if (item.form == Form::ThemeRadio)
            themes->addAction(action);
        if (item.form == Form::UnitRadio)
            units->addAction(action);
        m_actions[static_cast<std::size_t>(item.command)] = action;
    }
    m_menus[File]->insertMenu(action(Command::Save), m_menus[Recent]);
    m_menus[Look]->addSeparator();
    m_menus[Look]->addMenu(m_menus[Theme]);
    m_menus[Look]->addMenu(m_menus[Unit]);
    action(Command::Quit)->setMenuRole(QAction::QuitRole);
    action(Command::About)->setMenuRole(QAction::AboutRole);
    action(Command::AboutQt)->setMenuRole(QAction::AboutQtRole);
    addLanguages();
    retranslate();
}

/// A view a digit: Alt+1, Alt+2, …
void Menus::addViews()
{
    for (const View &view : views()) {
        QAction *action = m_menus[Look]->addAction(QString());
        const QString key = utf8(view.key);
        action->setObjectName(QStringLiteral("action.view.") + key);
        action->setShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(m_views->actions().size() + 1)));
        action->setCheckable(true);
        m_views->addAction(action);
        connect(action, &QAction::triggered, this, [this, &view] { Q_EMIT viewChosen(view); });
    }
    m_menus[Look]->addSeparator();
}

void Menus::checkView(const View &view) { m_views->actions()[&view - views().data()]->setChecked(true); }

void Menus::addLanguages()
{
    for (const QString &code : Languages::available()) {
        QAction *language = m_menus[Language]->addAction(Languages::nativeName(code));
        language->setObjectName(QStringLiteral("action.language.") + code);
        language->setCheckable(true);
        language->setData(code);
        m_languages->addAction(language);
    }
    connect(m_languages, &QActionGroup::triggered, this,
        [this](QAction *action) { Q_EMIT languageChosen(action->data().toString()); });
}

void Menus::checkLanguage(const QString &code)
{
    for (QAction *language : m_languages->actions())
        language->setChecked(language->data().toString() == code);
}

void Menus::showHistory(const QString &undo, const QString &redo)
{
    action(Command::Undo)->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    action(Command::Redo)->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    action(Command::Undo)->setEnabled(!undo.isEmpty());
    action(Command::Redo)->setEnabled(!redo.isEmpty());
}

void Menus::retranslate()
{
    for (int menu = 0; menu < MenuCount; ++menu)
        m_menus[size_t(menu)]->setTitle(tr(menuTitles[menu]));
    for (const Item &item : items)
        action(item.command)->setText(tr(item.text));
    for (qsizetype i = 0; i < m_views->actions().size(); ++i)
        m_views->actions()[i]->setText(QCoreApplication::translate("Views", views()[size_t(i)].label));
}

} // namespace headroom
