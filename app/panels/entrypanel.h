// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgermodel.h"

#include <QTextBrowser>

namespace headroom {

/// Answers "why?" for what is selected in the ledger: its shape, its arithmetic, and what keeps it alive.
class EntryPanel : public QTextBrowser {
    Q_OBJECT

public:
    explicit EntryPanel(QWidget *parent = nullptr);

    /// REQUIRES: the model lives as long as this.
    void display(const LedgerModel &model, const QModelIndex &index, const Formatter &format);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    const LedgerModel *m_model = nullptr;
    QPersistentModelIndex m_index;
    Formatter m_format;
};

} // namespace headroom
