// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/beside.h"
#include "units/format.h"

#include <QScrollArea>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace headroom {

class ChoiceRow;
class Document;
class NumberRow;
class TargetRow;

/// Everything that can be set, made from the core's tables: the model's dimensions under the headings of
/// their groups, of which those that the model has are in sight, then the run's.
class ParameterPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit ParameterPanel(Document &document, QWidget *parent = nullptr);

    void refresh(const Formatter &format);
    void retranslate();
    /// Wide enough for every row: it does not scroll sideways.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void browseWanted();

private:
    struct Group {
        QLabel *heading;
        std::vector<NumberRow *> rows;
    };

    void addGroups(QGridLayout &grid);
    void addPresets(QGridLayout &grid);
    void addChoices(QGridLayout &grid);
    QLabel *addHeading(QGridLayout &grid);
    void fillPresets();
    void showPreset();
    void followEffects();
    void showEffects();

    Document &m_document;
    QWidget *m_sheet;
    QLabel *m_presetLabel = nullptr;
    QComboBox *m_presets = nullptr;
    QToolButton *m_browse = nullptr;
    std::vector<Group> m_groups; ///< as the core numbers them
    std::vector<ChoiceRow *> m_choices;
    TargetRow *m_targets = nullptr;
    Formatter m_format;
    QTimer *m_rest; ///< runs out when nothing has changed for a moment
    Beside m_beside;
};

} // namespace headroom
