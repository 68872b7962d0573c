// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/format.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace headroom {

class CatalogFilter;

/// The models that come with the program: searched by name, family, kind and size, sorted by any column; of
/// each it says what is exact and what is not known.
class ModelBrowser : public QDialog {
    Q_OBJECT

public:
    ModelBrowser(const QString &current, const Formatter &format, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &preset);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void choose();
    void showEntry();

    Formatter m_format;
    CatalogFilter *m_filter;
    QLineEdit *m_search;
    QTreeView *m_table;
    QLabel *m_detail;
    QPushButton *m_open;
};

} // namespace headroom
