// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QWidget;

namespace headroom {

class Document;

/// The modules that LoRA adapts, in sight while it is on: a list of the model's linear modules to check, and
/// back to those that are usual.
class TargetRow : public QObject {
    Q_OBJECT

public:
    TargetRow(Document &document, QWidget *parent);

    void addTo(QGridLayout &grid, int row);
    void refresh();
    void retranslate();

private:
    void fill();
    void toggle(const std::string &name);
    void take(const std::vector<std::string> &targets);

    Document &m_document;
    QLabel *m_label;
    QPushButton *m_button;
    QMenu *m_menu;
};

} // namespace headroom
