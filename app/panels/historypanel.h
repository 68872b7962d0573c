// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/format.h"

#include <QAbstractListModel>
#include <QListView>

namespace headroom {

class Document;

/// The steps of the document's history, the oldest first, each with the peak after it. The first row is where
/// the history begins.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PeakRole = Qt::UserRole, CurrentRole };

    explicit HistoryModel(Document &document, QObject *parent = nullptr);

    void display(const Formatter &format);
    [[nodiscard]] int current() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString stepText(int step) const;

    Document &m_document;
    Formatter m_format;
};

/// A history one can walk: a click, or Enter, goes to a step; what came after stays until something else is
/// done.
class HistoryPanel : public QListView {
    Q_OBJECT

public:
    explicit HistoryPanel(Document &document, QWidget *parent = nullptr);

    void display(const Formatter &format);
    void retranslate();

private:
    Document &m_document;
    HistoryModel *m_model;
};

} // namespace headroom
