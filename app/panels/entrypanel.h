// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/derivation.h"
#include "models/ledgermodel.h"

#include <QTextBrowser>

namespace headroom {

/// Answers "why?" for what is selected in the ledger: its shape, its arithmetic, and what keeps it alive.
class EntryPanel : public QTextBrowser {
    Q_OBJECT

public:
    explicit EntryPanel(QWidget *parent = nullptr);

    void display(const LedgerModel &model, const QModelIndex &index, const Formatter &format);
    /// A total of some of the model's entries: the largest as its terms, and the sum.
    void displayTotal(const LedgerModel &model, const Derivation &total, const Formatter &format);

Q_SIGNALS:
    void colorsChanged(); ///< what is displayed has the former in it

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace headroom
