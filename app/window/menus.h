// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <array>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace headroom {

struct View;

enum class Command : std::uint8_t {
    New,
    Open,
    Browse,
    Save,
    SaveAs,
    Export,
    Copy,
    CopyTable,
    Quit,
    Undo,
    Redo,
    Revert,
    CopyFormula,
    CopyLatex,
    Pin,
    Unpin,
    Parameters,
    Ledger,
    Fit,
    Model,
    History,
    Lessons,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    UnitBinary,
    UnitDecimal,
    Tour,
    About,
    AboutQt,
    Count
};

/// The menu bar, made from a table. It knows texts and shortcuts; what a command does is connected by the
/// window.
class Menus : public QObject {
    Q_OBJECT

public:
    explicit Menus(QMainWindow &window);

    [[nodiscard]] QAction *action(Command command) const
    {
        return m_actions[static_cast<std::size_t>(command)];
    }
    void retranslate();
    /// Undo and redo say what.
    void showHistory(const QString &undo, const QString &redo);
    void checkLanguage(const QString &code);
    void checkView(const View &view);
    [[nodiscard]] QMenu &recent() const { return *m_menus[Recent]; }

Q_SIGNALS:
    void languageChosen(const QString &code);
    void viewChosen(const headroom::View &view);

private:
    void addViews();
    void addLanguages();

    enum Menu { File, Edit, Look, Theme, Unit, Language, Help, Recent, MenuCount };
    std::array<QMenu *, MenuCount> m_menus{};
    std::array<QAction *, static_cast<std::size_t>(Command::Count)> m_actions{};
    QActionGroup *m_views;
    QActionGroup *m_languages;
};

} // namespace headroom
