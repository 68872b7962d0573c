// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QComboBox;
class QGridLayout;
class QLabel;
class QWidget;

namespace headroom {

class Document;
struct RunChoice;

/// One choice of the run in the parameter panel.
class ChoiceRow : public QObject {
    Q_OBJECT

public:
    ChoiceRow(const RunChoice &choice, Document &document, QWidget *parent);

    void addTo(QGridLayout &grid, int row);
    void refresh();
    void retranslate();

private:
    const RunChoice &m_choice;
    Document &m_document;
    QLabel *m_label;
    QComboBox *m_combo;
};

/// A combo box that narrows with its panel and leaves the wheel to the panel while it is not focused.
[[nodiscard]] QComboBox *calmCombo(QWidget *parent);

} // namespace headroom
