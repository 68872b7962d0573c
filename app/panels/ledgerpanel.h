// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartinput.h"
#include "models/ledgermodel.h"

#include <QWidget>
#include <optional>
#include <set>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace headroom {

class EntryPanel;

/// The ledger as a tree with bars, at the moment that is chosen; beneath it the arithmetic of the selected
/// row.
class LedgerPanel : public QWidget {
    Q_OBJECT

public:
    explicit LedgerPanel(QWidget *parent = nullptr);

    void display(const std::shared_ptr<const Ledger> &ledger, const Focus &focus, const Formatter &format);
    /// Shows what a piece of a chart is about, and how it adds up; until it is let go.
    void showFocus(const Focus &focus);
    void retranslate();
    /// How what is selected comes about, a row or a part of the model with all its rows: for the clipboard.
    /// Empty if nothing is selected.
    enum class Form : std::uint8_t { Text, Latex };
    [[nodiscard]] QString derivation(Form form) const;
    [[nodiscard]] bool hasSelection() const;
    /// Buttons beneath the formula that do what the actions do.
    void addButtons(QAction *copyText, QAction *copyLatex);

Q_SIGNALS:
    void selectionChanged();
    /// Something else is looked at from here.
    void focusChosen(const headroom::Focus &focus);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTree();
    QWidget *makeFormula();
    void refresh();
    void restoreView();
    void showEntry();
    void showFormula();
    void showInstant();
    void choose(const Focus &focus);
    [[nodiscard]] std::optional<Instant> instant() const;
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] QString focusText() const;

    std::shared_ptr<const Ledger> m_ledger;
    Formatter m_format;
    LedgerModel *m_model;
    QComboBox *m_moment;
    QLineEdit *m_filter;
    QToolButton *m_focusChip; ///< says what the ledger is narrowed to; a click lets go
    QTreeView *m_tree;
    EntryPanel *m_entry;
    QHBoxLayout *m_buttons; ///< beneath the formula
    Focus m_focus;
    std::set<Component> m_expanded;
    std::optional<Entry> m_selected; ///< found again after every change
    std::optional<Component> m_selectedGroup;
    bool m_restoring = false;
};

} // namespace headroom
