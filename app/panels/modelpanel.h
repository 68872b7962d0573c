// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/checkpoint.h"
#include "ledger/ledger.h"
#include "units/format.h"

#include <QSet>
#include <QWidget>
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTextBrowser;
class QTimer;
class QToolButton;
class QTreeView;

namespace headroom {

class TensorModel;

/// What the model is: its parameters, counted in every way that is in use; their tree; and whether a file of
/// weights holds just these tensors.
class ModelPanel : public QWidget {
    Q_OBJECT

public:
    explicit ModelPanel(QWidget *parent = nullptr);

    void display(const std::shared_ptr<const Ledger> &ledger, const QString &title, const Formatter &format);
    /// Shows a file's tensors, and holds them against the model from now on.
    void hold(Header header);
    void retranslate();

Q_SIGNALS:
    void fileWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildTree();
    void letGo();
    void refresh();
    void showCheck();
    void showFacts();
    void showLines();
    void restoreView();
    void showNode();
    [[nodiscard]] bool showsFile() const;

    std::shared_ptr<const Ledger> m_ledger;
    QString m_title; ///< the model's, as it is now
    Formatter m_format;
    std::optional<Checkpoint> m_checkpoint;
    QTimer *m_rest; ///< a file is held against the model when the sliders rest
    TensorModel *m_model;
    QLabel *m_facts;
    QComboBox *m_source; ///< the model's tensors, or the file's
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QTextBrowser *m_detail;
    QLabel *m_verdict;
    QToolButton *m_open;
    QToolButton *m_close;
    QSet<QString> m_expanded;
    QString m_selected;
    bool m_restoring = false;
};

} // namespace headroom
