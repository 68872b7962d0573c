// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explore/effects.h"
#include "units/format.h"

#include <QObject>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QWidget;

namespace headroom {

class Document;
class FigureButton;
struct RunChoice;

/// One choice of the run in the parameter panel: its options in a list that tells what each of them would
/// change at the peak, and beside it the one that tells most, a click away: the one that would save most, or
/// cost least where none would save. A choice that does nothing in this run is disabled, and says why.
class ChoiceRow : public QObject {
    Q_OBJECT

public:
    ChoiceRow(const RunChoice &choice, Document &document, QWidget *parent);

    void addTo(QGridLayout &grid, int row);
    void refresh();
    void retranslate();

    /// What each option would change, at rest: of all effects its own. None: nobody knows.
    void showEffects(const std::vector<Effect> &effects, const Formatter &format);
    /// While a slider moves, only that of the option that is shown beside the list is known anew.
    void followEffect(std::int64_t peak, const Formatter &format);
    void forgetEffects();
    [[nodiscard]] bool tells() const { return m_telling >= 0; }
    [[nodiscard]] const RunChoice &choice() const { return m_choice; }

private:
    void choose(int option);
    void tell(std::int64_t change, const Formatter &format);
    [[nodiscard]] int tellingOption() const;
    void explain();

    const RunChoice &m_choice;
    Document &m_document;
    QLabel *m_label;
    QComboBox *m_combo;
    FigureButton *m_effect;
    std::vector<Effect> m_effects;
    int m_telling = -1; ///< the option whose change stands beside the list; -1: none's is known
    QString m_idle;     ///< why the choice does nothing in this run; empty: it does something
};

/// A combo box that narrows with its panel and leaves the wheel to the panel while it is not focused.
[[nodiscard]] QComboBox *calmCombo(QWidget *parent);

} // namespace headroom
